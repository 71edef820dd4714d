import { describe, expect, test } from 'vitest';
import { type BoardFilter, decodeFilter, encodeFilter, NO_FILTER } from './board-url';

describe('the filter stands in the address', () => {
  test.each<[string, BoardFilter, string]>([
    ['nothing', NO_FILTER, ''],
    ['a tag', { tag: 'Asia', status: undefined }, '?tag=Asia'],
    ['the untagged', { tag: '', status: undefined }, '?tag='],
    [
      'a hostile tag',
      { tag: 'R&D <script> #1?', status: undefined },
      '?tag=R%26D+%3Cscript%3E+%231%3F',
    ],
    ['a state', { tag: undefined, status: 'down' }, '?status=down'],
    ['both', { tag: 'דוגמה', status: 'never' }, '?tag=%D7%93%D7%95%D7%92%D7%9E%D7%94&status=never'],
  ])('%s, and back again', (_, filter, search) => {
    expect(encodeFilter(filter, '')).toBe(search);
    expect(decodeFilter(search)).toEqual(filter);
  });

  test('what can’t be read falls back alone', () => {
    expect(decodeFilter('?status=broken&tag=Asia')).toEqual({ tag: 'Asia', status: undefined });
    expect(decodeFilter('?%')).toEqual(NO_FILTER);
  });

  test('what else stands in the address stays', () => {
    expect(encodeFilter(NO_FILTER, '?kiosk=1&status=down')).toBe('?kiosk=1');
  });
});
