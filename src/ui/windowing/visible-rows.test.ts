import { describe, expect, test } from 'vitest';
import { columnsOf, type RowWindow, visibleRows } from './visible-rows';

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
    windows.map(({ ranges }) =>
      ranges.map(({ firstCard, endCard }) => `${firstCard}–${endCard}`).join(', '),
    );
  // Two sections of 7 and 30 cards, three a row: grids at 50–340 and 390–1380.
  const rows = (top: number, bottom: number) => visibleRows([7, 30], SIZES, { top, bottom });

  test.each<[string, number, number, string[]]>([
    ['the first screen', 0, 300, ['0–7', '']],
    ['the end of one section and the start of the next', 200, 480, ['3–7', '0–3']],
    ['the middle of the second', 600, 800, ['', '6–15']],
    ['beyond the end', 5_000, 6_000, ['', '']],
    ['everything', -100, 5_000, ['0–7', '0–30']],
  ])('%s', (_, top, bottom, windows) => {
    expect(shown(rows(top, bottom))).toEqual(windows);
  });

  test('what is left out keeps its room', () => {
    const [first, second] = rows(600, 800);
    expect(first).toMatchObject({ height: 290 });
    expect(second).toMatchObject({ height: 990, ranges: [{ room: 200 }] });
  });

  describe('a card that has the focus stays with those before and after it', () => {
    const kept = (card: number, top: number, bottom: number, section = 1) =>
      visibleRows([7, 30], SIZES, { top, bottom }, [{ section, card }]);

    test.each<[string, number, number, number, string[]]>([
      ['above the screen', 1, 1_000, 1_100, ['', '0–3, 18–24']],
      ['below it', 29, 600, 700, ['', '6–12, 27–30']],
      ['at the end of its row: with the next row', 2, 1_000, 1_100, ['', '0–6, 18–24']],
      ['beside the rows on screen: one piece', 16, 1_000, 1_100, ['', '15–24']],
      ['on screen: nothing more', 19, 1_000, 1_100, ['', '18–24']],
      ['of a section that is far away', 29, 0, 300, ['0–7', '27–30']],
    ])('%s', (_, card, top, bottom, windows) => {
      expect(shown(kept(card, top, bottom))).toEqual(windows);
    });

    test('and every row stands where it would among all', () => {
      // Rows are 100 px apart; the rows at 0–90 and 600–790, with a gap of 10 px on both sides of the room.
      expect(kept(1, 1_000, 1_100)[1]?.ranges.map(({ room }) => room)).toEqual([0, 490]);
      expect(kept(29, 600, 700)[1]?.ranges.map(({ room }) => room)).toEqual([200, 490]);
    });

    test('a collapsed section keeps none', () => {
      expect(
        shown(visibleRows([7, 0], SIZES, { top: 0, bottom: 300 }, [{ section: 1, card: 3 }])),
      ).toEqual(['0–7', '']);
    });
  });
});
