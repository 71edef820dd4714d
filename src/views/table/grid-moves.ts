import type { Column } from '../../domain/table/columns';

/** A place in the grid: the heading or a server's row, and one of its columns. */
export interface Spot {
  readonly row: 'head' | number;
  readonly column: Column;
}

/** What a key press asks for. */
export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
}

export interface GridShape {
  readonly columns: readonly Column[];
  /** Servers from the top down. */
  readonly rows: readonly number[];
  /** Rows that a screen holds. */
  readonly page: number;
}

/** Where a key leads from a place in the grid; undefined: nowhere, and the key is not for the grid. */
export function moveSpot({ key, ctrl }: GridKey, from: Spot, shape: GridShape): Spot | undefined {
  const { columns, rows, page } = shape;
  const row = from.row === 'head' ? -1 : rows.indexOf(from.row);
  const column = columns.indexOf(from.column);
  const lastRow = rows.length - 1;
  const lastColumn = columns.length - 1;
  const at = (nextRow: number, nextColumn: number): Spot | undefined => {
    const to = columns[Math.min(lastColumn, Math.max(0, nextColumn))];
    const id = rows[Math.min(lastRow, nextRow)];
    if (to === undefined) return undefined;
    return { row: nextRow < 0 || id === undefined ? 'head' : id, column: to };
  };
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(Math.max(Math.min(row, 0), row - page), column);
    case 'PageDown':
      return at(row + page, column);
    case 'Home':
      return at(ctrl ? Math.min(row, 0) : row, 0);
    case 'End':
      return at(ctrl ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
}
