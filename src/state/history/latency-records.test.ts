import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { LATENCY } from '../../config';
import { samplesOfQuarters } from '../../domain/history/latency-quarters';
import type { Latency } from '../../domain/latency';
import { instant } from '../../testing/build';
import { NO_MONITORS } from '../../testing/monitors';
import { openDatabase, visit } from '../../testing/visit';
import { databaseName } from './idb-records';
import type { Keeper } from './keeper';
import { createLatencyRecords } from './latency-records';
import { createMemoryRecords } from './memory-records';
import { KEYS_END, type Records } from './records';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A day of answers at `delay`, up to `to` (unix ms). */
function dayUpTo(to: number, delay: number): readonly Latency[] {
  const points = Array.from({ length: 1_440 }, (_, index) => ({
    at: to - DAY + (index + 1) * MINUTE,
    delay,
  }));
  return [{ monitorId: 1, name: 'one', points }];
}

function open(records: Records = createMemoryRecords()) {
  let now = instant(0);
  let busy = Promise.resolve();
  const latency = createLatencyRecords({
    records: () => records,
    inTurn(work) {
      busy = busy.then(work);
      return busy;
    },
    now: () => now,
  });
  return {
    latency,
    records,
    pass: (seconds: number) => {
      now = instant(seconds);
    },
    count: async (id = 1) => (await latency.of(id)).flatMap(samplesOfQuarters).length,
  };
}

test('a visit a day leaves no hole in 30 days, and no more than that is kept', async () => {
  const { latency, pass, count } = open();
  for (let day = 0; day <= 40; day += 1) {
    pass((day * DAY) / 1000);
    latency.add(1, dayUpTo(instant((day * DAY) / 1000).wall, day));
  }
  const samples = (await latency.of(1)).flatMap(samplesOfQuarters);
  const steps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? 0));
  expect(new Set(steps)).toEqual(new Set([15 * MINUTE]));
  expect(await count()).toBe(30 * 96);
});

test('only so many servers are kept: those that were asked for last', async () => {
  const { latency, records, pass, count } = open();
  for (let id = 1; id <= LATENCY.servers + 3; id += 1) {
    pass(id);
    latency.add(id, dayUpTo(instant(id).wall, 5));
    if (id === 3) latency.add(1, dayUpTo(instant(id).wall, 5));
  }
  expect(await count(LATENCY.servers + 3)).toBeGreaterThan(0);
  expect(await records.keys('latency', '', KEYS_END)).toHaveLength(LATENCY.servers);
  expect([await count(1), await count(2), await count(4)].map((found) => found > 0)).toEqual([
    false,
    false,
    true,
  ]);
});

test('a damaged record costs itself', async () => {
  const { latency, records, count } = open();
  latency.add(1, dayUpTo(instant(0).wall, 5));
  await count();
  const [kept] = await records.range('latency', '', KEYS_END);
  await records.commit([{ store: 'latency', key: kept?.key ?? '', value: { version: 1 } }]);
  expect(await count()).toBe(0);
  latency.add(1, dayUpTo(instant(0).wall, 5));
  expect(await count()).toBeGreaterThan(90);
});

test('it outlasts the page in a store of the second layout, and signing out forgets it', async () => {
  const name = databaseName('latency');
  const second = await openDB(name, 2, {
    upgrade(database) {
      for (const store of ['meta', 'chunks', 'open', 'rows', 'incidents']) {
        database.createObjectStore(store);
      }
    },
  });
  second.close();
  const openRecords = (onGone: () => void) => openDatabase('latency', onGone);
  const first = await visit({ openRecords, monitors: MONITORED });
  await first.answer(0);
  expect(await pastOf(first.keeper())).toHaveLength(1);
  await first.close();
  const again = await visit({ openRecords });
  await again.answer(10);
  expect(await pastOf(again.keeper())).toHaveLength(1);
  again.history.clear(true);
  await vi.waitFor(async () => {
    const records = await openDatabase('latency');
    const keys = await records.keys('latency', '', KEYS_END);
    records.close();
    expect(keys).toEqual([]);
  });
});

test('a session of this tab alone writes none of it down', async () => {
  const page = await visit({ openRecords: undefined, monitors: MONITORED });
  await page.answer(0);
  expect(await pastOf(page.keeper())).toHaveLength(1);
  expect(page.keeper().keeping.get().fleeting).toBe('tab');
  await page.close();
});

/** A dashboard that measures. */
const MONITORED = {
  ...NO_MONITORS,
  latency: async () => dayUpTo(instant(0).wall, 5),
  mayAsk: () => true,
};

/** What is kept of server 1, as its own view sees it. */
async function pastOf({ monitors }: Pick<Keeper, 'monitors'>) {
  const latency = monitors.of(1, 'close');
  const leave = latency.subscribe(() => {});
  await vi.waitFor(() => expect(latency.get().past).not.toHaveLength(0));
  const { past } = latency.get();
  leave();
  return past;
}
