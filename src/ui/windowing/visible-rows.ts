/** Sizes of the board's parts in px. */
export interface BoardSizes {
  readonly width: number;
  readonly cardMinWidth: number;
  readonly cardHeight: number;
  readonly gap: number;
  /** A section's header with its margins. */
  readonly header: number;
}

/** Cards of whole rows that stand together. */
interface RowRange {
  readonly firstCard: number;
  /** Exclusive. */
  readonly endCard: number;
  /** Room that the absent rows above take, px: from the grid's top, or between two gaps from the range before. */
  readonly room: number;
}

/** Which cards of a section are in the document, and the room that the others take. */
export interface RowWindow {
  /** From the top down, with absent rows between them. */
  readonly ranges: readonly RowRange[];
  /** The grid with all its rows, px. */
  readonly height: number;
}

/** A card by its place: the how many-th of which section. */
export interface CardPlace {
  readonly section: number;
  readonly card: number;
}

/** Where a server's card stands; undefined where it is not among the sections. */
export function placeOf(
  id: number | undefined,
  sections: readonly { readonly ids: readonly number[] }[],
): CardPlace | undefined {
  if (id === undefined) return undefined;
  const section = sections.findIndex(({ ids }) => ids.includes(id));
  const card = sections[section]?.ids.indexOf(id);
  return card === undefined ? undefined : { section, card };
}

/** How many cards stand side by side: what the style sheet's auto-fill comes to. */
export function columnsOf({ width, cardMinWidth, gap }: BoardSizes): number {
  return Math.max(1, Math.floor((width + gap) / (Math.min(cardMinWidth, width) + gap)));
}

/**
 * The rows near the screen, section by section, by arithmetic alone: every card has the same height.
 * @param counts cards in each section
 * @param view the part of the board to fill, px from the board's top
 * @param kept cards that stay with their neighbours, wherever they are: the one that has the focus
 */
export function visibleRows(
  counts: readonly number[],
  sizes: BoardSizes,
  view: { readonly top: number; readonly bottom: number },
  kept: readonly (CardPlace | undefined)[] = [],
): readonly RowWindow[] {
  const columns = columnsOf(sizes);
  const step = sizes.cardHeight + sizes.gap;
  let top = 0;
  return counts.map((count, section) => {
    const rows = Math.ceil(count / columns);
    const height = Math.max(0, rows * step - sizes.gap);
    const gridTop = top + sizes.header;
    top = gridTop + height;
    const first = clamp(Math.floor((view.top - gridTop) / step), 0, rows);
    const end = clamp(Math.ceil((view.bottom - gridTop) / step), first, rows);
    const near = { first, end };
    const around = kept.flatMap((place) =>
      place?.section === section && place.card < count
        ? [rowsAround(place.card, count, columns)]
        : [],
    );
    let above = 0;
    const ranges = joined([near, ...around]).map((rows) => {
      const room = (rows.first - above) * step - (above > 0 ? sizes.gap : 0);
      above = rows.end;
      return {
        firstCard: rows.first * columns,
        endCard: Math.min(count, rows.end * columns),
        room,
      };
    });
    return { ranges, height };
  });
}

interface Rows {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** The rows of a card and of those before and after it. */
function rowsAround(card: number, count: number, columns: number): Rows {
  const rowOf = (one: number) => Math.floor(clamp(one, 0, count - 1) / columns);
  return { first: rowOf(card - 1), end: rowOf(card + 1) + 1 };
}

/** In order; those that touch or overlap are one, and empty ones none. */
function joined(ranges: readonly Rows[]): readonly Rows[] {
  const result: Rows[] = [];
  for (const rows of ranges.filter(({ first, end }) => end > first).sort(byFirst)) {
    const last = result.at(-1);
    if (last === undefined || rows.first > last.end) result.push(rows);
    else result[result.length - 1] = { first: last.first, end: Math.max(last.end, rows.end) };
  }
  return result;
}

function byFirst(a: Rows, b: Rows): number {
  return a.first - b.first;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
