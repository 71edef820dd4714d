import type { WatchedServer } from '../fleet';
import type { Group } from '../order';
import { sortValue } from './fields';
import type { OfflinePlace, SortKey, View } from './view';

/** What decides the order; the first that tells two servers apart does, and the panel's order at the end. */
export interface Order extends Pick<View, 'sort' | 'problemsFirst'> {
  readonly offline: OfflinePlace;
  readonly favourites: ReadonlySet<number>;
  /** Servers with a value above its limit. */
  readonly crossing: ReadonlySet<number>;
  readonly compareNames: (a: string, b: string) => number;
}

/** How bad a server's problem is; the lowest is the worst, and `FINE` is none. What is known is no problem. */
function problemRank(watched: WatchedServer, crossing: ReadonlySet<number>): number {
  if (watched.known) return FINE;
  if (watched.status === 'down') return 0;
  if (watched.status === 'late') return 1;
  return crossing.has(watched.server.id) ? 2 : FINE;
}

const FINE = 3;

/** Sorts the servers within their groups, and puts groups with a problem first where that is asked for. */
export function arrangeGroups(
  groups: readonly Group[],
  servers: ReadonlyMap<number, WatchedServer>,
  order: Order,
): readonly Group[] {
  const arranged = groups.map(({ tag, ids }) => ({ tag, ids: arrange(ids, servers, order) }));
  if (!order.problemsFirst) return arranged;
  const worst = ({ ids }: Group) =>
    Math.min(...ids.map((id) => rankOf(servers.get(id), order.crossing)));
  return arranged
    .map((group) => ({ group, rank: worst(group) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ group }) => group);
}

/** The tags whose servers are all fine. */
export function healthyTags(
  groups: readonly Group[],
  servers: ReadonlyMap<number, WatchedServer>,
  crossing: ReadonlySet<number>,
): readonly string[] {
  return groups
    .filter(({ ids }) => ids.every((id) => rankOf(servers.get(id), crossing) === FINE))
    .map(({ tag }) => tag);
}

function rankOf(watched: WatchedServer | undefined, crossing: ReadonlySet<number>): number {
  return watched === undefined ? FINE : problemRank(watched, crossing);
}

interface Placed {
  readonly id: number;
  /** Before any value: a problem, a favourite, offline. */
  readonly ranks: readonly number[];
  readonly values: readonly (number | string | undefined)[];
}

function arrange(
  ids: readonly number[],
  servers: ReadonlyMap<number, WatchedServer>,
  order: Order,
): readonly number[] {
  const placed = ids.flatMap((id): Placed[] => {
    const watched = servers.get(id);
    if (watched === undefined) return [];
    const ranks = [
      order.problemsFirst ? problemRank(watched, order.crossing) : FINE,
      order.favourites.has(id) ? 0 : 1,
      offlineRank(watched, order.offline),
    ];
    return [{ id, ranks, values: order.sort.map(({ field }) => sortValue(watched, field)) }];
  });
  // The sort is stable: equals stay in the panel's order.
  return placed.sort((a, b) => byRanks(a, b) || byValues(a, b, order)).map(({ id }) => id);
}

function offlineRank({ status }: WatchedServer, place: OfflinePlace): number {
  if (place === 'kept' || status === 'online' || status === 'late') return 0;
  return place === 'first' ? -1 : 1;
}

function byRanks(a: Placed, b: Placed): number {
  for (const [index, rank] of a.ranks.entries()) {
    const other = b.ranks[index] ?? rank;
    if (rank !== other) return rank - other;
  }
  return 0;
}

function byValues(a: Placed, b: Placed, { sort, compareNames }: Order): number {
  for (const [index, key] of sort.entries()) {
    const result = byKey(a.values[index], b.values[index], key, compareNames);
    if (result !== 0) return result;
  }
  return 0;
}

/** What is not known stands last, in either direction. */
function byKey(
  a: number | string | undefined,
  b: number | string | undefined,
  { descending }: SortKey,
  compareNames: Order['compareNames'],
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const ascending =
    typeof a === 'string' || typeof b === 'string' ? compareNames(String(a), String(b)) : a - b;
  return descending ? -ascending : ascending;
}
