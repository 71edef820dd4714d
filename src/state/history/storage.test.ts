import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { HISTORY } from '../../config';
import { linear } from '../../domain/history/scale';
import { HOUR as HOUR_SECONDS } from '../../domain/history/tiers';
import { dashboardTime, instant } from '../../testing/build';
import { countsOf, openDatabase, reporting, visit } from '../../testing/visit';
import { databaseName } from './idb-records';
import { takeLease } from './lease';
import { createMemoryRecords } from './memory-records';
import { reachFor } from './recorder';
import { KEYS_END, RECORD_STORES, type Records, RecordsFull, RecordsGone } from './records';

let dashboards = 0;
const newDashboard = () => {
  dashboards += 1;
  return `stored-${dashboards}`;
};
const at = (dashboard: string) => ({
  openRecords: (onGone: () => void) => openDatabase(dashboard, onGone),
});
const HOUR = 2 * HOUR_SECONDS - (dashboardTime(0) % HOUR_SECONDS);
const sum = (counts: Readonly<Record<number, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

async function allKeys(dashboard: string) {
  const records = await openDatabase(dashboard);
  const keys = await Promise.all(RECORD_STORES.map((store) => records.keys(store, '', KEYS_END)));
  records.close();
  return keys.flat();
}

/** A database with an hour that ended and one that is open, in every store. */
async function filled(dashboard: string) {
  const page = await visit(at(dashboard));
  const silent = { id: 2 };
  for (let second = HOUR - 100; second <= HOUR + 100; second += 20) {
    await page.answer(second, [reporting(second), reporting(HOUR - 100, silent)]);
  }
  await page.close();
}

/** Changes every value of a database. */
async function tamper(dashboard: string, change: (value: unknown) => unknown) {
  const records = await openDatabase(dashboard);
  for (const store of RECORD_STORES) {
    for (const { key, value } of await records.range(store, '', KEYS_END)) {
      await records.commit([{ store, key, value: change(value) }]);
    }
  }
  records.close();
}

const bytesIn = (value: unknown) =>
  typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : undefined;
const withBytes = (change: (bytes: Uint8Array) => unknown) => (value: unknown) => {
  const bytes = bytesIn(value);
  return bytes instanceof Uint8Array ? { ...Object(value), bytes: change(bytes) } : value;
};

describe('records that are damaged', () => {
  test.each<[string, (value: unknown) => unknown]>([
    ['numbers', () => 7],
    ['texts', () => 'garbage'],
    ['nothing', () => null],
    ['another layout', (value) => ({ ...Object(value), version: 2 })],
    ['bytes that are cut off', withBytes((bytes) => bytes.slice(0, 5))],
    ['bytes that are others', withBytes((bytes) => bytes.map((byte) => byte ^ 90))],
    ['no bytes', withBytes(() => [1, 2, 3])],
    ['another step', (value) => ({ ...Object(value), step: 0, start: -1 })],
    ['spans turned around', (value) => ({ ...Object(value), watched: [9, 1], at: 'never' })],
  ])('%s: are dropped and counted, and the page goes on', async (_, change) => {
    const dashboard = newDashboard();
    await filled(dashboard);
    await tamper(dashboard, change);
    const page = await visit(at(dashboard));
    await page.answer(HOUR + 110);
    await page.answer(HOUR + 120);
    await countsOf(page);
    await countsOf(page, 'quarters');
    const { damaged, fleeting } = page.keeper().keeping.get();
    expect(damaged).toBeGreaterThan(0);
    expect(fleeting).toBeUndefined();
    await page.close();

    const again = await visit(at(dashboard));
    await again.answer(HOUR + 130);
    await countsOf(again);
    expect(again.keeper().keeping.get().damaged).toBe(0);
    expect(sum(await countsOf(again))).toBeGreaterThanOrEqual(3);
  });

  test('a chunk that can’t be read is counted where it is written over', async () => {
    const dashboard = newDashboard();
    const page = await visit(at(dashboard));
    await page.watch(HOUR - 20, HOUR - 10);
    await page.close();
    const other = await openDatabase(dashboard);
    const again = await visit(at(dashboard));
    const key = `minutes/${'0'.repeat(16)}/${String(dashboardTime(HOUR) - HOUR_SECONDS).padStart(16, '0')}`;
    await other.commit([{ store: 'chunks', key, value: 'garbage' }]);
    await again.watch(HOUR + 70, HOUR + 80);
    await again.keeper().flush();
    expect(again.keeper().keeping.get().damaged).toBe(1);
    expect(sum(await countsOf(again))).toBe(4);
    other.close();
  });

  test('a chunk of other scales is converted', async () => {
    const dashboard = newDashboard();
    const page = await visit(at(dashboard));
    await page.answer(HOUR - 20, [reporting(HOUR - 20, { cpu: 50 })]);
    await page.answer(HOUR + 80);
    await page.close();
    const coarse = linear(0, 0.04);
    await tamper(dashboard, (value) => {
      const scales: unknown = Reflect.get(Object(value), 'scales');
      return Array.isArray(scales) ? { ...Object(value), scales: scales.map(() => coarse) } : value;
    });
    const again = await visit(at(dashboard));
    await again.answer(HOUR + 90);
    const [hour] = await again.keeper().read(1, 'minutes', 0, dashboardTime(HOUR - 1));
    const level = Math.max(
      ...(hour?.means ?? []).filter((one, index) => index % 14 === 0 && one < 65_535),
    );
    expect(level * 0.02).toBeCloseTo(100, 1);
  });
});

describe('a database of an older layout', () => {
  test('opens at the present one with what was in it', async () => {
    const dashboard = newDashboard();
    await filled(dashboard);
    const source = await openDatabase(dashboard);
    const chunks = await source.range('chunks', '', KEYS_END);
    const open = await source.range('open', '', KEYS_END);
    source.close();
    const old = newDashboard();
    const database = await openDB(databaseName(old), 1, {
      upgrade(upgraded) {
        for (const name of ['meta', 'chunks', 'open']) upgraded.createObjectStore(name);
      },
    });
    for (const { key, value } of chunks) await database.put('chunks', value, key);
    for (const { key, value } of open) await database.put('open', value, key);
    database.close();

    const page = await visit(at(old));
    await page.answer(HOUR + 110);
    expect(sum(await countsOf(page))).toBe(12);
    expect(page.keeper().share(1, 1_000).watched).toBe(200);
    expect(page.keeper().keeping.get()).toEqual({ fleeting: undefined, damaged: 0, dropped: 0 });
    await page.close();
    expect(await allKeys(old)).not.toEqual([]);
  });
});

describe('storage that does not last', () => {
  test('refused: history lasts as long as the page, and says so', async () => {
    const page = await visit({
      openRecords: () => Promise.reject(new DOMException('', 'SecurityError')),
    });
    await page.watch(HOUR - 20, HOUR + 80, 20);
    await page.keeper().flush();
    expect(page.keeper().keeping.get().fleeting).toBe('refused');
    expect(sum(await countsOf(page))).toBe(6);
  });

  test('this tab alone: nothing is opened', async () => {
    const page = await visit({ openRecords: undefined });
    await page.watch(0, 20);
    expect(page.keeper().keeping.get().fleeting).toBe('tab');
  });

  /** Records that take only so many chunks, or none. */
  function limited(records: Records, most: number): Records {
    return {
      ...records,
      async commit(changes) {
        const chunks = new Set(await records.keys('chunks', '', KEYS_END));
        for (const { store, key, value } of changes) {
          if (store !== 'chunks') continue;
          if (value === undefined) chunks.delete(key);
          else chunks.add(key);
        }
        if (chunks.size > most && changes.some(({ value }) => value)) throw new RecordsFull();
        await records.commit(changes);
      },
    };
  }

  test('full: the oldest chunks make room, and are counted', async () => {
    const dashboard = newDashboard();
    const page = await visit({
      openRecords: async (onGone) => limited(await openDatabase(dashboard, onGone), 2),
    });
    for (let hour = 0; hour < 4; hour += 1) {
      await page.answer(HOUR + hour * HOUR_SECONDS + 70);
      await page.keeper().flush();
    }
    expect(page.keeper().keeping.get()).toMatchObject({ fleeting: undefined, damaged: 0 });
    expect(page.keeper().keeping.get().dropped).toBeGreaterThan(0);
    expect(
      Object.keys(await countsOf(page))
        .map(Number)
        .at(-1),
    ).toBe(HOUR + 3 * HOUR_SECONDS + 60);
  });

  test('full with nothing to drop: memory takes over all of it, and signing out clears both', async () => {
    const dashboard = newDashboard();
    await filled(dashboard);
    const page = await visit({
      openRecords: async (onGone) => limited(await openDatabase(dashboard, onGone), -1),
    });
    await page.watch(HOUR + 110, HOUR + 130);
    await page.keeper().flush();
    expect(page.keeper().keeping.get().fleeting).toBe('full');
    await page.answer(HOUR + 140);
    expect((await countsOf(page))[HOUR + 120]).toBeGreaterThanOrEqual(3);
    page.history.clear(true);
    await vi.waitFor(async () => expect(await allKeys(dashboard)).toEqual([]), {
      interval: 5,
      timeout: 4_000,
    });
  });

  test('a put that exceeds the quota is told as no room', async () => {
    const records = await openDatabase(newDashboard());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(records.commit([{ store: 'open', key: 'a', value: 1 }])).rejects.toThrow(
      RecordsFull,
    );
    put.mockRestore();
    await records.commit([{ store: 'open', key: 'a', value: 2 }]);
    expect(await records.get('open', 'a')).toBe(2);
    records.close();
  });

  test('memory keeps no more than its share: the oldest chunks go', async () => {
    const records = createMemoryRecords(250);
    for (const key of ['a', 'b', 'c']) {
      await records.commit([{ store: 'chunks', key, value: { bytes: new Uint8Array(100) } }]);
    }
    expect(await records.keys('chunks', '', KEYS_END)).toEqual(['b', 'c']);
  });
});

describe('signing out', () => {
  test('clears what is written down, and no other tab writes after it', async () => {
    const dashboard = newDashboard();
    const [one, two] = [await visit(at(dashboard)), await visit(at(dashboard))];
    await one.watch(0, 20);
    await two.watch(0, 20);
    await one.keeper().flush();
    one.history.clear(true);
    await vi.waitFor(async () => expect(await allKeys(dashboard)).toEqual([]), {
      interval: 5,
      timeout: 4_000,
    });
    await two.answer(30);
    await two.keeper().flush();
    expect(two.keeper().keeping.get().fleeting).toBe('gone');
    expect(await allKeys(dashboard)).toEqual([]);
    expect(one.history.keeper.get()).toBeUndefined();
    expect(one.history.of(1)).toBeUndefined();
  });

  test('whoever holds cleared records is refused', async () => {
    const dashboard = newDashboard();
    const [one, two] = [await openDatabase(dashboard), await openDatabase(dashboard)];
    await one.clear();
    await expect(two.commit([{ store: 'open', key: 'a', value: 1 }])).rejects.toThrow(RecordsGone);
    const fresh = await openDatabase(dashboard);
    await fresh.commit([{ store: 'open', key: 'a', value: 1 }]);
    for (const records of [one, two, fresh]) records.close();
  });
});

describe('who writes, of tabs that can’t tell each other', () => {
  test('is whoever took the lease, until it runs out', async () => {
    const records = createMemoryRecords();
    const after = HISTORY.leaseMs / 1000;
    expect(await takeLease(records, instant(0), 'one')).toBe(true);
    expect(await takeLease(records, instant(10), 'two')).toBe(false);
    expect(await takeLease(records, instant(20), 'one')).toBe(true);
    expect(await takeLease(records, instant(after + 10), 'two')).toBe(false);
    expect(await takeLease(records, instant(after + 21), 'two')).toBe(true);
    expect(await takeLease(records, instant(after + 22), 'one')).toBe(false);
    // Written under another clock, or damaged.
    expect(await takeLease(records, instant(-1_000_000), 'one')).toBe(true);
    await records.commit([{ store: 'open', key: 'lease', value: 'garbage' }]);
    expect(await takeLease(records, instant(-1_000_000), 'two')).toBe(true);
  });

  test('takes up what the one before had not written', async () => {
    const dashboard = newDashboard();
    let leads = 'one';
    const page = (name: string) =>
      visit({ ...at(dashboard), mayWrite: async () => leads === name });
    const [one, two] = [await page('one'), await page('two')];
    for (let second = HOUR - 60; second <= HOUR + 100; second += 20) {
      await one.answer(second);
      await two.answer(second);
    }
    leads = 'two';
    await two.close();
    await one.close();
    const third = await page('none');
    await third.answer(HOUR + 110);
    expect(sum(await countsOf(third))).toBe(10);
  });
});

describe('what must stay bounded', () => {
  test('over as many servers as the bounds are made for, history reaches less far', () => {
    expect(reachFor(500)).toEqual({ minutes: 86_400, quarters: 30 * 86_400 });
    expect(reachFor(1_000)).toEqual({ minutes: 43_200, quarters: 15 * 86_400 });
  });

  test('chunks and incidents from before history’s reach are removed', async () => {
    const dashboard = newDashboard();
    await filled(dashboard);
    const page = await visit(at(dashboard));
    const later = HOUR + 31 * 86_400;
    await page.answer(later);
    await page.answer(later + 10);
    await page.keeper().flush();
    await page.answer(later + 2 * HOUR_SECONDS);
    await page.keeper().flush();
    const keys = await allKeys(dashboard);
    const ended = keys.filter((key) => /^(minutes|quarters)\//.test(key));
    expect(ended.filter((key) => Number(key.slice(-16)) < dashboardTime(later - 86_400))).toEqual(
      [],
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(page.keeper().share(1, 40 * 86_400).watched).toBe(10);
  });
});
