import { useMemo } from 'react';
import { useAppState, useSelected } from '../../../state/context';
import { useShortcuts } from '../../../ui/use-shortcuts';
import { serverOf } from '../use-focused-card';

/** F makes the server that has the focus a favourite or not, M opens its marks. */
export function useCardKeys(): void {
  const { marks, panel, preferences } = useAppState();
  const enabled = useSelected(preferences, ({ shortcuts }) => shortcuts);
  const keys = useMemo(() => {
    const focused = () => serverOf(document.activeElement);
    return {
      f: () => {
        const id = focused();
        if (id !== undefined) marks.setFavourite(id, !marks.get().favourites.has(id));
      },
      m: () => {
        const id = focused();
        if (id !== undefined) panel.set(id);
      },
    };
  }, [marks, panel]);
  useShortcuts(keys, enabled);
}
