import { SPARKLINE } from '../config';
import type { Fleet, WatchedServer } from '../domain/fleet';
import { append, newSeries, type Sample, type Series } from '../domain/series';
import { share } from '../domain/server';
import { hasCurrentNumbers } from '../domain/summary';

/** The recent past of every server, grown by one row at each answer that brings a new report. */
export interface History {
  /** Takes in a full answer. `joinWithin`: reports further apart (s) leave a gap. */
  record(fleet: Fleet, joinWithin: number): void;
  of(id: number): Series | undefined;
  /** Runs after each record. */
  subscribe(listener: () => void): () => void;
  clear(): void;
}

export function createHistory(capacity: number = SPARKLINE.capacity): History {
  const series = new Map<number, Series>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return {
    record(fleet, joinWithin) {
      const unreadable = new Set(fleet.rejected.map(({ id }) => id));
      for (const id of series.keys()) {
        if (!fleet.servers.has(id) && !unreadable.has(id)) series.delete(id);
      }
      for (const [id, watched] of fleet.servers) {
        const { lastReport } = watched.server;
        if (!hasCurrentNumbers(watched) || lastReport === undefined) continue;
        const own = series.get(id) ?? newSeries(capacity);
        series.set(id, own);
        append(own, lastReport, sampleOf(watched), joinWithin);
      }
      notify();
    },
    of: (id) => series.get(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      series.clear();
      notify();
    },
  };
}

function sampleOf({ server: { metrics, host } }: WatchedServer): Sample {
  return {
    cpu: metrics?.cpu,
    memory: share(metrics?.memoryUsed, host?.memoryTotal),
    in: metrics?.speedIn,
    out: metrics?.speedOut,
  };
}
