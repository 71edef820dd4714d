import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTS } from '../summary';
import { decodeView, encodeView } from './address';
import { LAYOUTS, PLAIN_VIEW, SORT_FIELDS, TILE_METRICS, type View } from './view';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const sortKey = fc.record({ field: fc.constantFrom(...SORT_FIELDS), descending: fc.boolean() });
const columns = fc.uniqueArray(fc.stringMatching(/^\w{1,40}$/), { minLength: 1, maxLength: 60 });

const views: fc.Arbitrary<View> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  tag: fc.option(text, { nil: undefined }),
  status: fc.option(fc.constantFrom(...COUNTS), { nil: undefined }),
  sort: fc.uniqueArray(sortKey, { selector: ({ field }) => field }),
  problemsFirst: fc.boolean(),
  problemsOnly: fc.boolean(),
  query: text,
  metric: fc.constantFrom(...TILE_METRICS),
  columns: fc.option(columns, { nil: undefined }),
});

test('every view comes back from its address as it went in', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(decodeView(encodeView(view, ''))).toEqual(view);
    }),
  );
});

test('a view replaces the one that an address had, and leaves what is not of the view', () => {
  fc.assert(
    fc.property(views, views, (before, view) => {
      const search = encodeView(view, encodeView(before, '?kiosk=1'));
      expect(decodeView(search)).toEqual(view);
      expect(new URLSearchParams(search).get('kiosk')).toBe('1');
    }),
  );
});

test('any address can be read, and reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (search) => {
      const view = decodeView(search);
      expect(decodeView(encodeView(view, ''))).toEqual(view);
    }),
  );
});

describe('the address speaks plainly', () => {
  test.each<[string, Partial<View>, string]>([
    ['nothing', {}, ''],
    ['a tag', { tag: 'Asia' }, '?tag=Asia'],
    ['the untagged', { tag: '' }, '?tag='],
    ['a hostile tag', { tag: 'R&D <script> #1?' }, '?tag=R%26D+%3Cscript%3E+%231%3F'],
    ['a state', { status: 'down' }, '?status=down'],
    [
      'a tag and a state',
      { tag: 'דוגמה', status: 'never' },
      '?tag=%D7%93%D7%95%D7%92%D7%9E%D7%94&status=never',
    ],
    ['tiles', { layout: 'tiles', metric: 'memory' }, '?view=tiles&metric=memory'],
    [
      'an order',
      {
        sort: [
          { field: 'cpu', descending: true },
          { field: 'name', descending: false },
        ],
      },
      '?sort=-cpu,name',
    ],
    ['problems', { problemsFirst: true, problemsOnly: true }, '?problems=first,only'],
    ['a search', { query: 'cpu>80 tag:Asia' }, '?q=cpu%3E80+tag%3AAsia'],
    ['columns', { layout: 'table', columns: ['name', 'cpu'] }, '?view=table&columns=name,cpu'],
  ])('%s', (_, some, search) => {
    expect(encodeView({ ...PLAIN_VIEW, ...some }, '')).toBe(search);
    expect(decodeView(search)).toEqual({ ...PLAIN_VIEW, ...some });
  });
});

describe('what can’t be read falls back alone', () => {
  test.each<[string, Partial<View>]>([
    ['?%', {}],
    ['?status=broken&tag=Asia', { tag: 'Asia' }],
    ['?view=3d&metric=cpus&status=late', { status: 'late' }],
    [
      '?sort=-cpu,colour,,name,cpu',
      {
        sort: [
          { field: 'cpu', descending: true },
          { field: 'name', descending: false },
        ],
      },
    ],
    ['?problems=last,only', { problemsOnly: true }],
    ['?columns=<b>,name,name', { columns: ['name'] }],
    ['?columns=', {}],
    ['?q=', {}],
  ])('%s', (search, some) => {
    expect(decodeView(search)).toEqual({ ...PLAIN_VIEW, ...some });
  });

  test('a query without end', () => {
    expect(decodeView(`?q=${'a'.repeat(10_000)}`).query).toBe('a'.repeat(500));
  });
});
