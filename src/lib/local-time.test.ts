import { expect, test } from 'vitest';
import { fromLocalMinute, toLocalMinute } from './local-time';

test('a minute goes into the field and comes back', () => {
  const minute = 1_795_000_020;
  expect(toLocalMinute(minute)).toMatch(/^2026-11-1\dT\d\d:\d\d$/);
  expect(fromLocalMinute(toLocalMinute(minute))).toBe(minute);
});

test.each(['', 'soon', '2026-13-01T00:00'])('“%s” names no moment', (text) => {
  expect(fromLocalMinute(text)).toBeUndefined();
});
