import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metrics, server } from '../../testing/build';
import { watched } from '../../testing/watched';
import type { WatchedServer } from '../fleet';
import type { KnownMark } from '../marks';
import { STATUSES, type Status } from '../status';
import { arrangeGroups, healthyTags, type Order } from './arrange';
import { SORT_FIELDS } from './view';

const KNOWN: KnownMark = { kind: 'planned', note: '', until: undefined };

const PLAIN: Order = {
  sort: [],
  problemsFirst: false,
  offline: 'kept',
  favourites: new Set(),
  crossing: new Set(),
  compareNames: (a, b) => a.localeCompare(b),
};

interface Some {
  readonly id: number;
  readonly name?: string;
  readonly status?: Status;
  readonly cpu?: number | undefined;
  readonly uptime?: number | undefined;
  readonly known?: KnownMark;
}

function fleetOf(all: readonly Some[]): ReadonlyMap<number, WatchedServer> {
  return new Map(
    all.map(({ id, name = '', status = 'online', cpu, uptime, known }) => [
      id,
      watched(status, 100, {
        server: server({ id, name, metrics: metrics({ cpu, uptime }) }),
        known,
      }),
    ]),
  );
}

function order(all: readonly Some[], some: Partial<Order>): readonly number[] {
  const ids = all.map(({ id }) => id);
  const [group] = arrangeGroups([{ tag: '', ids }], fleetOf(all), { ...PLAIN, ...some });
  return group?.ids ?? [];
}

const up = (field: (typeof SORT_FIELDS)[number]) => ({ field, descending: false });
const down = (field: (typeof SORT_FIELDS)[number]) => ({ field, descending: true });

describe('servers stand in the order that was asked for', () => {
  const all: readonly Some[] = [
    { id: 1, name: 'b', cpu: 20, uptime: 5 },
    { id: 2, name: 'a', status: 'down', cpu: 99 },
    { id: 3, name: 'c', cpu: 80, uptime: 5 },
    { id: 4, name: 'd', status: 'late', cpu: 20 },
    { id: 5, name: '', status: 'never' },
  ];

  test.each<[string, Partial<Order>, readonly number[]]>([
    ['the panel’s', {}, [1, 2, 3, 4, 5]],
    ['by name', { sort: [up('name')] }, [5, 2, 1, 3, 4]],
    ['by name, the other way', { sort: [down('name')] }, [4, 3, 1, 2, 5]],
    ['by state', { sort: [up('state')] }, [2, 4, 5, 1, 3]],
    [
      'by CPU: what is not current stands last, equals as in the panel',
      { sort: [up('cpu')] },
      [1, 4, 3, 2, 5],
    ],
    ['by CPU, the other way', { sort: [down('cpu')] }, [3, 1, 4, 2, 5]],
    ['by uptime, then by CPU', { sort: [up('uptime'), down('cpu')] }, [3, 1, 4, 2, 5]],
    ['problems first', { problemsFirst: true }, [2, 4, 1, 3, 5]],
    [
      'a crossed limit is a problem',
      { problemsFirst: true, crossing: new Set([3]) },
      [2, 4, 3, 1, 5],
    ],
    ['problems first, then by CPU', { problemsFirst: true, sort: [up('cpu')] }, [2, 4, 1, 3, 5]],
    ['offline first', { offline: 'first' }, [2, 5, 1, 3, 4]],
    ['offline last', { offline: 'last' }, [1, 3, 4, 2, 5]],
    ['offline last, by name', { offline: 'last', sort: [down('name')] }, [4, 3, 1, 2, 5]],
    ['favourites first', { favourites: new Set([3, 5]) }, [3, 5, 1, 2, 4]],
    [
      'problems before favourites',
      { favourites: new Set([3]), problemsFirst: true },
      [2, 4, 3, 1, 5],
    ],
    [
      'favourites before what is offline',
      { favourites: new Set([3]), offline: 'first' },
      [3, 2, 5, 1, 4],
    ],
  ])('%s', (_, some, expected) => {
    expect(order(all, some)).toEqual(expected);
  });

  test('what is known is no problem', () => {
    const known = all.map((one) => ({ ...one, ...(one.id === 2 ? { known: KNOWN } : {}) }));
    expect(order(known, { problemsFirst: true })).toEqual([4, 1, 2, 3, 5]);
  });
});

const anyServer = fc.record({
  name: fc.constantFrom('a', 'b', 'c', ''),
  status: fc.constantFrom(...STATUSES),
  cpu: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  uptime: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});
const anyOrder: fc.Arbitrary<Order> = fc.record({
  sort: fc.array(fc.record({ field: fc.constantFrom(...SORT_FIELDS), descending: fc.boolean() }), {
    maxLength: 3,
  }),
  problemsFirst: fc.boolean(),
  offline: fc.constantFrom('kept', 'first', 'last'),
  favourites: fc.constant(new Set([2, 5])),
  crossing: fc.constant(new Set([3])),
  compareNames: fc.constant(PLAIN.compareNames),
});

test('sorting loses nobody, and sorting again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyServer, { maxLength: 12 }), anyOrder, (some, wanted) => {
      const all = some.map((one, index): Some => ({ id: index + 1, ...one }));
      const servers = fleetOf(all);
      const ids = all.map(({ id }) => id);
      const once = arrangeGroups([{ tag: '', ids }], servers, wanted);
      expect([...(once[0]?.ids ?? [])].sort((a, b) => a - b)).toEqual(ids);
      expect(arrangeGroups(once, servers, wanted)).toEqual(once);
    }),
  );
});

describe('sections', () => {
  const servers = fleetOf([
    { id: 1 },
    { id: 2 },
    { id: 3, status: 'late' },
    { id: 4, status: 'down' },
  ]);
  const groups = [
    { tag: 'fine', ids: [1, 2] },
    { tag: 'late', ids: [3] },
    { tag: 'down', ids: [4] },
  ];

  test('with the worst problem stand first where problems do', () => {
    const tags = (some: Partial<Order>) =>
      arrangeGroups(groups, servers, { ...PLAIN, ...some }).map(({ tag }) => tag);
    expect(tags({})).toEqual(['fine', 'late', 'down']);
    expect(tags({ problemsFirst: true })).toEqual(['down', 'late', 'fine']);
  });

  test('are healthy where every server is', () => {
    expect(healthyTags(groups, servers, new Set())).toEqual(['fine']);
    expect(healthyTags(groups, servers, new Set([2]))).toEqual([]);
  });
});
