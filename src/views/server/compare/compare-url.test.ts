import { expect, test } from 'vitest';
import { comparedIds, compareHref } from './compare-url';

test.each<[string, string, readonly number[]]>([
  ['nothing', '', []],
  ['some, in their order', 'ids=7,3,12&range=24h', [7, 3, 12]],
  ['one twice', 'ids=7,3,7', [7, 3]],
  ['what is no id', 'ids=7,,x,-1,3.5,3', [7, 3]],
  ['more than eight', 'ids=1,2,3,4,5,6,7,8,9', [1, 2, 3, 4, 5, 6, 7, 8]],
])('%s', (_, search, ids) => {
  expect(comparedIds(search)).toEqual(ids);
});

test('the range stays when the servers change', () => {
  expect(compareHref([7, 3], 'range=24h')).toBe('/compare?range=24h&ids=7,3');
  expect(compareHref([], 'ids=7&range=24h')).toBe('/compare?range=24h');
  expect(comparedIds(compareHref([7, 3], '').split('?')[1] ?? '')).toEqual([7, 3]);
});
