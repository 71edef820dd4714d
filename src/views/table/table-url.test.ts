import { expect, test } from 'vitest';
import { decodeTable, encodeTable, type TableAddress } from './table-url';

const NOTHING: TableAddress = { sort: undefined, columns: undefined };

test.each<[string, TableAddress, string]>([
  ['nothing', NOTHING, ''],
  [
    'an order',
    {
      ...NOTHING,
      sort: [
        { field: 'cpu', descending: true },
        { field: 'name', descending: false },
      ],
    },
    'sort=-cpu,name',
  ],
  ['columns', { ...NOTHING, columns: ['name', 'trend', 'id'] }, 'columns=name,trend,id'],
])('%s, and back again', (_, address, query) => {
  const search = encodeTable(address, '?view=table');
  expect(decodeURIComponent(search)).toBe(query ? `?view=table&${query}` : '?view=table');
  expect(decodeTable(search)).toEqual(address);
});

test.each<[string, TableAddress]>([
  ['?sort=-cpu,colour,,trend,cpu', { ...NOTHING, sort: [{ field: 'cpu', descending: true }] }],
  ['?columns=<b>,name,name', { ...NOTHING, columns: ['name'] }],
  ['?columns=&sort=', { ...NOTHING, sort: [] }],
  ['?%', NOTHING],
])('of %s what can’t be read is left out', (search, address) => {
  expect(decodeTable(search)).toEqual(address);
});
