import { describe, expect, test } from 'vitest';
import { minutesOf } from '../testing/latency';
import { latencyAxis, latencyRuns, lossMarks } from './latency-plot';

const MINUTE = 60_000;

const span = (length: number) => ({ from: 0, to: length * MINUTE });

/** Runs as their delays. */
const shape = (text: string, columns = 1_000) =>
  latencyRuns(minutesOf(text), span(text.split(' ').length), columns).map((run) =>
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
    const [run = []] = latencyRuns(minutesOf(day.join(' ')), span(2_880), 300);
    expect(run.length).toBeLessThanOrEqual(2 * 301);
    expect(Math.max(...run.map(({ delay }) => delay))).toBe(Math.max(...day));
    expect(Math.min(...run.map(({ delay }) => delay))).toBe(Math.min(...day));
  });
});

describe('the axis', () => {
  test.each<[string, string[], number, number]>([
    ['ends above the greatest value', ['38 52 61'], 80, 20],
    ['fits the line that is farthest', ['1 1 1', '200 210 230'], 300, 100],
    ['is there without a value', [], 1, 0.5],
    ['of losses alone, too', ['x x'], 1, 0.5],
  ])('%s', (_, lines, max, step) => {
    expect(latencyAxis(lines.map(minutesOf))).toMatchObject({ min: 0, max });
    expect(latencyAxis(lines.map(minutesOf)).ticks[1]).toBe(step);
  });

  test('one spike does not flatten the rest', () => {
    const calm = Array.from({ length: 99 }, () => 40);
    expect(latencyAxis([minutesOf([...calm, 1_000].join(' '))]).max).toBe(60);
  });
});

describe('losses', () => {
  test.each([
    ['stand in their stretch', '5 x 6 7', ['1: 1']],
    ['are the share of it', '5 x 6 7 x x x x', ['0: 0.25', '1: 1']],
    ['are none where nothing was measured', '- - - -', []],
  ])('%s', (_, text, marks) => {
    const length = text.split(' ').length;
    const found = lossMarks(minutesOf(text), span(length), length > 4 ? 2 : length);
    expect(found.map(({ column, share }) => `${column}: ${share}`)).toEqual(marks);
  });
});
