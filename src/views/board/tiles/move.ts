/** The keys that lead from tile to tile. */
export const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

export type Move = (typeof MOVES)[number];

/**
 * Where a key leads: sideways through all sections as one line, up and down by rows, from a section's last row to the
 * next section's first in the same column.
 * @param sections the servers' ids as they stand
 * @param columns tiles side by side
 * @returns the server to go to; the one given where there is none in that direction
 */
export function moveTile(
  sections: readonly (readonly number[])[],
  id: number,
  move: Move,
  columns: number,
): number {
  const all = sections.flat();
  const at = all.indexOf(id);
  switch (move) {
    case 'ArrowLeft':
      return all[at - 1] ?? id;
    case 'ArrowRight':
      return all[at + 1] ?? id;
    case 'Home':
      return all[0] ?? id;
    case 'End':
      return all.at(-1) ?? id;
    case 'ArrowUp':
      return vertical(sections, id, -1, columns) ?? id;
    case 'ArrowDown':
      return vertical(sections, id, 1, columns) ?? id;
  }
}

function vertical(
  sections: readonly (readonly number[])[],
  id: number,
  step: -1 | 1,
  columns: number,
): number | undefined {
  const rows = sections.flatMap((ids) => rowsOf(ids, columns));
  const row = rows.findIndex((ids) => ids.includes(id));
  const column = rows[row]?.indexOf(id) ?? 0;
  const next = rows[row + step];
  // A shorter row is met at its end.
  return next?.[Math.min(column, next.length - 1)];
}

function rowsOf(ids: readonly number[], columns: number): readonly (readonly number[])[] {
  const count = Math.ceil(ids.length / columns);
  return Array.from({ length: count }, (_, row) => ids.slice(row * columns, (row + 1) * columns));
}
