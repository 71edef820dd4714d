import type { WatchedServer } from '../fleet';
import { hasCurrentNumbers } from '../summary';
import { columnValue, isLive, type ValueColumn } from './columns';

/** One of the columns that decide the order. */
export interface SortKey {
  readonly field: ValueColumn;
  readonly descending: boolean;
}

type Value = string | number | undefined;

/**
 * Sorts servers: the first key decides, the next among its equals; what is equal in all of them stays as it stood.
 * What is not known, or no longer true because the server is silent, stands last in either direction.
 * @param ids in the order that holds among equals
 * @param compareTexts as the person's language sorts
 */
export function sortRows(
  ids: readonly number[],
  servers: ReadonlyMap<number, WatchedServer>,
  sort: readonly SortKey[],
  compareTexts: (a: string, b: string) => number,
): readonly number[] {
  if (sort.length === 0) return ids;
  const rows = ids.map((id) => {
    const watched = servers.get(id);
    return { id, values: sort.map(({ field }) => watched && sortValue(watched, field)) };
  });
  rows.sort((a, b) => {
    for (const [index, { descending }] of sort.entries()) {
      const result = compare(a.values[index], b.values[index], descending, compareTexts);
      if (result !== 0) return result;
    }
    return 0;
  });
  return rows.map(({ id }) => id);
}

/**
 * The order that stands while someone points at the list: what was there stays in its place, what has come stands
 * at the end, what has gone is left out.
 */
export function keepOrder(before: readonly number[], now: readonly number[]): readonly number[] {
  const there = new Set(now);
  const stood = new Set(before);
  return [...before.filter((id) => there.has(id)), ...now.filter((id) => !stood.has(id))];
}

function sortValue(watched: WatchedServer, field: ValueColumn): Value {
  return isLive(field) && !hasCurrentNumbers(watched) ? undefined : columnValue(watched, field);
}

function compare(
  a: Value,
  b: Value,
  descending: boolean,
  compareTexts: (a: string, b: string) => number,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const ascending =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  return descending ? -ascending : ascending;
}
