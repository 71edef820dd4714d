import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addToSlot, type Block } from '../domain/history/block';
import { WIDTH } from '../domain/history/metrics';
import { keepReadings } from '../domain/history/sensor-rows';
import { blockFor } from '../domain/history/tiers';
import { newSeries, push } from '../domain/series';
import { createStore } from '../lib/store';
import { type ChartSources, createChartFrames } from './chart-frames';

const row = new Uint16Array(WIDTH);

/** A history whose answers a test makes. */
function world(start = 1_000) {
  const series = newSeries(620);
  const listeners = new Set<() => void>();
  const keeper = createStore<ReturnType<ChartSources['history']['keeper']['get']>>(undefined);
  const clock = { now: start };
  const sources = {
    history: {
      of: () => series,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      keeper,
    },
    now: () => clock.now,
  };
  const answer = () => {
    push(series, clock.now, row, false);
    for (const listener of listeners) listener();
  };
  return { sources, answer, clock, keeper, listeners };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the live range is there at once, and follows the answers every two seconds at most', () => {
  const { sources, answer, clock, listeners } = world();
  answer();
  const { frames } = createChartFrames(sources, [1], 'live');
  expect(frames.get()?.[0]).toMatchObject({ from: 400, to: 1_000, track: { times: [1_000] } });
  const drawn = vi.fn();
  const leave = frames.subscribe(drawn);
  drawn.mockClear();
  for (let second = 1; second <= 10; second += 1) {
    clock.now += 1;
    answer();
    vi.advanceTimersByTime(1_000);
  }
  expect(drawn).toHaveBeenCalledTimes(5);
  expect(frames.get()?.[0]?.track.times.at(-1)).toBe(1_010);
  leave();
  expect(listeners.size).toBe(0);
});

test('several sensors have a track each, in the live range', () => {
  const { sources, answer, keeper } = world();
  answer();
  const readings = [
    { sensor: 'cpu', celsius: 51 },
    { sensor: 'nvme', celsius: 38 },
  ];
  const rows = keepReadings(undefined, 1_000, readings);
  keeper.set({
    revision: createStore(0),
    now: () => 1_000,
    seen: () => ({ watched: [], down: [] }),
    sensors: (id) => (id === 1 ? rows : undefined),
    read: async () => [],
  });
  const [first, second] = createChartFrames(sources, [1, 2], 'live').frames.get() ?? [];
  expect(first?.sensors.map(({ name }) => name)).toEqual(['cpu', 'nvme']);
  expect(second?.sensors).toEqual([]);
});

test('a frame that is held stays as it is, and catches up when it is let go', () => {
  const { sources, answer, clock } = world();
  answer();
  const { frames, hold } = createChartFrames(sources, [1], 'live');
  frames.subscribe(() => {});
  hold(true);
  const before = frames.get();
  clock.now += 60;
  answer();
  vi.advanceTimersByTime(10_000);
  expect(frames.get()).toBe(before);
  hold(false);
  expect(frames.get()?.[0]?.to).toBe(1_060);
});

test('a long range is read once, and then only its newest part', async () => {
  const { sources, keeper } = world();
  const { frames } = createChartFrames(sources, [1], '24h');
  frames.subscribe(() => {});
  expect(frames.get()).toBeUndefined();
  const blocks: Block[] = [blockFor('minutes', 90_000), blockFor('minutes', 93_600)];
  for (const block of blocks) addToSlot(block, 0, { count: 1, means: row, maxima: row });
  const asked: [number, number][] = [];
  const revision = createStore(0);
  const clock = { now: 95_000 };
  keeper.set({
    revision,
    now: () => clock.now,
    seen: (_, from, to) => ({ watched: [from, to], down: [] }),
    sensors: () => undefined,
    read: async (_, __, from, to) => {
      asked.push([from, to]);
      return blocks.filter(({ start }) => start + 3_600 > from);
    },
  });
  await vi.advanceTimersByTimeAsync(0);
  expect(frames.get()?.[0]).toMatchObject({
    from: 8_600,
    to: 95_000,
    seen: { watched: [8_600, 95_000] },
  });
  expect(frames.get()?.[0]?.track.times).toEqual([90_030, 93_630]);
  clock.now += 60;
  revision.set(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual([
    [8_600, 95_000],
    [93_600, 95_060],
  ]);
  expect(frames.get()?.[0]?.to).toBe(95_060);
});

test('what changes nothing in the charts draws none of them', async () => {
  const { sources, keeper } = world();
  const { frames } = createChartFrames(sources, [1], '24h');
  const drawn = vi.fn();
  frames.subscribe(drawn);
  const revision = createStore(0);
  const clock: { now: number; down: number[] } = { now: 95_000, down: [] };
  const read = vi.fn(async () => []);
  keeper.set({
    revision,
    now: () => clock.now,
    seen: (_, from, to) => ({ watched: [from, to], down: clock.down }),
    sensors: () => undefined,
    read,
  });
  const rise = async () => {
    revision.set(revision.get() + 1);
    await vi.advanceTimersByTimeAsync(0);
  };
  await rise();
  expect(drawn).toHaveBeenCalledTimes(1);
  clock.now += 2;
  await rise();
  expect([drawn.mock.calls.length, read.mock.calls.length]).toEqual([1, 1]);
  clock.down = [94_990, 95_000];
  await rise();
  expect(drawn).toHaveBeenCalledTimes(2);
});

test('several servers have one time, and a frame each in the order that was asked for', async () => {
  const { sources, keeper } = world();
  const { frames } = createChartFrames(sources, [7, 3], '1h');
  frames.subscribe(() => {});
  const blockOf = (id: number) => {
    const block = blockFor('minutes', 93_600);
    addToSlot(block, id, { count: 1, means: row, maxima: row });
    return block;
  };
  keeper.set({
    revision: createStore(0),
    now: () => 95_000,
    seen: (id) => ({ watched: [id, 95_000], down: [] }),
    sensors: () => undefined,
    read: async (id) => [blockOf(id)],
  });
  await vi.advanceTimersByTimeAsync(0);
  const span = { range: '1h', from: 91_400, to: 95_000 };
  expect(frames.get()).toMatchObject([
    { ...span, track: { times: [93_600 + 7.5 * 60] }, seen: { watched: [7, 95_000] } },
    { ...span, track: { times: [93_600 + 3.5 * 60] }, seen: { watched: [3, 95_000] } },
  ]);
});
