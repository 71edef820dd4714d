import type { WatchedServer } from '../fleet';
import { HISTORY_METRICS, type HistoryMetric } from '../history/metrics';
import { hasCurrentNumbers } from '../summary';
import { columnValue, isLive, type LiveColumn } from '../table/columns';
import type { SortField } from './view';

/** What is a number and can be compared with one. */
export type NumberField = LiveColumn;

/**
 * What a server is sorted by. A number that is measured counts while it is current; undefined where it is not known.
 * @returns a text, a state's rank, unix seconds (`lastReport`, `boot`), or a number as the table has it
 */
export function sortValue(watched: WatchedServer, field: SortField): number | string | undefined {
  return isLive(field) ? numberOf(watched, field) : columnValue(watched, field);
}

/**
 * A current number of a server: a metric of the history in its own unit; `uptime` in seconds, `speed` in bytes a
 * second, traffic in bytes, `loadPerCore` as it is. Undefined where it is not known or no longer true.
 */
export function numberOf(watched: WatchedServer, field: NumberField): number | undefined {
  const value = hasCurrentNumbers(watched) ? columnValue(watched, field) : undefined;
  return typeof value === 'number' ? value : undefined;
}

export function isMetric(field: SortField): field is HistoryMetric {
  return HISTORY_METRICS.some((metric) => metric === field);
}
