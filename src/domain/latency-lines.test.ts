import { describe, expect, test } from 'vitest';
import {
  type LatencySample,
  latencyAxis,
  latencyRuns,
  latencyStats,
  latencyTable,
  lossLevel,
  percentile,
  sampleNear,
  samplesOf,
  samplesWithin,
} from './latency-lines';

const MINUTE = 60_000;

/** A point a minute from 0 on: a delay, `x` lost, `-` not measured. */
function minutes(text: string): readonly LatencySample[] {
  const points = text.split(' ').flatMap((word, index) => {
    if (word === '-') return [];
    return [{ at: index * MINUTE, delay: word === 'x' ? undefined : Number(word) }];
  });
  return samplesOf(points);
}

const span = (length: number) => ({ from: 0, to: length * MINUTE });

/** Runs as their delays. */
const shape = (text: string, columns = 1_000) =>
  latencyRuns(minutes(text), span(text.split(' ').length), columns).map((run) =>
    run.map(({ delay }) => delay).join(' '),
  );

describe('a line', () => {
  test.each([
    ['goes on', '5 6 7', ['5 6 7']],
    ['ends at a loss, which is never a fast answer', '5 6 x 7 8', ['5 6', '7 8']],
    ['passes a point that is late', '5 6 - - 7', ['5 6 7']],
    ['ends where nothing was measured for long', '5 6 - - - 7', ['5 6', '7']],
    ['keeps a lone answer among losses', 'x 5 x', ['5']],
    ['is nothing where all is lost', 'x x x', []],
    ['is nothing of nothing', '-', []],
  ])('%s', (_, text, runs) => {
    expect(shape(text)).toEqual(runs);
  });

  test('keeps the extremes of each place, in their order', () => {
    expect(shape('5 9 1 4 3 8 2 6', 2)).toEqual(['9 1 8 2']);
    expect(shape('5 1 9 4 4 4 4 4', 2)).toEqual(['1 9 4']);
  });

  test('has at most two points a place', () => {
    const day = Array.from({ length: 2_880 }, (_, index) => (index * 7_919) % 1_000);
    const [run = []] = latencyRuns(minutes(day.join(' ')), span(2_880), 300);
    expect(run.length).toBeLessThanOrEqual(2 * 301);
    expect(Math.max(...run.map(({ delay }) => delay))).toBe(Math.max(...day));
    expect(Math.min(...run.map(({ delay }) => delay))).toBe(Math.min(...day));
  });
});

describe('the figures beside a name', () => {
  test.each([
    ['no loss', '10 20 30 40', { loss: 0, p50: 20, p95: 40 }],
    ['some loss', '10 x 30 x', { loss: 0.5, p50: 10, p95: 30 }],
    ['all lost', 'x x', { loss: 1, p50: undefined, p95: undefined }],
    ['no samples is not “no loss”', '-', { loss: undefined, p50: undefined, p95: undefined }],
  ])('%s', (_, text, stats) => {
    expect(latencyStats(minutes(text))).toEqual(stats);
  });

  test('a stretch counts with its share', () => {
    const stretches = [
      { at: 0, delay: 5, loss: 0.25 },
      { at: 1, delay: 7, loss: 0 },
    ];
    expect(latencyStats(stretches).loss).toBe(0.125);
  });

  test.each([
    [0.5, 3],
    [0.95, 5],
    [0, 1],
    [1, 5],
  ])('the %f percentile of five', (share, value) => {
    expect(percentile([1, 2, 3, 4, 5], share)).toBe(value);
  });
});

test.each([
  [0, 'little'],
  [0.019, 'little'],
  [0.02, 'some'],
  [0.1, 'much'],
  [1, 'much'],
])('a loss of %f is %s', (loss, level) => {
  expect(lossLevel(loss)).toBe(level);
});

describe('the axis', () => {
  test.each<[string, string[], number, number]>([
    ['ends above the greatest value', ['38 52 61'], 80, 20],
    ['fits the line that is farthest', ['1 1 1', '200 210 230'], 300, 100],
    ['is there without a value', [], 1, 0.5],
    ['of losses alone, too', ['x x'], 1, 0.5],
  ])('%s', (_, lines, top, step) => {
    expect(latencyAxis(lines.map(minutes))).toEqual({ top, step });
  });

  test('one spike does not flatten the rest', () => {
    const calm = Array.from({ length: 99 }, () => 40);
    expect(latencyAxis([minutes([...calm, 1_000].join(' '))]).top).toBe(60);
  });
});

describe('the crosshair', () => {
  const samples = minutes('5 x 7');
  test.each([
    ['on a point', 2 * MINUTE, 7],
    ['near a point', 10_000, 5],
    ['past the last', 10 * MINUTE, 'none'],
    ['on a loss', MINUTE + 5_000, 'lost'],
  ])('%s', (_, at, expected) => {
    const sample = sampleNear(samples, at, MINUTE);
    expect(sample ? (sample.delay ?? 'lost') : 'none').toBe(expected);
  });
});

test('a table has the figures of each part, and nothing where nothing was measured', () => {
  const rows = latencyTable(minutes('10 20 x - - 40'), span(6), 3);
  expect(rows.map(({ p50, loss }) => [p50, loss])).toEqual([
    [10, 0],
    [undefined, 1],
    [40, 0],
  ]);
});

test('only what lies within a span counts', () => {
  expect(samplesWithin(minutes('1 2 3 4'), { from: MINUTE, to: 2 * MINUTE })).toHaveLength(2);
});
