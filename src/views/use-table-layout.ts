import { useMemo } from 'react';
import { useAppState, useSelected } from '../state/context';
import type { Screen } from '../state/preferences';
import { readLayout, type TableLayout } from '../state/table-layout';
import { PHONE, useMedia } from '../ui/use-media';

/** The table as a person has set it up for this kind of screen. */
export function useTableLayout(): { readonly own: TableLayout; readonly screen: Screen } {
  const { preferences } = useAppState();
  const screen = useMedia(PHONE) ? 'phone' : 'desktop';
  const kept = useSelected(preferences, ({ table }) => table);
  return useMemo(() => ({ own: readLayout(kept, screen), screen }), [kept, screen]);
}
