import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayBounds, lastDays, localDay } from './calendar';

const at = (iso: string) => Date.parse(iso) / 1000;

afterEach(() => vi.unstubAllEnvs());

describe('a day of the device’s time zone', () => {
  test.each<[string, string, string, number]>([
    ['has 24 hours', 'Asia/Tokyo', '2026-11-23', 24],
    ['has 23 when summer begins', 'Europe/Berlin', '2026-03-29', 23],
    ['has 25 when summer ends', 'Europe/Berlin', '2026-10-25', 25],
    ['begins an hour late where midnight is left out', 'America/Santiago', '2026-09-06', 23],
  ])('%s', (_, zone, day, hours) => {
    vi.stubEnv('TZ', zone);
    const { from, to } = dayBounds(day) ?? { from: 0, to: 0 };
    expect((to - from) / 3_600).toBe(hours);
    expect(localDay(from)).toBe(day);
    expect(localDay(to - 1)).toBe(day);
    expect(localDay(from - 1)).not.toBe(day);
    expect(localDay(to)).not.toBe(day);
  });

  test('is named by the device’s own midnight', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(localDay(at('2026-11-23T14:59:59Z'))).toBe('2026-11-23');
    expect(localDay(at('2026-11-23T15:00:00Z'))).toBe('2026-11-24');
  });

  test.each([
    '',
    'today',
    '2026-11-3',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '0001-01-01',
    '2026-11-23T00:00',
  ])('“%s” is none', (day) => {
    expect(dayBounds(day)).toBeUndefined();
  });
});

test('the last days end with today, each once, whatever the clocks did', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  const days = lastDays(at('2026-10-26T22:30:00Z'), 4);
  expect(days).toEqual(['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26']);
  expect(new Set(lastDays(at('2026-04-02T00:00:00Z'), 30)).size).toBe(30);
});
