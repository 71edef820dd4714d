import { describe, expect, test } from 'vitest';
import { addToSlot, type Block, newBlock } from '../history/block';
import { HISTORY_METRICS, SCALE_LIST, SCALES, WIDTH } from '../history/metrics';
import { toLevel, UNKNOWN } from '../history/scale';
import { newSeries, push } from '../series';
import { type PlotRow, plotRows } from './plot';
import { knows, nearest, type Track, trackOfBlocks, trackOfRows, valueAt } from './track';

type Values = { readonly [M in (typeof HISTORY_METRICS)[number]]?: number | undefined };

function levels(values: Values): Uint16Array {
  return Uint16Array.from(
    HISTORY_METRICS.map((metric, index) => {
      const scale = SCALE_LIST[index];
      return scale ? toLevel(scale, values[metric]) : UNKNOWN;
    }),
  );
}

/** CPU values a second apart; `null` before one: nothing was seen in between. */
function track(values: readonly (number | undefined | null)[], from = 0): Track {
  const series = newSeries(5_000);
  let apart = false;
  for (const [index, value] of values.entries()) {
    if (value !== null) push(series, from + index, levels({ cpu: value, tcp: 1 }), apart);
    apart = value === null;
  }
  return trackOfRows(series, { from: 0, to: 100_000 });
}

const cpu = (rows: readonly PlotRow[]) =>
  rows.map(({ values }) => (values.length === 0 ? 'break' : round(values[0])));
const round = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 10) / 10;

describe('few points are drawn as they are', () => {
  test.each<[string, (number | undefined | null)[], (number | string | undefined)[]]>([
    ['nothing', [], []],
    ['a line', [1, 2, 3], [1, 2, 3]],
    ['a break where nothing was seen', [1, 2, null, 5, 6], [1, 2, 'break', 5, 6]],
    ['a value that was not known', [1, undefined, 3], [1, undefined, 3]],
    [
      'a lone point gets a length',
      [1, 2, null, 5, null, 7, 8],
      [1, 2, 'break', 5, 5, 'break', 7, 8],
    ],
  ])('%s', (_, values, expected) => {
    expect(cpu(plotRows(track(values), ['cpu'], { from: 0, to: 60, width: 600 }))).toEqual(
      expected,
    );
  });
});

describe('many points', () => {
  const noise = (index: number) => 40 + 10 * Math.sin(index * 1.7) + ((index * 7919) % 13);
  const span = { from: 0, to: 1_440, width: 500 };

  test('are drawn at most one in 2 px, with every step’s extremes', () => {
    const values = Array.from({ length: 1_440 }, (_, index) => noise(index));
    values[700] = 99;
    values[702] = 1;
    const rows = plotRows(track(values), ['cpu'], span);
    expect(rows.length).toBeLessThanOrEqual(250);
    expect(rows.length).toBeGreaterThan(200);
    const drawn = cpu(rows).map(Number);
    expect(drawn).toContain(99);
    expect(drawn).toContain(1);
    // The dip came after the peak.
    expect(drawn.indexOf(1)).toBe(drawn.indexOf(99) + 1);
    expect(rows.every(({ time }, at) => at === 0 || time > (rows[at - 1]?.time ?? 0))).toBe(true);
  });

  test('keep a break in the middle of a step, within the same bound', () => {
    const values = Array.from({ length: 1_440 }, (_, index) => (index === 721 ? null : 20));
    const rows = plotRows(track(values), ['cpu'], span);
    expect(cpu(rows).filter((value) => value === 'break')).toHaveLength(1);
    expect(rows.filter((row) => row.values.length > 0).length).toBeLessThanOrEqual(250);
  });

  test('stay bounded where every second one is missing: two ends to a lone point', () => {
    const values = Array.from({ length: 1_440 }, (_, index) => (index % 2 ? null : 20));
    const drawn = plotRows(track(values), ['cpu'], span).filter((row) => row.values.length > 0);
    expect(drawn.length).toBeLessThanOrEqual(2 * 250);
  });

  test('of several lines each keeps its own extremes', () => {
    const series = newSeries(2_000);
    for (let index = 0; index < 1_440; index += 1) {
      const row = levels({ cpu: index === 300 ? 90 : 10, memory: index === 301 ? 5 : 50 });
      push(series, index, row, false);
    }
    const rows = plotRows(trackOfRows(series, span), ['cpu', 'memory', 'gpu'], span);
    expect(rows.map(({ values }) => round(values[0]))).toContain(90);
    expect(rows.map(({ values }) => round(values[1]))).toContain(5);
    expect(rows.every(({ values }) => values[2] === undefined)).toBe(true);
  });
});

