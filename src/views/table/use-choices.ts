import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { SortKey } from '../../domain/table/sort-rows';
import { useAppState, useSelected } from '../../state/context';
import {
  changeLayout,
  readLayout,
  readSort,
  type TableLayout,
  writeLayout,
  writeSort,
} from '../../state/table-layout';
import { PHONE, useMedia } from '../../ui/use-media';
import { decodeTable, encodeTable } from './table-url';

/** What a person has chosen of the table, and how to choose otherwise. */
export interface TableChoices {
  readonly layout: TableLayout;
  readonly setLayout: (layout: TableLayout) => void;
  /** Back to the standard one. */
  readonly resetLayout: () => void;
  readonly sort: readonly SortKey[];
  readonly setSort: (sort: readonly SortKey[]) => void;
}

/** The address says what stands in it; what it leaves out is as this device keeps it for this kind of screen. */
export function useChoices(): TableChoices {
  const { preferences } = useAppState();
  const screen = useMedia(PHONE) ? 'phone' : 'desktop';
  const kept = useSelected(preferences, ({ table }) => table);
  const search = useSearch();
  const [path, navigate] = useLocation();
  const asked = useMemo(() => decodeTable(search), [search]);
  const layout = useMemo(() => {
    const own = readLayout(kept, screen);
    return asked.columns ? changeLayout(own, { columns: asked.columns }) : own;
  }, [kept, screen, asked.columns]);
  const setLayout = useCallback(
    (next: TableLayout) => {
      preferences.change({ table: writeLayout(preferences.get().table, screen, next) });
      if (asked.columns) {
        const columns = next.columns;
        navigate(`${path}${encodeTable({ ...asked, columns }, search)}`, { replace: true });
      }
    },
    [preferences, screen, asked, path, search, navigate],
  );
  const sort = useMemo(() => asked.sort ?? readSort(kept), [asked.sort, kept]);
  const setSort = useCallback(
    (next: readonly SortKey[]) => {
      preferences.change({ table: writeSort(preferences.get().table, next) });
      navigate(`${path}${encodeTable({ ...asked, sort: next }, search)}`, { replace: true });
    },
    [preferences, asked, path, search, navigate],
  );
  const resetLayout = () => setLayout(readLayout(undefined, screen));
  return { layout, setLayout, resetLayout, sort, setSort };
}
