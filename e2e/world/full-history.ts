import { createDemoDashboard } from '../../demo/dashboard';
import { createNezhaSource } from '../../src/api/nezha-v0';
import { RUNTIME_DEFAULTS, STATUS } from '../../src/config';
import type { Fleet } from '../../src/domain/fleet';
import { newFleetMemory, receiveSnapshot } from '../../src/domain/fleet';
import type { Snapshot } from '../../src/domain/snapshot';
import { createHistory, type History } from '../../src/state/history/history';
import { openKeeper } from '../../src/state/history/keeper';
import { createMemoryRecords } from '../../src/state/history/memory-records';
import type { Change, Records } from '../../src/state/history/records';
import { NO_MONITORS } from '../../src/testing/monitors';

const DAY = 86_400;
const DASHBOARD = 'http://dashboard';
const LIMITS = { ...STATUS, ...RUNTIME_DEFAULTS.thresholds };

/** A month of history as the page would have written it, and what that cost. */
export interface FullHistory {
  /** What the stores hold at the end. */
  readonly records: readonly Change[];
  /** Bytes handed to the database in the last hour, at a poll every 2 s. */
  readonly bytesAnHour: number;
  /** Milliseconds that each poll of that hour took to record. */
  readonly recordingMs: readonly number[];
}

/**
 * Lets the demo's dashboard live through 30 days up to now, watched ever more closely: every quarter of an hour, every
 * minute of the last day, and every two seconds of the last hour.
 */
export async function liveThroughAMonth(servers: number, until: number): Promise<FullHistory> {
  let now = (until - 30 * DAY) * 1000;
  const demo = createDemoDashboard({ seed: 1, servers, now: () => now });
  const { records, kept, written } = countingRecords();
  const source = createNezhaSource({
    base: `${DASHBOARD}/`,
    session: { kind: 'token', token: 'demo' },
    timeout: 60_000,
    now: () => ({ wall: now, mono: now }),
    fetch: async (input, init) => demo.fetch(new Request(String(input), init)),
  });
  const history = await openHistory(records, () => now);
  let fleet: Fleet | undefined;
  let memory = newFleetMemory();
  const recordingMs: number[] = [];

  const poll = async () => {
    const snapshot: Snapshot = await source.all(new AbortController().signal);
    fleet = receiveSnapshot(fleet, memory, snapshot, LIMITS);
    memory = fleet.memory;
    const begun = performance.now();
    history.record({ fleet, scope: 'all', joinWithin: 10, vouchWithin: 90, lateSeconds: 30 });
    recordingMs.push(performance.now() - begun);
    // What the poll left to be written is written before the next.
    await history.keeper.get()?.settled();
  };
  const live = async (seconds: number, step: number) => {
    for (const end = now + seconds * 1000; now < end; now += step * 1000) await poll();
  };
  await poll();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await live(29 * DAY, 900);
  await live(DAY - 3_600, 60);
  written.bytes = 0;
  recordingMs.length = 0;
  await live(3_600, 2);
  const { bytes } = written;
  await history.keeper.get()?.flush();
  return { records: kept(), bytesAnHour: bytes, recordingMs };
}

async function openHistory(records: Records, wall: () => number): Promise<History> {
  const environment = {
    now: () => ({ wall: wall(), mono: wall() }),
    random: Math.random,
    page: {
      hidden: () => false,
      offline: () => false,
      savesData: () => false,
      onWake: () => () => {},
      onHide: () => () => {},
      onLeave: () => () => {},
    },
  };
  return createHistory({
    open: (series) =>
      openKeeper({
        environment,
        series,
        openRecords: async () => records,
        mayWrite: async () => true,
        monitors: NO_MONITORS,
      }),
    recall: async () => undefined,
    forget: async () => {},
  });
}

/** Records in memory that keep the books. */
function countingRecords() {
  const memory = createMemoryRecords(Number.POSITIVE_INFINITY);
  const kept = new Map<string, Change>();
  const written = { bytes: 0 };
  const records: Records = {
    ...memory,
    lasting: true,
    async commit(changes) {
      for (const change of changes) {
        const name = `${change.store} ${change.key}`;
        if (change.value === undefined) kept.delete(name);
        else kept.set(name, change);
        written.bytes += bytesOf(change.value);
      }
      await memory.commit(changes);
    },
  };
  return { records, kept: () => [...kept.values()], written };
}

/** About what the database gets: the bytes of a record, and its other fields as text. */
function bytesOf(value: unknown): number {
  const text = JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? '' : part)) ?? '';
  const bytes =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'bytes') : undefined;
  return text.length + (bytes instanceof Uint8Array ? bytes.length : 0);
}
