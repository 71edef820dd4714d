import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { eachRow } from '../../domain/series';
import { dashboardTime, instant, server } from '../../testing/build';
import { testEnvironment } from '../../testing/environment';
import { countsOf, openDatabase, reporting, visit } from '../../testing/visit';
import type { RecordStore } from './records';
import { KEYS_END } from './records';

let dashboards = 0;

/** A database of its own for one test. */
function database() {
  dashboards += 1;
  const name = `dashboard-${dashboards}`;
  return {
    openRecords: (onGone: () => void) => openDatabase(name, onGone),
    async keysOf(store: RecordStore) {
      const records = await openDatabase(name);
      const keys = await records.keys(store, '', KEYS_END);
      records.close();
      return keys;
    },
  };
}

/** Seconds from `dashboardTime(0)` to a whole quarter of a day, and to a whole hour that is none. */
const SIX_HOURS = 21_600 - (dashboardTime(0) % 21_600);
const HOUR = SIX_HOURS + 3_600;
const TURNS = [
  ['an hour', HOUR],
  ['a quarter of a day', SIX_HOURS],
] as const;
const sum = (counts: Readonly<Record<number, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

describe('a page that is opened again', () => {
  test('has its rows, minutes, availability and incidents, and goes on', async () => {
    const shared = database();
    const first = await visit(shared);
    const silent = { id: 2, name: 'two', tag: 'lab' };
    for (let second = 0; second <= 120; second += 10) {
      await first.answer(second, [reporting(second), reporting(Math.min(second, 20), silent)]);
    }
    await first.close();

    const again = await visit(shared);
    await again.answer(125, [reporting(125), reporting(20, silent)]);
    await again.answer(130, [reporting(130), reporting(20, silent)]);
    expect(again.history.of(1)?.length).toBe(15);
    expect(sum(await countsOf(again))).toBe(15);
    expect(sum(await countsOf(again, 'quarters'))).toBe(15);
    expect(again.keeper().share(1, 1_000)).toEqual({ watched: 125, up: 125 });
    expect(again.keeper().share(2, 1_000)).toEqual({ watched: 125, up: 20 });
    expect(again.keeper().incidents.get()).toEqual([
      expect.objectContaining({ kind: 'outage', id: 2, name: 'two', tag: 'lab', to: undefined }),
    ]);
    await again.answer(140, [reporting(140), reporting(138, silent)]);
    expect(again.keeper().incidents.get()).toEqual([
      expect.objectContaining({ at: dashboardTime(20), to: dashboardTime(138), endSeen: true }),
    ]);
    expect(again.keeper().share(2, 1_000)).toEqual({ watched: 135, up: 22 });
    expect(again.keeper().keeping.get()).toEqual({ fleeting: undefined, damaged: 0, dropped: 0 });
  });

  test('knows when the dashboard restarted, while it watched and while nobody did', async () => {
    const shared = database();
    const fallen = [server({ id: 1 })];
    const first = await visit(shared);
    await first.watch(0, 20);
    await first.answer(30, fallen);
    await first.answer(40, fallen);
    await first.watch(50, 60);
    const watched = { from: dashboardTime(20), to: dashboardTime(30) };
    expect(first.keeper().restarts.get()).toEqual([watched]);
    await first.close();

    const { local } = testEnvironment({ now: () => instant(0) });
    const again = await visit({ ...shared, local });
    await again.watch(100, 120);
    expect(again.keeper().restarts.get()).toEqual([watched]);
    again.hide();
    await again.close();

    const last = await visit({ ...shared, local });
    await last.open(9_000);
    await last.answer(9_000, fallen);
    await last.answer(9_010, fallen);
    expect(last.keeper().restarts.get()).toEqual([
      watched,
      { from: dashboardTime(120), to: dashboardTime(9_000) },
    ]);
  });

  test('goes on where a release before restarts were kept has left', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(0, 60);
    await first.close();
    const records = await shared.openRecords(() => {});
    const { restarts: _, ...before } = Object(await records.get('open', 'seen'));
    await records.commit([{ store: 'open', key: 'seen', value: before }]);
    records.close();

    const again = await visit(shared);
    await again.watch(70, 80);
    expect(again.keeper().share(1, 1_000).watched).toBe(70);
    expect(again.keeper().restarts.get()).toEqual([]);
    expect(again.keeper().keeping.get().damaged).toBe(0);
  });

  test('loses one damaged restart alone', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(0, 60);
    await first.close();
    const records = await shared.openRecords(() => {});
    const seen = Object(await records.get('open', 'seen'));
    const good = { from: dashboardTime(10), to: dashboardTime(20) };
    const restarts = [{ from: 9, to: 1 }, 'never', good];
    await records.commit([{ store: 'open', key: 'seen', value: { ...seen, restarts } }]);
    records.close();

    const again = await visit(shared);
    await again.watch(70, 80);
    expect(again.keeper().restarts.get()).toEqual([good]);
    expect(again.keeper().share(1, 1_000).watched).toBe(70);
  });

  test('counts a report once that both visits saw', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(0, 20);
    await first.close();
    const again = await visit(shared);
    await again.answer(22, [reporting(20)]);
    await again.answer(24, [reporting(24)]);
    expect(sum(await countsOf(again))).toBe(4);
  });

  test('after an hour that ended meanwhile, has that as a chunk, once', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(HOUR - 60, HOUR - 10);
    await first.close();
    expect(await shared.keysOf('chunks')).toEqual([]);
    const again = await visit(shared);
    await again.watch(HOUR + 100, HOUR + 120);
    const before = await countsOf(again);
    await again.close();
    expect(await shared.keysOf('chunks')).toHaveLength(1);
    const third = await visit(shared);
    await third.answer(HOUR + 130);
    expect(await countsOf(third)).toEqual({ ...before, [HOUR + 120]: 2 });
    expect(sum(await countsOf(third, 'quarters'))).toBe(10);
  });

  test('after six hours that ended meanwhile, has every sample once', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(SIX_HOURS - 60, SIX_HOURS - 10);
    await first.close();
    const again = await visit(shared);
    await again.watch(SIX_HOURS + 8_000, SIX_HOURS + 8_020);
    await again.close();
    const third = await visit(shared);
    await third.answer(SIX_HOURS + 8_030);
    expect(sum(await countsOf(third))).toBe(10);
    expect(sum(await countsOf(third, 'quarters'))).toBe(10);
  });

  test.each(TURNS)(
    'closed seconds after %s, keeps that of a server that is slow',
    async (_, turn) => {
      const shared = database();
      const first = await visit(shared);
      const slow = (second: number) => reporting(second, { id: 2 });
      await first.answer(turn - 20, [reporting(turn - 20), slow(turn - 20)]);
      await first.answer(turn + 2, [reporting(turn + 1), slow(turn - 3)]);
      await first.close();
      const again = await visit(shared);
      await again.answer(turn + 70, [reporting(turn + 70), slow(turn + 70)]);
      expect(sum(await countsOf(again, 'minutes', 2))).toBe(3);
      expect(sum(await countsOf(again, 'quarters', 2))).toBe(3);
      expect(sum(await countsOf(again, 'quarters', 1))).toBe(3);
    },
  );

  test('keeps rows that were written twice within a second', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.answer(10, [reporting(9)]);
    await first.keeper().flush();
    await first.answer(10, [reporting(10)]);
    await first.close();
    const again = await visit(shared);
    await again.answer(12);
    expect(again.history.of(1)?.length).toBe(3);
  });

  test('leaves out rows that are older than rows are kept', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(0, 20);
    await first.close();
    const again = await visit(shared);
    await again.answer(200_000);
    expect(again.history.of(1)?.length).toBe(1);
  });

  test('keeps the quarters of a server that could not be read for an hour', async () => {
    const shared = database();
    const page = await visit(shared);
    await page.watch(HOUR - 20, HOUR);
    const rejected = [{ id: 1, index: undefined, field: 'status' }];
    await page.answer(HOUR + 60, [], { rejected });
    await page.answer(HOUR + 3_800, [], { rejected });
    await page.answer(HOUR + 3_810);
    expect(sum(await countsOf(page, 'quarters'))).toBe(4);
  });
});

