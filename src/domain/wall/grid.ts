/** A box to be filled with tiles, in CSS pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** Between tiles. */
  readonly gap: number;
  /** The least and the largest type size. */
  readonly least: number;
  readonly most: number;
}

/**
 * What a tile shows, the richest first: the name with numbers and trend, with numbers, the name alone, a short name.
 * `words`: the name, and below it how long the server has been down.
 */
export type TileLevel = 'trend' | 'numbers' | 'name' | 'short' | 'words';

/** Tiles of one size. */
export interface Grid {
  readonly level: TileLevel;
  readonly columns: number;
  readonly rows: number;
  /** CSS pixels. */
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly font: number;
}

/** The least size of a tile, padding included, in its type size. */
const SIZES: Readonly<Record<TileLevel, { readonly width: number; readonly height: number }>> = {
  trend: { width: 12, height: 5.6 },
  numbers: { width: 12, height: 3.5 },
  name: { width: 10.2, height: 2 },
  short: { width: 6, height: 1.8 },
  words: { width: 8.5, height: 3.8 },
};

/** Of a tile's width in its type size: padding, glyph and space; and a character of a name in heavy type. */
const BESIDE_NAME = 2.6;
const BESIDE_BARE_NAME = 2.3;
const CHARACTER = 0.68;

/** A short tile that is wider than this times its least width looks empty; one with words spreads them. */
const WIDEST = 2.4;

export const USUAL_LEVELS: readonly TileLevel[] = ['trend', 'numbers', 'name', 'short'];

/** The richest tiles of which `count` fit into the box, and of those the largest type; undefined: none do. */
export function gridFor(count: number, levels: readonly TileLevel[], box: Box): Grid | undefined {
  for (const level of levels) {
    let best: Grid | undefined;
    for (let columns = 1; columns <= count; columns += 1) {
      const grid = gridOf(columns, Math.ceil(count / columns), level, box);
      if (grid && grid.font > (best?.font ?? 0)) best = grid;
    }
    if (best) return best;
  }
  return undefined;
}

function gridOf(columns: number, rows: number, level: TileLevel, box: Box): Grid | undefined {
  const size = SIZES[level];
  const tileWidth = Math.floor((box.width - (columns - 1) * box.gap) / columns);
  const tileHeight = Math.floor((box.height - (rows - 1) * box.gap) / rows);
  const largest = Math.min(tileWidth / size.width, tileHeight / size.height, box.most);
  // Of what would cut the names shorter, more of the name is worth more than larger type.
  const font = Math.max(box.least, Math.min(largest, tileWidth / SIZES.name.width));
  return largest < box.least ? undefined : { level, columns, rows, tileWidth, tileHeight, font };
}

/** One row after the other of tiles with a given type size, no higher than they need to be. */
export function bandFor(count: number, level: TileLevel, font: number, box: Box): Grid {
  const size = SIZES[level];
  const fitting = (width: number) => Math.floor((box.width + box.gap) / (width * font + box.gap));
  const most = Math.max(1, fitting(size.width));
  const rows = Math.ceil(count / most);
  // Rows of even length, and not so wide that they look empty.
  const even = Math.ceil(count / rows);
  const widest = level === 'words' ? even : fitting(size.width * WIDEST);
  const columns = Math.min(most, Math.max(even, widest));
  const tileWidth = Math.floor((box.width - (columns - 1) * box.gap) / columns);
  return { level, columns, rows, tileWidth, tileHeight: Math.ceil(size.height * font), font };
}

/** How many narrow characters of a name there is room for beside a tile's glyph; of the last there may be a part. */
export function charactersIn({ level, tileWidth, font }: Grid): number {
  const beside = level === 'name' || level === 'short' ? BESIDE_BARE_NAME : BESIDE_NAME;
  return Math.max(3, (tileWidth / font - beside) / CHARACTER);
}

/** How many of the smallest tiles fit into the box. */
export function mostIn(box: Box): number {
  const { width, height } = SIZES.short;
  const along = (length: number, size: number) =>
    Math.max(1, Math.floor((length + box.gap) / (Math.ceil(size * box.least) + box.gap)));
  return along(box.width, width) * along(box.height, height);
}

/** A grid's height, in CSS pixels; 0: no grid. */
export function heightOf(grid: Grid | undefined, gap: number): number {
  return grid === undefined ? 0 : grid.rows * grid.tileHeight + (grid.rows - 1) * gap;
}
