import { describe, expect, test } from 'vitest';
import { createFormat, DEFAULT_UNITS } from './format';

const en = createFormat('en');

describe('sizes in 1,024 steps, three digits at most', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1 KiB'],
    [1_536, '1.5 KiB'],
    [58.7 * 2 ** 30, '58.7 GiB'],
    [16 * 2 ** 30, '16 GiB'],
    [3.64 * 2 ** 40, '3.64 TiB'],
    [999.6 * 2 ** 30, '0.98 TiB'],
    [2 ** 60, '1 EiB'],
    [2 ** 63, '8 EiB'],
  ])('%i bytes: %s', (bytes, text) => {
    const { value, unit } = en.bytes(bytes);
    expect(`${value} ${unit}`).toBe(text);
  });

  test.each([
    [0, '0 KiB/s'],
    [300, '0.3 KiB/s'],
    [5.4 * 2 ** 20, '5.4 MiB/s'],
  ])('%i bytes a second: %s', (bytes, text) => {
    const { value, unit } = en.speed(bytes);
    expect(`${value} ${unit}`).toBe(text);
  });

  test('a pair of speeds shares the larger one’s unit', () => {
    expect(en.speedPair(3.2 * 2 ** 20, 512 * 1024)).toEqual({ a: '3.2', b: '0.5', unit: 'MiB/s' });
  });

  test('ticks of an axis have no digits that say nothing', () => {
    expect([0, 512 * 1024, 2 ** 20].map(en.speedTick)).toEqual(['0', '512 KiB/s', '1 MiB/s']);
    expect([0, 0.05, 0.5, 40].map(en.loadTick)).toEqual(['0', '0.05', '0.5', '40']);
  });

  test('used and total share one unit', () => {
    expect(en.bytesOf(6.1 * 2 ** 30, 16 * 2 ** 30)).toBe('6.1 / 16 GiB');
    expect(en.bytesOf(undefined, 16 * 2 ** 30)).toBe('16 GiB');
  });
});

describe('durations in their largest fitting unit', () => {
  test.each([
    [-5, '0 sec'],
    [42.9, '42 sec'],
    [60, '1 min'],
    [14 * 60 + 59, '14 min'],
    [3_600, '1 hr'],
    [86_400, '1 day'],
    [195 * 86_400, '195 days'],
  ])('%f s: %s', (seconds, text) => {
    expect(en.duration(seconds)).toBe(text);
  });

  test('and shorter for ages', () => {
    expect([en.age(1), en.age(125), en.age(7_300)]).toEqual(['1s', '2m', '2h']);
  });
});

test.each([
  [0.844, '0.84'],
  [12.34, '12.3'],
  [345.6, '346'],
])('a load of %f: %s', (load, text) => {
  expect(en.load(load)).toBe(text);
});

test.each([
  [0.62, '0.6 ms'],
  [9.97, '10 ms'],
  [41.5, '42 ms'],
  [1_000, '1,000 ms'],
])('a delay of %f ms: %s', (ms, text) => {
  expect(en.delay(ms)).toBe(text);
});

test.each([
  [0, '0'],
  [0.0001, '0.01'],
  [0.0347, '0.03'],
  [2.14, '2.1'],
  [63.4, '63'],
  [97.23, '97.2'],
  [99.999, '99.99'],
  [100, '100'],
])('a loss of %f %%: %s', (percent, text) => {
  expect(en.loss(percent)).toBe(text);
});

test('a moment names its time zone', () => {
  const night = createFormat('en', { ...DEFAULT_UNITS, hours: '24' });
  expect(night.moment(1_795_000_000)).toMatch(/^Nov 1\d, 2026, \d\d:\d\d:40 \S+$/);
});

test.each(['en', 'zh-CN', 'zh-TW', 'ja'])('%s: the day of 24 hours begins at 0', (locale) => {
  const { time } = createFormat(locale, { ...DEFAULT_UNITS, hours: '24' });
  const midnight = new Date(2026, 0, 1, 0, 5, 7).getTime() / 1000;
  expect(time(midnight)).toMatch(/^0?0:05:07$/);
});
