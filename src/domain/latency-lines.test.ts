import { describe, expect, test } from 'vitest';
import { minutesOf } from '../testing/latency';
import {
  latencyStats,
  latencyTable,
  lossLevel,
  percentile,
  sampleNear,
  samplesWithin,
} from './latency-lines';

const MINUTE = 60_000;

const span = (length: number) => ({ from: 0, to: length * MINUTE });

describe('the figures beside a name', () => {
  test.each([
    ['no loss', '10 20 30 40', { loss: 0, p50: 20, p95: 40 }],
    ['some loss', '10 x 30 x', { loss: 0.5, p50: 10, p95: 30 }],
    ['all lost', 'x x', { loss: 1, p50: undefined, p95: undefined }],
    ['no samples is not “no loss”', '-', { loss: undefined, p50: undefined, p95: undefined }],
  ])('%s', (_, text, stats) => {
    expect(latencyStats(minutesOf(text))).toEqual(stats);
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

describe('the crosshair', () => {
  const samples = minutesOf('5 x 7');
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
  const rows = latencyTable(minutesOf('10 20 x - - 40'), span(6), 3);
  expect(rows.map(({ p50, loss }) => [p50, loss])).toEqual([
    [10, 0],
    [undefined, 1],
    [40, 0],
  ]);
});

test('only what lies within a span counts', () => {
  expect(samplesWithin(minutesOf('1 2 3 4'), { from: MINUTE, to: 2 * MINUTE })).toHaveLength(2);
});
