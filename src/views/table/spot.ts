import { isColumn } from '../../domain/table/columns';
import type { Spot } from './grid-moves';

/** The place of the cell that an event came from; undefined: from none. */
export function spotOf(target: EventTarget | null): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>('[data-column]');
  const column = cell?.dataset['column'] ?? '';
  if (!isColumn(column)) return undefined;
  const id = cell?.closest<HTMLElement>('[data-server-id]')?.dataset['serverId'];
  return { row: id === undefined ? 'head' : Number(id), column };
}
