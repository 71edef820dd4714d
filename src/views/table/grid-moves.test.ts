import { expect, test } from 'vitest';
import { type GridKey, moveSpot, type Spot } from './grid-moves';

const SHAPE = { columns: ['name', 'cpu', 'tag'], rows: [10, 20, 30, 40, 50], page: 2 } as const;

const spot = (text: string): Spot => {
  const [row, column] = text.split(' ');
  const found = SHAPE.columns.find((one) => one === column);
  if (found === undefined) throw new Error(text);
  return { row: row === 'head' ? row : Number(row), column: found };
};

test.each<[string, string, string]>([
  ['ArrowDown', 'head cpu', '10 cpu'],
  ['ArrowDown', '50 cpu', '50 cpu'],
  ['ArrowUp', '10 cpu', 'head cpu'],
  ['ArrowUp', 'head cpu', 'head cpu'],
  ['ArrowRight', '20 name', '20 cpu'],
  ['ArrowRight', '20 tag', '20 tag'],
  ['ArrowLeft', 'head name', 'head name'],
  ['PageDown', '20 cpu', '40 cpu'],
  ['PageDown', '40 cpu', '50 cpu'],
  ['PageUp', '40 cpu', '20 cpu'],
  ['PageUp', '20 cpu', '10 cpu'],
  ['PageUp', 'head cpu', 'head cpu'],
  ['Home', '30 tag', '30 name'],
  ['End', '30 name', '30 tag'],
  ['Ctrl+Home', '30 tag', '10 name'],
  ['Ctrl+End', '30 name', '50 tag'],
])('%s leads from %s to %s', (press, from, to) => {
  const key: GridKey = { key: press.replace('Ctrl+', ''), ctrl: press.startsWith('Ctrl+') };
  expect(moveSpot(key, spot(from), SHAPE)).toEqual(spot(to));
});

test('other keys are not the grid’s, and an empty table has its heading alone', () => {
  expect(moveSpot({ key: 'a', ctrl: false }, spot('20 cpu'), SHAPE)).toBeUndefined();
  const empty = { ...SHAPE, rows: [] };
  for (const key of ['ArrowDown', 'PageDown', 'PageUp', 'End']) {
    expect(moveSpot({ key, ctrl: true }, spot('head cpu'), empty)?.row).toBe('head');
  }
});
