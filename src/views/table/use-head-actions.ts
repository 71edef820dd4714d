import { useState } from 'react';
import type { Column } from '../../domain/table/columns';
import { changeLayout, moveColumn, neighbour } from '../../state/table-layout';
import type { HeadActions } from './head-cell';
import type { TableChoices } from './use-choices';
import type { ServerColumns } from './use-columns';

/** The width of a column while its edge is dragged; it is kept once the edge is let go. */
export interface Sizing {
  readonly column: Column;
  /** rem. */
  readonly width: number;
}

/** What the headings do to the columns. */
export function useHeadActions(
  { layout, setLayout }: TableChoices,
  columns: ServerColumns,
): { readonly actions: HeadActions; readonly sizing: Sizing | undefined } {
  const [sizing, setSizing] = useState<Sizing>();
  const move = (column: Column, to: Column) => setLayout(moveColumn(layout, column, to));
  const actions: HeadActions = {
    move,
    step: (column, by) => {
      const other = neighbour(layout, column, by);
      if (other) move(column, other);
    },
    size: (column, width) => setSizing({ column, width }),
    keepSize: (column, width) => {
      setSizing(undefined);
      if (width === undefined) {
        const { [column]: _, ...widths } = layout.widths;
        setLayout(changeLayout(layout, { widths }));
      } else columns.setColumnSizing((before) => ({ ...before, [column]: width }));
    },
  };
  return { actions, sizing };
}
