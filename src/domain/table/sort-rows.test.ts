import { describe, expect, test } from 'vitest';
import { host, metrics, server } from '../../testing/build';
import type { WatchedServer } from '../fleet';
import type { Status } from '../status';
import { keepOrder, type SortKey, sortRows } from './sort-rows';

const watched = (
  id: number,
  name: string,
  cpu: number | undefined,
  status: Status = 'online',
): [number, WatchedServer] => [
  id,
  {
    server: server({ id, name, host: host({ country: 'DE' }), metrics: metrics({ cpu }) }),
    status,
    waiting: false,
    known: undefined,
    lastSeen: undefined,
  },
];

const FLEET = new Map([
  watched(1, 'web-10', 50),
  watched(2, 'web-9', 20),
  watched(3, 'db', 50),
  watched(4, 'gone', 99, 'down'),
  watched(5, 'silent', undefined),
]);

const { compare } = new Intl.Collator('en', { numeric: true });
const sorted = (...sort: SortKey[]) => sortRows([...FLEET.keys()], FLEET, sort, compare);
const up = (field: SortKey['field']): SortKey => ({ field, descending: false });
const down = (field: SortKey['field']): SortKey => ({ field, descending: true });

describe('rows are sorted', () => {
  test.each<[string, SortKey[], number[]]>([
    ['by nothing: as they stood', [], [1, 2, 3, 4, 5]],
    ['by name, numbers in it by their value', [up('name')], [3, 4, 5, 2, 1]],
    ['by name, backwards', [down('name')], [1, 2, 5, 4, 3]],
    ['by CPU: equals as they stood, what is not known or old last', [down('cpu')], [1, 3, 2, 4, 5]],
    ['by CPU upwards: what is not known is still last', [up('cpu')], [2, 1, 3, 4, 5]],
    ['by CPU, equals by name', [down('cpu'), up('name')], [3, 1, 2, 4, 5]],
    ['by state, the worst first', [up('state')], [4, 1, 2, 3, 5]],
    ['by what all have alike: as they stood', [down('country')], [1, 2, 3, 4, 5]],
  ])('%s', (_, sort, ids) => {
    expect(sorted(...sort)).toEqual(ids);
  });
});

test('an order that is held keeps its places, takes newcomers at its end and lets go what is gone', () => {
  expect(keepOrder([3, 1, 2], [1, 2, 3, 4])).toEqual([3, 1, 2, 4]);
  expect(keepOrder([3, 1, 2], [2, 3])).toEqual([3, 2]);
  expect(keepOrder([], [2, 1])).toEqual([2, 1]);
});
