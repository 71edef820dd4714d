import { HISTORY } from '../../config';
import type { Fleet, FleetMemory, WatchedServer } from '../../domain/fleet';
import { type ClockRun, watchClockRun } from '../../domain/history/clock-run';
import { levelsOf, WIDTH } from '../../domain/history/metrics';
import {
  append,
  dropBefore,
  eachRow,
  firstTime,
  lastTime,
  newSeries,
  push,
  type Series,
} from '../../domain/series';
import { hasCurrentNumbers } from '../../domain/summary';
import { createStore, type ReadableStore } from '../../lib/store';
import type { Answer } from './answer';
import type { Keeper } from './keeper';
import type { Recalled } from './recall';

/** The recent past of every server in memory; what lasts longer is the keeper's. */
export interface History {
  /** Takes in an answer; one whose clock has just jumped is left out. */
  record(answer: Answer): void;
  /**
   * Brings back the last minutes of an earlier visit, until those of this one follow. Resolves with the fleet of then;
   * with undefined where there is none, it can't be read, or an answer came first.
   * @param memory what this device knows of the fleet's reports
   */
  recall(memory: FleetMemory): Promise<Fleet | undefined>;
  /** The last minutes of a server, row by row; undefined: nothing yet. */
  of(id: number): Series | undefined;
  /** Opens what lasts, if it is not open: an answer does so, and a page that gets none has at least the past. */
  open(): void;
  /** Runs after each record. */
  subscribe(listener: () => void): () => void;
  /** What is kept longer: loaded after the first answers, or the first failure, hence undefined until then. */
  readonly keeper: ReadableStore<Keeper | undefined>;
  /** Forgets what is in memory. `stored`: what is written down, too. */
  clear(stored: boolean): void;
}

/** Where what lasts comes from. */
export interface HistoryKeeping {
  /**
   * Gets the keeper of this history; resolves with undefined where its code can't be had now.
   * @param onCleared runs when another tab has cleared what is written down
   */
  open(series: ReadonlyMap<number, Series>, onCleared: () => void): Promise<Keeper | undefined>;
  /** Reads what an earlier visit left. May reject. */
  recall(memory: FleetMemory): Promise<Recalled | undefined>;
  /** Forgets what is written down although no keeper is open. May reject. */
  forget(): Promise<void>;
}

/** Answers that wait for the keeper. */
const WAITING = 300;

/** Rows stay this much longer than they must, seconds. */
const DROP_EVERY_SECONDS = 30;

