import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useAppState, useFleet, useSelected } from '../../state/context';
import { useShortcuts } from '../../ui/use-shortcuts';
import { serverHref } from './server-url';

/** The fleet in the board's order: by tag, and within a tag in the panel's. */
export function useFleetOrder(): readonly number[] {
  const groups = useFleet((fleet) => fleet?.groups);
  return useMemo(() => groups?.flatMap(({ ids }) => ids) ?? [], [groups]);
}

/** J and K lead to the next and the previous server; going back leads to where one came from before them. */
export function useNeighbourKeys(id: number, order: readonly number[]): void {
  const search = useSearch();
  const [, navigate] = useLocation();
  const enabled = useSelected(useAppState().preferences, ({ shortcuts }) => shortcuts);
  const shortcuts = useMemo(() => {
    const at = order.indexOf(id);
    const go = (to: number | undefined) => {
      if (at >= 0 && to !== undefined) navigate(serverHref(to, search), { replace: true });
    };
    return { j: () => go(order[at + 1]), k: () => go(order[at - 1]) };
  }, [id, order, search, navigate]);
  useShortcuts(shortcuts, enabled);
}
