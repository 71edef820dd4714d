import { describe, expect, test } from 'vitest';
import { type Move, moveTile } from './move';

/** Three columns: 1 2 3 / 4 5, then 6 7 8 / 9. */
const SECTIONS = [
  [1, 2, 3, 4, 5],
  [6, 7, 8, 9],
];

describe('the arrow keys lead from tile to tile', () => {
  test.each<[number, Move, number]>([
    [1, 'ArrowRight', 2],
    [5, 'ArrowRight', 6],
    [6, 'ArrowLeft', 5],
    [1, 'ArrowLeft', 1],
    [9, 'ArrowRight', 9],
    [2, 'ArrowDown', 5],
    [3, 'ArrowDown', 5],
    [5, 'ArrowDown', 7],
    [8, 'ArrowDown', 9],
    [9, 'ArrowDown', 9],
    [6, 'ArrowUp', 4],
    [8, 'ArrowUp', 5],
    [2, 'ArrowUp', 2],
    [7, 'Home', 1],
    [2, 'End', 9],
  ])('from %i by %s to %i', (id, move, to) => {
    expect(moveTile(SECTIONS, id, move, 3)).toBe(to);
  });

  test('where there is nothing else, nowhere', () => {
    expect(moveTile([[1]], 1, 'ArrowDown', 3)).toBe(1);
    expect(moveTile([], 1, 'Home', 3)).toBe(1);
  });
});
