import { useCallback, useMemo } from 'react';
import { COLUMNS, type Column, isColumn } from '../../domain/table/columns';
import type { SortKey } from '../../domain/view/view';
import { useAppState, useSelected } from '../../state/context';
import { changeLayout, readLayout, type TableLayout, writeLayout } from '../../state/table-layout';
import { useTableLayout } from '../use-table-layout';
import type { ViewProps } from '../use-view';

/** What a person has chosen of the table, and how to choose otherwise. */
export interface TableChoices {
  readonly layout: TableLayout;
  /** The columns that there are to choose from. */
  readonly offered: readonly Column[];
  readonly setLayout: (layout: TableLayout) => void;
  /** Back to the standard one. */
  readonly resetLayout: () => void;
  readonly sort: readonly SortKey[];
  readonly setSort: (sort: readonly SortKey[]) => void;
}

const WITHOUT_ADDRESSES = COLUMNS.filter((column) => column !== 'address');

/** The view says what stands in its address; what that leaves out is as this device keeps it for this kind of screen. */
export function useChoices({ view, onView }: ViewProps): TableChoices {
  const { preferences } = useAppState();
  const { own, screen } = useTableLayout();
  const { sort, columns: asked } = view;
  const addresses = useSelected(preferences, (chosen) => chosen.addresses);
  const offered = addresses ? COLUMNS : WITHOUT_ADDRESSES;
  const layout = useMemo(() => {
    const columns = asked?.filter(isColumn) ?? [];
    // The name leads the row: without it nobody knows whose values these are.
    const wanted = columns.length > 0 ? (['name', ...columns] as const) : own.columns;
    const shown = wanted.filter((column) => offered.includes(column));
    return changeLayout(own, { columns: [...new Set(shown)] });
  }, [own, asked, offered]);
  const setLayout = useCallback(
    (next: TableLayout) => {
      preferences.change({ table: writeLayout(preferences.get().table, screen, next) });
      if (asked) onView({ columns: next.columns }, true);
    },
    [preferences, screen, asked, onView],
  );
  const setSort = useCallback((next: readonly SortKey[]) => onView({ sort: next }, true), [onView]);
  const resetLayout = () => setLayout(readLayout(undefined, screen));
  return { layout, offered, setLayout, resetLayout, sort, setSort };
}
