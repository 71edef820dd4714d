import { describe, expect, test } from 'vitest';
import {
  changeLayout,
  moveColumn,
  neighbour,
  readLayout,
  showColumn,
  type TableLayout,
  writeLayout,
} from './table-layout';

const STANDARD = readLayout(undefined, 'desktop');
const SMALL: TableLayout = {
  ...STANDARD,
  columns: ['name', 'tag', 'cpu', 'disk'],
  pinned: ['name', 'tag'],
};

describe('what was kept is read', () => {
  test('as it was written, for each kind of screen apart', () => {
    const layout = changeLayout(STANDARD, { columns: ['name', 'id'], widths: { id: 5 } });
    const kept: unknown = JSON.parse(JSON.stringify(writeLayout(undefined, 'desktop', layout)));
    expect(readLayout(kept, 'desktop')).toEqual(layout);
    expect(readLayout(kept, 'phone')).toEqual(readLayout(undefined, 'phone'));
  });

  test.each<[string, unknown, Partial<TableLayout>]>([
    ['nothing', undefined, {}],
    ['a word', 'wide', {}],
    ['a list', [1], {}],
    ['a damaged layout', { desktop: 3 }, {}],
    ['a wrong word', { desktop: { density: 'tiny', grouped: true } }, { grouped: true }],
    [
      'unknown columns, and one twice',
      { desktop: { columns: ['cpu', 'colour', 7, 'cpu', 'id'] } },
      { columns: ['name', 'cpu', 'id'] },
    ],
    [
      'widths out of range',
      { desktop: { widths: { cpu: 8, disk: -1, id: 'wide', memory: 1e9, colour: 5 } } },
      { widths: { cpu: 8 } },
    ],
    [
      'what is pinned stands first, and only what is shown is pinned',
      { desktop: { columns: ['cpu', 'tag'], pinned: ['tag', 'id'] } },
      { columns: ['name', 'tag', 'cpu'], pinned: ['name', 'tag'] },
    ],
  ])('%s', (_, kept, some) => {
    expect(readLayout(kept, 'desktop')).toEqual({ ...STANDARD, ...some });
  });
});

describe('columns', () => {
  test('are shown where they were offered, and hidden, but for the name', () => {
    expect(showColumn(SMALL, 'memory', true).columns).toEqual([
      'name',
      'tag',
      'cpu',
      'memory',
      'disk',
    ]);
    expect(showColumn(SMALL, 'tag', false)).toMatchObject({
      columns: ['name', 'cpu', 'disk'],
      pinned: ['name'],
    });
    expect(showColumn(SMALL, 'name', false)).toBe(SMALL);
    expect(showColumn(SMALL, 'cpu', true)).toBe(SMALL);
  });

  test('move to where another stands, within the pinned or the others', () => {
    expect(moveColumn(SMALL, 'disk', 'cpu').columns).toEqual(['name', 'tag', 'disk', 'cpu']);
    expect(moveColumn(SMALL, 'cpu', 'disk').columns).toEqual(['name', 'tag', 'disk', 'cpu']);
    expect(moveColumn(SMALL, 'disk', 'tag')).toBe(SMALL);
    expect(moveColumn(SMALL, 'tag', 'name')).toBe(SMALL);
  });

  test('have neighbours to change places with', () => {
    expect(neighbour(SMALL, 'cpu', 1)).toBe('disk');
    expect(neighbour(SMALL, 'cpu', -1)).toBeUndefined();
    expect(neighbour(SMALL, 'disk', 1)).toBeUndefined();
    expect(neighbour(SMALL, 'tag', -1)).toBeUndefined();
  });
});
