import { LATENCY } from '../config';
import { type LatencyQuarters, mergeLatency } from '../domain/history/latency-quarters';
import type { Latency } from '../domain/latency';
import { elapsed, type Instant } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { LatencyRecords } from './history/latency-records';

/** What is known of a server's latency. */
export interface LatencyKnown {
  /** The dashboard's last 24 h; undefined: no answer yet, or the dashboard has no monitors for this server. */
  readonly recent: readonly Latency[] | undefined;
  /** Quarters of an hour up to 30 d back, those of the last answer with them. */
  readonly past: readonly LatencyQuarters[];
}

export interface LatencyWatchOptions {
  readonly latency: (signal: AbortSignal) => Promise<readonly Latency[] | undefined>;
  /** Where it is kept; its value is undefined until that is open. */
  readonly kept: ReadableStore<
    | { readonly latency: Pick<LatencyRecords, 'of'> & { add(monitors: readonly Latency[]): void } }
    | undefined
  >;
  readonly now: () => Instant;
  readonly hidden: () => boolean;
  /** Runs a listener once a second. */
  readonly everySecond: (listener: () => void) => () => void;
}
