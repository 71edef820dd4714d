import { describe, expect, test } from 'vitest';
import { columnsOf, type RowWindow, visibleRows } from './board-layout';

const SIZES = { width: 640, cardMinWidth: 200, cardHeight: 90, gap: 10, header: 50 };

describe('how many cards stand side by side', () => {
  test.each([
    ['three fit with their gaps', 640, 3],
    ['one pixel less: three still', 620, 3],
    ['two', 619, 2],
    ['a phone narrower than a card has one column', 150, 1],
  ])('%s', (_, width, columns) => {
    expect(columnsOf({ ...SIZES, width })).toBe(columns);
  });
});

describe('which cards are in the document', () => {
  const shown = (windows: readonly RowWindow[]) =>
    windows.map(({ firstCard, endCard }) => `${firstCard}–${endCard}`);
  // Two sections of 7 and 30 cards, three a row: grids at 50–340 and 390–1380.
  const rows = (top: number, bottom: number) => visibleRows([7, 30], SIZES, { top, bottom });

  test.each<[string, number, number, string[]]>([
    ['the first screen', 0, 300, ['0–7', '0–0']],
    ['the end of one section and the start of the next', 200, 480, ['3–7', '0–3']],
    ['the middle of the second', 600, 800, ['7–7', '6–15']],
    ['beyond the end', 5_000, 6_000, ['7–7', '30–30']],
    ['everything', -100, 5_000, ['0–7', '0–30']],
  ])('%s', (_, top, bottom, windows) => {
    expect(shown(rows(top, bottom))).toEqual(windows);
  });

  test('a section above the screen takes no more room than its rows', () => {
    for (const { offset, height } of rows(5_000, 6_000)) expect(offset).toBeLessThanOrEqual(height);
  });

  test('what is left out keeps its room', () => {
    const [first, second] = rows(600, 800);
    expect(first).toMatchObject({ height: 290 });
    expect(second).toMatchObject({ height: 990, offset: 200 });
  });
});
