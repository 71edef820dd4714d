/** Sizes of the board's parts in px. */
export interface BoardSizes {
  readonly width: number;
  readonly cardMinWidth: number;
  readonly cardHeight: number;
  readonly gap: number;
  /** A section's header with its margins. */
  readonly header: number;
}

/** Which cards of a section are in the document, and the room that the others take. */
export interface RowWindow {
  readonly firstCard: number;
  /** Exclusive. */
  readonly endCard: number;
  /** Room above the first, px. */
  readonly offset: number;
  /** The grid with all its rows, px. */
  readonly height: number;
}

/** How many cards stand side by side: what the style sheet's auto-fill comes to. */
export function columnsOf({ width, cardMinWidth, gap }: BoardSizes): number {
  return Math.max(1, Math.floor((width + gap) / (Math.min(cardMinWidth, width) + gap)));
}

/**
 * The rows near the screen, section by section, by arithmetic alone: every card has the same height.
 * @param counts cards in each section
 * @param view the part of the board to fill, px from the board's top
 */
export function visibleRows(
  counts: readonly number[],
  sizes: BoardSizes,
  view: { readonly top: number; readonly bottom: number },
): readonly RowWindow[] {
  const columns = columnsOf(sizes);
  const step = sizes.cardHeight + sizes.gap;
  let top = 0;
  return counts.map((count) => {
    const rows = Math.ceil(count / columns);
    const height = Math.max(0, rows * step - sizes.gap);
    const gridTop = top + sizes.header;
    top = gridTop + height;
    const first = clamp(Math.floor((view.top - gridTop) / step), 0, rows);
    const end = clamp(Math.ceil((view.bottom - gridTop) / step), first, rows);
    return {
      firstCard: Math.min(count, first * columns),
      endCard: Math.min(count, end * columns),
      offset: Math.min(first * step, height),
      height,
    };
  });
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
