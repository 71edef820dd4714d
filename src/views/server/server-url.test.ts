import { expect, test } from 'vitest';
import { rangeHref, rangeOf, serverHref } from './server-url';

test.each([
  ['', 'live'],
  ['range=24h', '24h'],
  ['kiosk=1&range=30d', '30d'],
  ['range=1y', 'live'],
])('“%s” asks for %s', (search, range) => {
  expect(rangeOf(search)).toBe(range);
});

test('what else stands in the address stays, for another range and for another server', () => {
  expect(rangeHref('/server/7', '1h', 'kiosk=1')).toBe('/server/7?kiosk=1&range=1h');
  expect(rangeHref('/server/7', 'live', 'kiosk=1&range=1h')).toBe('/server/7?kiosk=1');
  expect(rangeHref('/server/7', 'live', 'range=1h')).toBe('/server/7');
  expect(serverHref(8, 'range=1h')).toBe('/server/8?range=1h');
  expect(serverHref(8, '')).toBe('/server/8');
});
