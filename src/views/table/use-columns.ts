import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import {
  COLUMNS,
  type Column,
  columnValue,
  isColumn,
  isValueColumn,
} from '../../domain/table/columns';
import { COLUMN_WIDTH, changeLayout } from '../../state/table-layout';
import { columnWidth, isNumeric } from './column-look';
import type { TableChoices } from './use-choices';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

const helper = createColumnHelper<typeof features, WatchedServer>();

/** The columns as the library has them. Sizes are rem, so that they grow with the text. */
const definitions = COLUMNS.map((id) => {
  const look = {
    id,
    size: columnWidth(id),
    minSize: COLUMN_WIDTH.min,
    maxSize: COLUMN_WIDTH.max,
    // The first press shows the most of a number, and the worst of a state.
    sortDescFirst: isNumeric(id),
  };
  return isValueColumn(id)
    ? helper.accessor((watched): unknown => columnValue(watched, id), look)
    : helper.display(look);
});

/** The library keeps the columns; which rows there are is the window's business. */
const NO_ROWS: WatchedServer[] = [];

/** The table's columns and order, as chosen. */
export function useColumns({ layout, setLayout, sort, setSort }: TableChoices) {
  const state = useMemo(
    () => ({
      columnOrder: [...layout.columns],
      columnPinning: { start: [...layout.pinned], end: [] },
      columnSizing: { ...layout.widths },
      columnVisibility: Object.fromEntries(
        COLUMNS.map((column) => [column, layout.columns.includes(column)]),
      ),
      sorting: sort.map(({ field, descending }) => ({ id: field, desc: descending })),
    }),
    [layout, sort],
  );
  return useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state,
    manualSorting: true,
    onColumnPinningChange: (updater) => {
      const { start } = functionalUpdate(updater, state.columnPinning);
      setLayout(changeLayout(layout, { pinned: start.filter(isColumn) }));
    },
    onColumnSizingChange: (updater) => {
      const sizes = Object.entries(functionalUpdate(updater, state.columnSizing));
      const widths: Partial<Record<Column, number>> = {};
      for (const [column, width] of sizes) if (isColumn(column)) widths[column] = width;
      setLayout(changeLayout(layout, { widths }));
    },
    onSortingChange: (updater) => {
      const next = functionalUpdate(updater, state.sorting);
      setSort(
        next.flatMap(({ id, desc }) => (isValueColumn(id) ? { field: id, descending: desc } : [])),
      );
    },
  });
}

export type ServerColumns = ReturnType<typeof useColumns>;
export type ServerColumn = ReturnType<ServerColumns['getVisibleLeafColumns']>[number];
