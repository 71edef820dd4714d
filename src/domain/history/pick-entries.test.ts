import { describe, expect, test } from 'vitest';
import type { AlertRecord } from '../alerts/record';
import type { LogEntry } from './event-log';
import type { Incident } from './incidents';
import { countKinds, type LogFilter, type LogReading, pickEntries } from './pick-entries';

const incident = (some: Partial<Incident>): Incident => ({
  kind: 'outage',
  id: 1,
  name: 'one',
  tag: '',
  at: 0,
  ...some,
});

const ALERT: AlertRecord = {
  id: 'down/2,3',
  kind: 'down',
  at: 25,
  told: 70,
  ids: [2, 3],
  names: ['two', 'three'],
  tag: 'Lab',
  values: {},
};

const LIST: readonly LogEntry[] = [
  { kind: 'alerted', at: 70, alert: ALERT },
  { kind: 'unwatched', at: 60, to: 95 },
  { kind: 'restart', at: 50, from: 45 },
  incident({ at: 30, id: 1, tag: 'Asia', kind: 'reset', name: 'hk edge' }),
  incident({ at: 20, id: 2, kind: 'reboot' }),
  incident({ at: 10, to: 44, id: 1, tag: 'Asia', name: 'hk edge' }),
];

const reading = (some: Partial<LogReading>): LogReading => ({
  stretch: undefined,
  words: [],
  endOf: (entry) => ('to' in entry ? (entry.to ?? entry.at) : entry.at),
  textOf: (entry) => ('name' in entry ? `${entry.name} ${entry.kind}` : entry.kind),
  ...some,
});

describe('a filter lets through, in their order', () => {
  test.each<[string, Partial<LogFilter>, Partial<LogReading>, number[]]>([
    ['everything', {}, {}, [70, 60, 50, 30, 20, 10]],
    ['a tag, without what happened to the fleet', { tag: 'Asia' }, {}, [30, 10]],
    ['the untagged', { tag: '' }, {}, [20]],
    ['a server, with the alerts of it', { server: 2 }, {}, [70, 20]],
    ['a tag, with the alerts of it', { tag: 'Lab' }, {}, [70]],
    ['what tag and server both let through', { tag: 'Asia', server: 1 }, {}, [30, 10]],
    ['nothing', { tag: 'Europe' }, {}, []],
    ['what has all of the words', {}, { words: ['edge', 'out'] }, [10]],
    ['what begins on a day', {}, { stretch: { from: 15, to: 30 } }, [20, 10]],
    ['what lasts into a day', {}, { stretch: { from: 80, to: 100 } }, [60]],
    [
      'what a day begins with, and not what the next does',
      {},
      { stretch: { from: 0, to: 10 } },
      [],
    ],
    [
      'a restart on each day on which it may have been',
      {},
      { stretch: { from: 46, to: 48 } },
      [50],
    ],
  ])('%s', (_, filter, some, times) => {
    const whole = { tag: undefined, server: undefined, ...filter };
    expect(pickEntries(LIST, whole, reading(some)).map(({ at }) => at)).toEqual(times);
  });
});

test('entries are counted by kind', () => {
  expect(Object.fromEntries(countKinds(LIST))).toEqual({
    outage: 1,
    reboot: 1,
    reset: 1,
    restart: 1,
    alerted: 1,
    unwatched: 1,
  });
});
