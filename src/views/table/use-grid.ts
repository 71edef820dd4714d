import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type GridShape, moveSpot, type Spot } from './grid-moves';
import { spotOf } from './spot';

/**
 * Where in the grid the keyboard is or was last, and the keys that move it. The handlers belong on the grid, and the
 * rows of `kept` in the document.
 */
export function useGrid(shape: GridShape) {
  const root = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot>();
  const [ahead, setAhead] = useState<Spot>();

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, shiftKey, metaKey, ctrlKey } = event;
    const from = spotOf(event.target);
    if (from === undefined || altKey || shiftKey || metaKey) return;
    const to = moveSpot({ key, ctrl: ctrlKey }, from, shape);
    if (to === undefined) return;
    event.preventDefault();
    // Its row may be far away: it comes into the document before the one that has the focus may leave it.
    flushSync(() => setAhead(to));
    elementAt(root.current, to)?.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const at = spotOf(target);
    if (at !== undefined) setSpot(at);
  };
  const kept = [spot, ahead].flatMap((at) => (typeof at?.row === 'number' ? at.row : []));
  return { root, spot, kept, handlers: { onKeyDown, onFocus } };
}

/** What gets the focus in a cell: its link or button, or the cell. */
function elementAt(root: HTMLElement | null, { row, column }: Spot): HTMLElement | null {
  const line = row === 'head' ? '[data-head]' : `[data-server-id="${row}"]`;
  const cell = root?.querySelector<HTMLElement>(`${line} [data-column="${column}"]`);
  return cell?.querySelector<HTMLElement>('a, button') ?? cell ?? null;
}
