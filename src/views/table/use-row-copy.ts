import type { ClipboardEvent } from 'react';
import type { Column } from '../../domain/table/columns';
import { useAppState } from '../../state/context';
import { spotOf } from './spot';
import { rowsAsTsv } from './table-text';

/** Copies the row that has the focus, unless a text is selected. The handler belongs on the grid. */
export function useRowCopy(columns: readonly Column[]) {
  const { fleet } = useAppState();
  return (event: ClipboardEvent) => {
    const id = spotOf(event.target)?.row;
    const watched = typeof id === 'number' ? fleet.fleet.get()?.servers.get(id) : undefined;
    if (watched === undefined || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', rowsAsTsv([watched], columns, false));
  };
}
