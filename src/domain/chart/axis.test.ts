import { describe, expect, test } from 'vitest';
import { countAxis, loadAxis, speedAxis, temperatureAxis, timeTicks } from './axis';

const KIB = 1024;
const MIB = KIB * KIB;

describe('speeds have round ticks in the unit that they are written in', () => {
  test.each([
    ['an idle line', 300, [0, 2, 4, 6, 8].map((n) => n * KIB)],
    ['some KiB', 900 * KIB, [0, 256, 512, 768, 1024].map((n) => n * KIB)],
    ['some MiB', 5.4 * MIB, [0, 2, 4, 6].map((n) => n * MIB)],
    ['just over a unit', 1.1 * MIB, [0, 0.5, 1, 1.5].map((n) => n * MIB)],
    ['some GiB', 3.2 * KIB * MIB, [0, 1, 2, 3, 4].map((n) => n * KIB * MIB)],
  ])('%s, in steps of 1,024', (_, largest, ticks) => {
    expect(speedAxis(largest, 1024, 1)).toEqual({ min: 0, max: ticks.at(-1), ticks });
  });

  test('in steps of 1,000, and as bits', () => {
    expect(speedAxis(900_000, 1000, 1).ticks).toEqual([0, 500_000, 1_000_000]);
    expect(speedAxis(5_000_000, 1000, 8).ticks.map((bytes) => bytes * 8)).toEqual(
      [0, 10, 20, 30, 40].map((mbit) => mbit * 1_000_000),
    );
  });
});

describe('counts', () => {
  test.each([
    [437, 4, [0, 200, 400, 600]],
    [3, 4, [0, 1, 2, 3, 4]],
    [0, 4, [0, 1, 2, 3, 4]],
    [2_000, 4, [0, 500, 1_000, 1_500, 2_000]],
  ])('up to %i, at least %i: %o', (largest, least, ticks) => {
    expect(countAxis(largest, least)).toEqual({ min: 0, max: ticks.at(-1), ticks });
  });
});

describe('load has a scale of its own', () => {
  test.each<[string, number, number | undefined, number]>([
    ['an idle machine', 0.02, undefined, 0.2],
    ['cores near the load', 1.8, 4, 4],
    ['many cores, of which few work', 0.9, 64, 1],
    ['more load than cores', 12.4, 8, 15],
  ])('%s: load %f, %s cores', (_, largest, cores, max) => {
    expect(loadAxis(largest, cores)).toMatchObject({ min: 0, max });
  });
});

describe('temperatures', () => {
  test.each<[string, number, number, boolean, number[]]>([
    ['a warm machine', 41, 63, false, [0, 25, 50, 75]],
    ['below freezing', -12, 8, false, [-25, 0, 25, 50]],
  ])('%s in °C', (_, least, largest, fahrenheit, ticks) => {
    expect(temperatureAxis(least, largest, fahrenheit).ticks).toEqual(ticks);
  });

  test('round in °F where that is read', () => {
    const { ticks } = temperatureAxis(41, 63, true);
    expect(ticks.map((celsius) => Math.round((celsius * 9) / 5 + 32))).toEqual([0, 50, 100, 150]);
  });
});

describe('moments at round times of the wall’s clock', () => {
  const at = (text: string) => Date.parse(text) / 1000;
  const iso = (time: number) => new Date(time * 1000).toISOString().slice(5, 16);

  test('ten minutes, by two', () => {
    const ticks = timeTicks(at('2026-11-23T10:51:12Z'), at('2026-11-23T11:01:12Z'), 5, () => 0);
    expect(ticks.map(iso)).toEqual([
      '11-23T10:52',
      '11-23T10:54',
      '11-23T10:56',
      '11-23T10:58',
      '11-23T11:00',
    ]);
  });

  test('a day where the clock is ahead by half an hour', () => {
    const india = 5.5 * 3_600;
    const ticks = timeTicks(at('2026-11-22T11:00:00Z'), at('2026-11-23T11:00:00Z'), 6, () => india);
    expect(ticks.map((time) => (time + india) % (4 * 3_600))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('midnights stay midnights when the clock is set back in between', () => {
    const change = at('2026-10-25T01:00:00Z');
    const berlin = (time: number) => (time < change ? 7_200 : 3_600);
    const ticks = timeTicks(at('2026-10-20T12:00:00Z'), at('2026-10-30T12:00:00Z'), 6, berlin);
    expect(ticks.every((time) => (time + berlin(time)) % 86_400 === 0)).toBe(true);
    expect(ticks.length).toBeGreaterThan(3);
  });
});
