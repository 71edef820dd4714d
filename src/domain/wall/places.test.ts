import { expect, test } from 'vitest';
import { server } from '../../testing/build';
import type { WatchedServer } from '../fleet';
import type { Status } from '../status';
import { placesOf } from './places';
import { shortName } from './short-name';

const states: readonly [number, Status][] = [
  [1, 'online'],
  [2, 'down'],
  [3, 'late'],
  [4, 'down'],
  [5, 'down'],
  [6, 'never'],
  [7, 'down'],
];

const fleetWith = (known: readonly number[]) => ({
  groups: [
    { tag: 'Asia', ids: [7, 1, 2, 3] },
    { tag: '', ids: [4, 5, 6] },
  ],
  servers: new Map(
    states.map(([id, status]): [number, WatchedServer] => [
      id,
      {
        server: server({ id }),
        status,
        waiting: false,
        lastSeen: 0,
        known: known.includes(id)
          ? { kind: 'planned' as const, note: '', until: undefined }
          : undefined,
      },
    ]),
  ),
});

const attention = {
  silent: [
    { id: 4, status: 'down', lastSeen: 0, since: 90 },
    { id: 2, status: 'down', lastSeen: 0, since: 10 },
    { id: 7, status: 'down', lastSeen: 0, since: 5 },
    { id: 3, status: 'late', lastSeen: 0, since: 95 },
  ],
  longDown: [5],
} as const;

test.each([
  ['the whole fleet', undefined, [], { loud: [4, 2, 7], usual: [3, 1, 6], quiet: [5] }],
  ['one tag', 'Asia', [], { loud: [2, 7], usual: [3, 1], quiet: [] }],
  ['what is untagged', '', [], { loud: [4], usual: [6], quiet: [5] }],
  [
    'one that is known to be down',
    undefined,
    [2],
    { loud: [4, 7], usual: [3, 1, 6], quiet: [5, 2] },
  ],
  ['one that is known, and up', undefined, [1], { loud: [4, 2, 7], usual: [3, 1, 6], quiet: [5] }],
])('places of %s', (_, tag, known, expected) => {
  expect(placesOf(fleetWith(known), attention, tag)).toEqual(expected);
});

test.each([
  ['nas', 6, 'nas'],
  ['k3s-worker-12', 8.5, 'k3s-…-12'],
  ['k3s-worker-12', 6.6, 'k3s…12'],
  ['bom-worker-12', 6.6, 'bo…12'],
  ['东京一号机', 6, '东…机'],
  ['  padded  ', 8, 'padded'],
])('%s in %i characters is %s', (name, width, short) => {
  expect(shortName(name, width)).toBe(short);
});
