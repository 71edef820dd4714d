import { LATENCY, MONITORS } from '../../config';
import { type LatencyQuarters, mergeLatency } from '../../domain/history/latency-quarters';
import { extend, type Spans } from '../../domain/history/spans';
import type { Latency } from '../../domain/latency';
import { elapsed, type Instant } from '../../domain/snapshot';
import { createStore, type ReadableStore, type Store } from '../../lib/store';
import type { LatencyRecords } from './latency-records';
import {
  createMonitorQueue,
  type MonitorQueueOptions,
  type Outcome,
  type Want,
} from './monitor-queue';

/** What is known of one server's latency. */
export interface ServerLatency {
  /**
   * Minutes with a row of any monitor, as spans (unix seconds): the server reported in them. A missing row proves
   * nothing.
   */
  readonly reported: Spans;
  /** The dashboard's last 24 h in quarters of an hour; undefined: no answer yet. */
  readonly day: readonly LatencyQuarters[] | undefined;
  /** The same as it came, while somebody looks closely. */
  readonly recent: readonly Latency[] | undefined;
  /** Up to 30 days, those of the last answer with them; the same. */
  readonly past: readonly LatencyQuarters[] | undefined;
}

/** What the dashboard's latency monitors measured, of the servers that somebody looks at. */
export interface Monitors {
  /** What is known of a server. Whoever listens wants it, on a card or closely, and it is asked for. */
  of(id: number, want: Exclude<Want, 'reports'>): ReadableStore<ServerLatency>;
  /** Every monitor that was in an answer, its name by its id. */
  readonly names: ReadableStore<ReadonlyMap<number, string>>;
  /** What is known already of the minutes in which a server reported. */
  reported(id: number): readonly number[];
  /** The server is on screen, until what is returned runs: `reported` is wanted. */
  onScreen(id: number): () => void;
  /** Call it about once a second. */
  tick(): void;
  stop(): void;
}

export interface MonitorsOptions extends Omit<MonitorQueueOptions, 'ask'> {
  /** One server's monitors; undefined: the dashboard has none. */
  readonly latency: (id: number, signal: AbortSignal) => Promise<readonly Latency[] | undefined>;
  readonly records: LatencyRecords;
  /** Runs when more is known of when servers reported. */
  readonly onReports: () => void;
}

const NOTHING: ServerLatency = {
  reported: [],
  day: undefined,
  recent: undefined,
  past: undefined,
};

export function createMonitors(options: MonitorsOptions): Monitors {
  const { latency, records, now, onReports } = options;
  const known = new Map<number, Store<ServerLatency>>();
  const written = new Map<number, Instant>();
  const names = createStore<ReadonlyMap<number, string>>(new Map());
  const controller = new AbortController();
  const queue = createMonitorQueue({ ...options, ask });

  async function ask(id: number): Promise<Outcome> {
    try {
      const monitors = await latency(id, controller.signal);
      if (!controller.signal.aborted) take(id, monitors ?? []);
      return monitors === undefined ? 'absent' : 'answered';
    } catch {
      // The poll tells a person what is wrong; what is known stands.
      return 'failed';
    }
  }

  function take(id: number, monitors: readonly Latency[]): void {
    const store = storeOf(id);
    const close = queue.isWanted(id, 'close');
    const last = written.get(id);
    if (close || last === undefined || elapsed(last, now()) >= LATENCY.writeEveryMs) {
      records.add(id, monitors);
      written.set(id, now());
    }
    store.set({
      reported: reportedMinutes(monitors),
      day: mergeLatency([], monitors, Number.NEGATIVE_INFINITY),
      recent: close ? monitors : undefined,
      past: store.get().past,
    });
    if (close) void readPast(id);
    if (monitors.some(({ monitorId, name }) => names.get().get(monitorId) !== name)) {
      const more = monitors.map(({ monitorId, name }) => [monitorId, name] as const);
      names.set(new Map([...names.get(), ...more]));
    }
    forgetSome();
    onReports();
  }

  async function readPast(id: number): Promise<void> {
    const past = await records.of(id);
    const store = storeOf(id);
    if (queue.isWanted(id, 'close')) store.set({ ...store.get(), past });
  }

  function storeOf(id: number): Store<ServerLatency> {
    const store = known.get(id) ?? createStore(NOTHING);
    // The last one used is the last to be forgotten.
    known.delete(id);
    known.set(id, store);
    return store;
  }

  function forgetSome(): void {
    for (const id of known.keys()) {
      if (known.size <= MONITORS.servers) return;
      if (!queue.isWanted(id)) known.delete(id);
    }
  }

  function want(id: number, kind: Want): () => void {
    const store = storeOf(id);
    const leave = queue.want(id, kind, kind === 'close' && store.get().recent === undefined);
    if (kind !== 'close') return leave;
    void readPast(id);
    return () => {
      leave();
      if (queue.isWanted(id, 'close')) return;
      store.set({ ...store.get(), recent: undefined, past: undefined });
    };
  }

  return {
    of: (id, kind) => ({
      get: () => known.get(id)?.get() ?? NOTHING,
      subscribe(listener) {
        const leave = storeOf(id).subscribe(listener);
        const unwant = want(id, kind);
        return () => {
          leave();
          unwant();
        };
      },
    }),
    names,
    reported: (id) => known.get(id)?.get().reported ?? [],
    onScreen: (id) => want(id, 'reports'),
    tick: queue.tick,
    stop() {
      controller.abort();
      queue.stop();
    },
  };
}

const MINUTE_MS = 60_000;

/** Rows of all monitors, as minutes. */
function reportedMinutes(monitors: readonly Latency[]): Spans {
  const minutes = new Set(
    monitors.flatMap(({ points }) => points.map(({ at }) => Math.floor(at / MINUTE_MS) * 60)),
  );
  const spans: Spans = [];
  for (const minute of [...minutes].sort((a, b) => a - b)) extend(spans, minute, minute + 60);
  return spans;
}
