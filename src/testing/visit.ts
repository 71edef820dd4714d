import { vi } from 'vitest';
import { RUNTIME_DEFAULTS, STATUS } from '../config';
import type { FleetMemory } from '../domain/fleet';
import type { Server } from '../domain/server';
import type { Instant, Snapshot } from '../domain/snapshot';
import type { StorageLike } from '../lib/storage';
import { createFleetStore } from '../state/fleet-store';
import { createHistory } from '../state/history/history';
import { databaseName, openIdbRecords } from '../state/history/idb-records';
import { type KeeperOptions, openKeeper } from '../state/history/keeper';
import { type Recalled, readRecalled } from '../state/history/recall';
import type { Records } from '../state/history/records';
import { createRemembered } from '../state/remembered';
import { dashboardTime, host, instant, metrics, server, snapshot } from './build';
import { testEnvironment } from './environment';
import { NO_MONITORS } from './monitors';

/** A page with its history, from the first answer on: state as the product joins it, time by hand. */

let opened = 0;

/** Opens the browser's database of a dashboard. */
export function openDatabase(dashboard: string, onGone = () => {}): Promise<Records> {
  const newMark = () => {
    opened += 1;
    return `mark ${opened}`;
  };
  return openIdbRecords(databaseName(dashboard), newMark, onGone);
}

/** A server that reported at `second`, with this CPU. */
export function reporting(second: number, some: Partial<Server> & { readonly cpu?: number } = {}) {
  const { cpu = 50, ...rest } = some;
  return server({
    lastReport: dashboardTime(second),
    metrics: metrics({ cpu, uptime: 100_000 + second }),
    host: host({ memoryTotal: 100 }),
    ...rest,
  });
}

export interface VisitOptions {
  readonly openRecords: ((onGone: () => void) => Promise<Records>) | undefined;
  /** The dashboard's latency monitors; none unless given. */
  readonly monitors?: KeeperOptions['monitors'];
  /** What the device keeps beside the records. */
  readonly local?: StorageLike;
  readonly mayWrite?: (records: Records, now: Instant, name: string) => Promise<boolean>;
}

export async function visit({
  openRecords,
  local,
  monitors = NO_MONITORS,
  mayWrite = async () => true,
}: VisitOptions) {
  let now = instant(0);
  let recalling: Promise<unknown> = Promise.resolve();
  opened += 1;
  const seed = opened / 1_000_003;
  const some = { now: () => now, ...(local && { local }) };
  const environment = { ...testEnvironment(some), random: () => seed };
  const history = createHistory({
    open: (series) => openKeeper({ environment, series, openRecords, mayWrite, monitors }),
    recall(memory) {
      const recalled = recallFrom(openRecords, memory, now);
      recalling = recalled;
      return recalled;
    },
    forget: async () => {},
  });
  const store = createFleetStore(history, createRemembered('reports', environment), () => ({
    ...STATUS,
    ...RUNTIME_DEFAULTS.thresholds,
  }));
  const keeper = () => {
    const current = history.keeper.get();
    if (current === undefined) throw new Error('The keeper is not open');
    return current;
  };
  /** An answer at `second`. Resolves when what follows from it is written. */
  const answer = async (
    second: number,
    servers: readonly Server[] = [reporting(second)],
    some: Partial<Snapshot> = {},
  ) => {
    now = instant(second);
    store.receive(snapshot(second, servers, some), { joinWithin: 10, vouchWithin: 90 });
    await vi.waitFor(keeper, { interval: 1, timeout: 4_000 });
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    history,
    store,
    keeper,
    answer,
    /** The page opens at `second`, and shows what it knows without an answer. */
    async open(second: number) {
      now = instant(second);
      store.start();
      await recalling;
      await new Promise((resolve) => setTimeout(resolve));
    },
    hide: () => environment.setHidden(true),
    /** Answers every `step` seconds, with a report of server 1 in each. */
    async watch(from: number, to: number, step = 10) {
      for (let second = from; second <= to; second += step) await answer(second);
    },
    /** The page goes: what is open is written as browsers let it. */
    async close() {
      await keeper().flush();
      history.clear(false);
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
}

async function recallFrom(
  openRecords: VisitOptions['openRecords'],
  memory: FleetMemory,
  now: Instant,
): Promise<Recalled | undefined> {
  const records = await openRecords?.(() => {});
  const recalled = records && (await readRecalled(records, memory, now));
  records?.close();
  return recalled;
}

/** Samples of one server's minutes (or quarters), by the second of the slot. */
export async function countsOf(
  { keeper }: Pick<Awaited<ReturnType<typeof visit>>, 'keeper'>,
  tier: 'minutes' | 'quarters' = 'minutes',
  id = 1,
): Promise<Readonly<Record<number, number>>> {
  const found: Record<number, number> = {};
  const blocks = await keeper().read(id, tier, dashboardTime(-1e6), dashboardTime(1e7));
  for (const { start, step, counts } of blocks) {
    for (const [index, count] of counts.entries()) {
      if (count > 0) found[start + index * step - dashboardTime(0)] = count;
    }
  }
  return found;
}
