import { expect, test } from 'vitest';
import { server } from '../testing/build';
import { asOneGroup } from './order';

test('groups become one in the panel’s order, of the servers that are there', () => {
  const all = [
    server({ id: 1, displayIndex: 1 }),
    server({ id: 2, displayIndex: 5 }),
    server({ id: 3, displayIndex: 5 }),
  ];
  const servers = new Map(all.map((one) => [one.id, { server: one }]));
  const groups = [
    { tag: 'Asia', ids: [1, 3] },
    { tag: '', ids: [4, 2] },
  ];
  expect(asOneGroup(groups, servers)).toEqual([{ tag: '', ids: [2, 3, 1] }]);
  expect(asOneGroup([], servers)).toEqual([]);
});