describe('blocks', () => {
  const block = (start: number, means: readonly (number | undefined)[]): Block => {
    const whole = newBlock(start, 60, 60);
    for (const [index, mean] of means.entries()) {
      if (mean === undefined) continue;
      const maxima = levels({ cpu: mean + 20 });
      addToSlot(whole, index, { count: 30, means: levels({ cpu: mean }), maxima });
    }
    return whole;
  };

  test('are drawn as means with their maxima, in the middle of each slot', () => {
    const rows = plotRows(
      trackOfBlocks([block(3_600, [10, 20, undefined, 40, 50])], { from: 3_600, to: 7_200 }),
      ['cpu'],
      { from: 3_600, to: 7_200, width: 600 },
    );
    expect(rows.map(({ time }) => time)).toEqual([3_630, 3_690, 3_750, 3_810, 3_870]);
    expect(cpu(rows)).toEqual([10, 20, 'break', 40, 50]);
    expect(rows.map(({ ranges }) => ranges?.[0]?.map(round))).toEqual([
      [10, 30],
      [20, 40],
      undefined,
      [40, 60],
      [50, 70],
    ]);
  });

  test('go on from one to the next, and break where one is missing', () => {
    const full = Array.from({ length: 60 }, () => 5);
    const span = { from: 0, to: 14_400 };
    const joined = trackOfBlocks([block(0, full), block(3_600, full)], span);
    expect(joined.broken.some(Boolean)).toBe(false);
    const apart = trackOfBlocks([block(0, full), block(7_200, full)], span);
    expect(apart.broken.filter(Boolean)).toHaveLength(1);
  });

  test('many are drawn as their mean, with the range of them all: no peak is lost', () => {
    const hours = Array.from({ length: 24 }, (_, hour) =>
      block(
        hour * 3_600,
        Array.from({ length: 60 }, (_, minute) =>
          hour === 7 && minute === 31 ? 75 : 10 + ((minute * 37) % 41),
        ),
      ),
    );
    const span = { from: 0, to: 86_400, width: 400 };
    const rows = plotRows(trackOfBlocks(hours, span), ['cpu'], span);
    expect(rows.length).toBeLessThanOrEqual(200);
    expect(rows.length).toBeGreaterThan(150);
    expect(
      rows.every(({ values: [mean = 0], ranges }) => {
        const [low = 0, high = 0] = ranges?.[0] ?? [];
        return low <= mean && mean <= high;
      }),
    ).toBe(true);
    expect(Math.max(...rows.map(({ ranges }) => ranges?.[0]?.[1] ?? 0))).toBeCloseTo(95, 1);
  });

  test('only what overlaps the span counts', () => {
    const { times } = trackOfBlocks(
      [
        block(
          0,
          Array.from({ length: 60 }, () => 1),
        ),
      ],
      { from: 90, to: 200 },
    );
    expect(times).toEqual([90, 150, 210]);
  });
});

describe('a point by its time', () => {
  const some = track([10, 20, null, 40], 100);

  test.each<[number, number, number | undefined]>([
    [100, 1, 0],
    [100.4, 1, 0],
    [100.6, 1, 1],
    [102.6, 1, 2],
    [102, 0.5, undefined],
    [500, 5, undefined],
    [90, 20, 0],
  ])('%f s, within %f s: %s', (time, within, point) => {
    expect(nearest(some.times, time, within)).toBe(point);
  });

  test('and its values; what is not known has none', () => {
    expect(round(valueAt(some, 'cpu', 2))).toBe(40);
    expect(valueAt(some, 'gpu', 2)).toBeUndefined();
    expect(knows(some, ['gpu', 'swap'])).toBe(false);
    expect(knows(some, ['gpu', 'tcp'])).toBe(true);
    expect(WIDTH).toBe(Object.keys(SCALES).length);
  });
});
