import type { WatchedServer } from '../fleet';
import { HISTORY_METRICS, type HistoryMetric, measured } from '../history/metrics';
import type { Status } from '../status';
import { hasCurrentNumbers } from '../summary';
import type { SortField } from './view';

/** What is a number and can be compared with one. */
export type NumberField = Exclude<SortField, 'name' | 'state' | 'lastReport'>;

/** The worst first. */
const RANK: Readonly<Record<Status, number>> = { down: 0, late: 1, never: 2, online: 3 };

/** What stands in a name's place where there is none. */
export function displayName({ id, name }: { readonly id: number; readonly name: string }): string {
  return name.trim() || `#${id}`;
}

/**
 * What a server is sorted by. A number counts while it is current; undefined where it is not known.
 * @returns a name, a state's rank, unix seconds (`lastReport`), or a number as `numberOf` has it
 */
export function sortValue(watched: WatchedServer, field: SortField): number | string | undefined {
  switch (field) {
    case 'name':
      return displayName(watched.server);
    case 'state':
      return RANK[watched.status];
    case 'lastReport':
      return watched.lastSeen;
    default:
      return numberOf(watched, field);
  }
}

/**
 * A current number of a server: a metric of the history in its own unit; `uptime` in seconds, `speed` in bytes a
 * second, traffic in bytes, `loadPerCore` as it is. Undefined where it is not known or no longer true.
 */
export function numberOf(watched: WatchedServer, field: NumberField): number | undefined {
  if (!hasCurrentNumbers(watched)) return undefined;
  if (isMetric(field)) return measured(watched.server, field);
  const { metrics, host } = watched.server;
  switch (field) {
    case 'uptime':
      return metrics?.uptime;
    case 'speed':
      return sum(metrics?.speedIn, metrics?.speedOut);
    case 'trafficIn':
      return metrics?.trafficIn;
    case 'trafficOut':
      return metrics?.trafficOut;
    case 'loadPerCore':
      return metrics?.load1 === undefined || !host?.cores ? undefined : metrics.load1 / host.cores;
  }
}

export function isMetric(field: SortField): field is HistoryMetric {
  return HISTORY_METRICS.some((metric) => metric === field);
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