describe('two tabs that write the same database', () => {
  test('lose nothing and count nothing twice', async () => {
    const shared = database();
    const one = await visit(shared);
    await one.watch(0, 20);
    await one.keeper().flush();
    const two = await visit(shared);
    for (let second = 30; second <= 120; second += 10) {
      await one.answer(second);
      await two.answer(second);
      await (second % 20 === 0 ? one : two).keeper().flush();
    }
    await one.close();
    await two.close();
    const third = await visit(shared);
    await third.answer(130);
    expect(sum(await countsOf(third))).toBe(14);
    expect(third.history.of(1)?.length).toBe(14);
    expect(third.keeper().share(1, 1_000)).toEqual({ watched: 120, up: 120 });
  });

  test.each(TURNS)('roll %s up once, though only one of them saw it end', async (_, turn) => {
    const shared = database();
    const frozen = await visit(shared);
    await frozen.watch(turn - 40, turn - 10);
    await frozen.keeper().flush();
    const other = await visit(shared);
    await other.watch(turn, turn + 100);
    await other.close();
    await frozen.close();
    const third = await visit(shared);
    await third.answer(turn + 110);
    expect(sum(await countsOf(third, 'quarters'))).toBe(16);
    expect(sum(await countsOf(third))).toBe(16);
  });

  test('keep the end of an outage that one of them saw', async () => {
    const shared = database();
    const one = await visit(shared);
    const two = await visit(shared);
    for (const page of [one, two]) {
      await page.answer(0, [reporting(0)]);
      await page.answer(40, [reporting(0)]);
    }
    await two.answer(50, [reporting(48)]);
    await two.close();
    await one.close();
    const third = await visit(shared);
    await third.answer(60);
    expect(third.keeper().incidents.get()).toEqual([
      expect.objectContaining({ at: dashboardTime(0), to: dashboardTime(48), endSeen: true }),
    ]);
  });
});