export function createHistory(keeping: HistoryKeeping): History {
  const series = new Map<number, Series>();
  const listeners = new Set<() => void>();
  const keeper = createStore<Keeper | undefined>(undefined);
  const row = new Uint16Array(WIDTH);
  // The newest row of each server that was brought back, unix seconds: the visit before has counted it.
  const recalledUntil = new Map<number, number>();
  let waiting: Answer[] = [];
  let asked = false;
  let clockRun: ClockRun | undefined;
  // Rises whenever everything is forgotten: a keeper that was asked for before comes too late.
  let generation = 0;

  const notify = () => {
    for (const listener of listeners) listener();
  };
  const seriesOf = (id: number) => {
    const known = series.get(id);
    if (known) return known;
    const own = newSeries(HISTORY.rowsCapacity);
    series.set(id, own);
    return own;
  };

  function open(): void {
    if (!asked) void getKeeper();
  }

  async function getKeeper(): Promise<void> {
    asked = true;
    const begun = generation;
    const opened = await keeping.open(series, () => clear(false));
    if (begun !== generation || opened === undefined) {
      opened?.stop();
      if (begun === generation) asked = false;
      return;
    }
    for (const [id, own] of series) {
      const from = (recalledUntil.get(id) ?? 0) + 1;
      eachRow(own, from, Number.POSITIVE_INFINITY, (time, levels) =>
        opened.addRow(id, time, levels),
      );
    }
    for (const answer of waiting) opened.observe(answer);
    waiting = [];
    prepend(opened);
    keeper.set(opened);
    notify();
  }

  function clear(stored: boolean): void {
    generation += 1;
    asked = false;
    waiting = [];
    clockRun = undefined;
    series.clear();
    recalledUntil.clear();
    const before = keeper.get();
    keeper.set(undefined);
    if (!stored) before?.stop();
    else if (before) before.forget();
    else keeping.forget().catch(() => {});
    notify();
  }

  /** The rows of an earlier visit, before those of this one. */
  function prepend(opened: Keeper): void {
    const own = new Map(series);
    series.clear();
    opened.earlierRows((id, { time, levels, joined }) => {
      const recent = own.get(id);
      const newest = recent && lastTime(recent);
      if (newest !== undefined && time > newest - HISTORY.rowsSeconds)
        push(seriesOf(id), time, levels, !joined);
    });
    for (const [id, recent] of own) {
      const whole = seriesOf(id);
      let first = true;
      eachRow(recent, 0, Number.POSITIVE_INFINITY, (time, levels, joined) => {
        const before = lastTime(whole);
        const near = before === undefined || time - before <= HISTORY.joinVisitsSeconds;
        push(whole, time, levels, first ? !near : !joined);
        first = false;
      });
    }
  }

  async function recall(memory: FleetMemory): Promise<Fleet | undefined> {
    const begun = generation;
    const recalled = await keeping.recall(memory).catch(() => undefined);
    if (recalled === undefined || clockRun || begun !== generation) return undefined;
    for (const { id, row } of recalled.rows) {
      if (push(seriesOf(id), row.time, row.levels, !row.joined)) recalledUntil.set(id, row.time);
    }
    notify();
    return recalled.fleet;
  }

  return {
    keeper,
    recall,
    open,
    record(answer) {
      const { fleet, joinWithin, scope } = answer;
      const { run, steady } = watchClockRun(clockRun, fleet, HISTORY.clock);
      clockRun = run;
      if (!steady) return;
      const unreadable = new Set(fleet.rejected.map(({ id }) => id));
      for (const id of series.keys()) {
        if (!fleet.servers.has(id) && !unreadable.has(id)) series.delete(id);
      }
      const kept = keeper.get();
      const oldest = fleet.dashboardNow - rowsSeconds(fleet.servers.size);
      for (const [id, watched] of measuredServers(answer)) {
        const { lastReport } = watched.server;
        if (!hasCurrentNumbers(watched) || lastReport === undefined) continue;
        const own = seriesOf(id);
        if (lastReport === lastTime(own)) continue;
        levelsOf(watched.server, row);
        if (append(own, lastReport, row, joinWithin)) {
          kept?.addRow(id, lastReport, row, watched.server.metrics?.temperatures);
        }
        // Some at a time: each poll would fetch a row of each server from memory, to learn that it goes.
        if ((firstTime(own) ?? oldest) < oldest - DROP_EVERY_SECONDS) dropBefore(own, oldest);
      }
      if (scope === 'some') {
        // It tells nothing of the others, and vouches for no time.
        notify();
        return;
      }
      if (kept) kept.observe(answer);
      else waiting = [...waiting.slice(1 - WAITING), answer];
      open();
      if (scope === 'all') notify();
    },
    of: (id) => series.get(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear,
  };
}

/** The servers whose numbers are the answer's own. */
function measuredServers({ fleet, scope, some = [] }: Answer): Iterable<[number, WatchedServer]> {
  if (scope === 'all') return fleet.servers;
  if (scope === 'reports') return [];
  return some.flatMap((id) => {
    const watched = fleet.servers.get(id);
    return watched ? [[id, watched]] : [];
  });
}

/** Large fleets keep shorter rows, but always what the cards show. */
function rowsSeconds(servers: number): number {
  const share = Math.min(1, HISTORY.fullServers / Math.max(1, servers));
  return Math.max(HISTORY.rowsSeconds / 2, HISTORY.rowsSeconds * share);
}
