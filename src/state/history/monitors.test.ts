import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LATENCY, MONITORS } from '../../config';
import type { Latency } from '../../domain/latency';
import { createMonitors } from './monitors';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
});

afterEach(() => {
  vi.useRealTimers();
});

function measured(id: number, name = 'one'): readonly Latency[] {
  return [{ monitorId: id, name, points: [{ at: Date.now() - 60_000, delay: 5 }] }];
}

/** A page whose ticker runs, and a dashboard that answers after `takes` ms. */
function open(
  some: {
    readonly latency?: (id: number) => Promise<readonly Latency[] | undefined>;
    readonly savesData?: boolean;
    readonly takes?: number;
  } = {},
) {
  const { latency = async () => measured(1), savesData = false, takes = 20 } = some;
  const begun = Date.now();
  const asked: { readonly id: number; readonly at: number }[] = [];
  const written: number[] = [];
  let may = true;
  let setAhead = 0;
  const monitors = createMonitors({
    async latency(id) {
      asked.push({ id, at: Date.now() - begun });
      await new Promise((resolve) => setTimeout(resolve, takes));
      return latency(id);
    },
    records: {
      add: (id) => void written.push(id),
      of: async () => [],
    },
    now: () => ({ wall: Date.now() + setAhead, mono: performance.now() }),
    mayAsk: () => may,
    savesData: () => savesData,
    onReports: () => {},
  });
  const ticking = setInterval(monitors.tick, 1_000);
  return {
    monitors,
    asked,
    written,
    ids: () => asked.map(({ id }) => id),
    pause: (paused: boolean) => {
      may = !paused;
    },
    setClock: (ahead: number) => {
      setAhead = ahead;
    },
    watch: (id: number, want: 'cards' | 'close') => monitors.of(id, want).subscribe(() => {}),
    end: () => clearInterval(ticking),
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('cards', () => {
  test('are asked for one after the other, at most one a second, and again after 5 minutes', async () => {
    const { watch, asked, ids } = open();
    for (let id = 1; id <= 30; id += 1) watch(id, 'cards');
    await pass(299_000);
    expect(ids()).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    await pass(32_000);
    expect(asked).toHaveLength(60);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    expect(asked.slice(30).map(({ id }) => id)).toEqual(ids().slice(0, 30));
  });

  test('that left the screen are asked for no more', async () => {
    const { watch, ids } = open();
    const leave = watch(1, 'cards');
    watch(2, 'cards');
    await pass(5_000);
    leave();
    await pass(2 * HOUR);
    expect(ids().filter((id) => id === 1)).toHaveLength(1);
    expect(ids().filter((id) => id === 2).length).toBeGreaterThan(20);
  });

  test('a slow dashboard never has two of these requests at once', async () => {
    const { watch, asked } = open({ takes: 4_500 });
    watch(1, 'cards');
    watch(2, 'cards');
    watch(3, 'cards');
    await pass(20_000);
    expect(asked.map(({ at }) => at)).toEqual([0, 5_000, 10_000]);
  });

  test('a clock that is set ahead shortens no second', async () => {
    const { watch, asked, setClock } = open();
    watch(1, 'cards');
    await pass(100);
    setClock(HOUR);
    watch(2, 'cards');
    await pass(5_000);
    expect(asked.slice(0, 2)).toEqual([
      { id: 1, at: 0 },
      { id: 2, at: 1_000 },
    ]);
  });

  test('nothing is asked for while the page is hidden or its data are not live', async () => {
    const { watch, asked, pause } = open();
    pause(true);
    watch(1, 'cards');
    await pass(60_000);
    expect(asked).toHaveLength(0);
    pause(false);
    await pass(1_000);
    expect(asked).toHaveLength(1);
  });

  test('what they show is written down once an hour', async () => {
    const { watch, asked, written } = open();
    watch(1, 'cards');
    await pass(LATENCY.writeEveryMs + 20_000);
    expect(asked).toHaveLength(13);
    expect(written).toHaveLength(2);
  });
});

describe('a server’s own view', () => {
  test('is asked for at once, however long its card’s answer counts, and once a minute', async () => {
    const { watch, monitors, asked } = open();
    watch(1, 'cards');
    await pass(10_000);
    expect(monitors.of(1, 'cards').get().recent).toBeUndefined();
    expect(monitors.of(1, 'cards').get().day).toHaveLength(1);
    const leave = watch(1, 'close');
    await pass(100);
    expect(asked).toHaveLength(2);
    expect(monitors.of(1, 'close').get()).toMatchObject({ recent: [{ name: 'one' }], past: [] });
    await pass(61_000);
    expect(asked).toHaveLength(3);
    leave();
    expect(monitors.of(1, 'close').get().recent).toBeUndefined();
    expect(monitors.of(1, 'cards').get().day).toHaveLength(1);
  });

  test('after a failure what is known stands, and it is asked for again soon', async () => {
    let fails = false;
    const { watch, monitors, asked } = open({
      latency: async () => {
        if (fails) throw new Error('no network');
        return measured(1);
      },
    });
    watch(1, 'close');
    await pass(1_000);
    fails = true;
    await pass(61_000);
    expect(asked).toHaveLength(2);
    expect(monitors.of(1, 'close').get().recent).toHaveLength(1);
    await pass(MONITORS.retryMs);
    expect(asked).toHaveLength(3);
  });
});

describe('what nobody watched here', () => {
  test('is asked for once an hour, from a minute after the start on, and not where data are saved', async () => {
    const calm = open();
    calm.monitors.onScreen(1);
    await pass(MONITORS.reportsAfterMs - 1);
    expect(calm.asked).toHaveLength(0);
    await pass(3 * HOUR);
    expect(calm.asked).toHaveLength(3);
    expect(calm.monitors.reported(1)).toHaveLength(2);
    calm.end();
    const saving = open({ savesData: true });
    saving.monitors.onScreen(1);
    await pass(2 * HOUR);
    expect(saving.asked).toHaveLength(0);
  });

  test('a dashboard without monitors is asked for a few servers an hour, and for one looked at closely', async () => {
    const { watch, monitors, asked } = open({ latency: async () => undefined });
    for (let id = 1; id <= 20; id += 1) watch(id, 'cards');
    await pass(HOUR / 2);
    expect(asked).toHaveLength(MONITORS.giveUpAfter);
    expect(monitors.of(1, 'cards').get().day).toEqual([]);
    watch(99, 'close');
    await pass(HOUR / 4);
    expect(asked.slice(MONITORS.giveUpAfter).map(({ id }) => id)).toEqual([99]);
  });
});

test('the monitors’ names are gathered from all answers, the latest name counts', async () => {
  let name = 'first';
  const { watch, monitors } = open({ latency: async (id) => measured(id, `${name} ${id}`) });
  watch(1, 'cards');
  watch(2, 'cards');
  await pass(2_000);
  expect([...monitors.names.get()]).toEqual([
    [1, 'first 1'],
    [2, 'first 2'],
  ]);
  name = 'second';
  await pass(300_000);
  expect(monitors.names.get().get(1)).toBe('second 1');
});