describe('what has happened', () => {
  test('an outage that goes on stays, however long ago it began', async () => {
    const shared = database();
    const page = await visit(shared);
    const began = -40 * 86_400;
    await page.answer(0, [reporting(began)]);
    await page.answer(10, [reporting(began)]);
    await page.close();
    const again = await visit(shared);
    await again.answer(20, [server({ lastReport: dashboardTime(began) })]);
    await again.close();
    const third = await visit(shared);
    await third.answer(30, [reporting(began)]);
    expect(third.keeper().incidents.get()).toHaveLength(1);
  });
});

describe('an answer about some servers', () => {
  test('adds their rows alone, and vouches for no time', async () => {
    const page = await visit(database());
    const both = (second: number) => [reporting(second), reporting(second, { id: 2 })];
    await page.answer(0, both(0));
    await page.answer(10, [reporting(10)], { scope: 'some' });
    // The dashboard's own word on who reported, without numbers: none of these are new rows.
    await page.answer(12, both(12), { scope: 'reports' });
    await page.answer(14, [reporting(14)], { scope: 'some' });
    const times = (id: number) => {
      const found: number[] = [];
      const series = page.history.of(id);
      if (series) eachRow(series, 0, Infinity, (time) => found.push(time - dashboardTime(0)));
      return found;
    };
    expect(times(1)).toEqual([0, 10, 14]);
    expect(times(2)).toEqual([0]);
    expect(page.keeper().share(1, 86_400).watched).toBe(12);
  });
});

describe('the dashboard’s clock is wrong for a moment', () => {
  const DAY = 86_400;

  test.each([
    ['ahead', 40 * DAY],
    ['back', -40 * DAY],
    ['back by two hours', -7_200],
  ])('%s: nothing of the history is lost, and the moment was not watched', async (_, wrong) => {
    const shared = database();
    const page = await visit(shared);
    await page.watch(0, 7_200, 60);
    const before = sum(await countsOf(page));
    for (let second = 7_210; second <= 7_300; second += 10) {
      const report = reporting(second + wrong);
      await page.answer(second, [report], { dashboardNow: dashboardTime(second + wrong) });
    }
    await page.watch(7_310, 7_400);
    expect(page.keeper().share(1, 9_000)).toEqual({ watched: 7_290, up: 7_290 });
    expect(sum(await countsOf(page))).toBeGreaterThanOrEqual(before);
    await page.close();

    const again = await visit(shared);
    await again.answer(7_410);
    expect(again.keeper().share(1, 9_000).watched).toBe(7_290);
    expect(sum(await countsOf(again))).toBeGreaterThanOrEqual(before);
  });

  test('ahead while the page is opened: what is stored stays', async () => {
    const shared = database();
    const first = await visit(shared);
    await first.watch(0, HOUR + 100, 60);
    await first.close();
    const before = await shared.keysOf('chunks');
    const misled = await visit(shared);
    const ahead = { dashboardNow: dashboardTime(HOUR + 200 + 40 * DAY) };
    await misled.answer(HOUR + 200, [reporting(HOUR + 200 + 40 * DAY)], ahead);
    await misled.close();
    expect(await shared.keysOf('chunks')).toEqual(expect.arrayContaining([...before]));
    const again = await visit(shared);
    await again.answer(HOUR + 300);
    expect(again.keeper().share(1, 9_000).watched).toBeGreaterThan(3_600);
  });
});
