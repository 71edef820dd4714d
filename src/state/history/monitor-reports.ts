import { MONITOR_REPORTS } from '../../config';
import { extend, type Spans } from '../../domain/history/spans';
import type { Latency } from '../../domain/latency';
import { elapsed, type Instant } from '../../domain/snapshot';

/**
 * What the dashboard's latency monitors tell of the time that nobody watched here: a row of any of them in a minute
 * shows that the server reported in it. A missing row proves nothing.
 */
export interface MonitorReports {
  /** Minutes with a row, as spans (unix seconds); empty where nothing is known. */
  of(id: number): readonly number[];
  /** The server is on screen, until what is returned runs. */
  onScreen(id: number): () => void;
  /** Asks for one server if it is time. Call it once a second. */
  tick(): void;
  stop(): void;
}

export interface MonitorReportsOptions {
  /** One server's monitors; undefined: the dashboard has none. */
  readonly latency: (id: number, signal: AbortSignal) => Promise<readonly Latency[] | undefined>;
  readonly now: () => Instant;
  /** Whether this is a time for it: the page is seen, its data are live, and nobody saves data. */
  readonly mayAsk: () => boolean;
  /** Runs when more is known. */
  readonly onChange: () => void;
}

interface Known {
  readonly at: Instant;
  readonly spans: Spans;
}

export function createMonitorReports(options: MonitorReportsOptions): MonitorReports {
  const { latency, now, mayAsk, onChange } = options;
  const begun = now();
  const shown = new Map<number, number>();
  const known = new Map<number, Known>();
  const controller = new AbortController();
  let asking = false;
  let absentInARow = 0;
  let restUntil: Instant | undefined;

  const isFresh = (id: number) => {
    const had = known.get(id);
    return had !== undefined && elapsed(had.at, now()) < MONITOR_REPORTS.keptMs;
  };

  async function ask(id: number): Promise<void> {
    try {
      const monitors = await latency(id, controller.signal);
      absentInARow = monitors === undefined ? absentInARow + 1 : 0;
      keep(id, reportedMinutes(monitors ?? []));
    } catch {
      // The poll tells a person what is wrong; this can wait.
      keep(id, known.get(id)?.spans ?? []);
      absentInARow += 1;
    }
    if (absentInARow >= MONITOR_REPORTS.giveUpAfter) restUntil = now();
  }

  function keep(id: number, spans: Spans): void {
    if (controller.signal.aborted) return;
    known.delete(id);
    known.set(id, { at: now(), spans });
    for (const old of known.keys()) {
      if (known.size <= MONITOR_REPORTS.servers) break;
      if (!shown.has(old)) known.delete(old);
    }
    onChange();
  }

  return {
    of: (id) => known.get(id)?.spans ?? [],
    onScreen(id) {
      shown.set(id, (shown.get(id) ?? 0) + 1);
      return () => {
        const left = (shown.get(id) ?? 1) - 1;
        if (left > 0) shown.set(id, left);
        else shown.delete(id);
      };
    },
    tick() {
      if (asking || !mayAsk() || elapsed(begun, now()) < MONITOR_REPORTS.afterMs) return;
      if (restUntil && elapsed(restUntil, now()) < MONITOR_REPORTS.keptMs) return;
      const next = [...shown.keys()].find((id) => !isFresh(id));
      if (next === undefined) return;
      asking = true;
      void ask(next).finally(() => {
        asking = false;
      });
    },
    stop: () => controller.abort(),
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
