import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { decodeView, encodeView } from '../domain/view/address';
import type { View } from '../domain/view/view';
import { useAppState } from '../state/context';
import { keepView } from '../state/kept-view';

/**
 * Changes some of the view.
 * @param replace the way back skips what was shown before: for changes in many small steps, such as typing
 */
export type ChangeView = (some: Partial<View>, replace?: boolean) => void;

/** For what shows the view and changes it. */
export interface ViewProps {
  readonly view: View;
  readonly onView: ChangeView;
}

/** What the board shows, kept in the address so that it survives reload, back and sharing. */
export function useView(): [View, ChangeView] {
  const { preferences } = useAppState();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => decodeView(search), [search]);
  const change = useCallback<ChangeView>(
    (some, replace = false) => {
      // As the address is now: whoever changes the view later than it was drawn changes nothing else.
      const now = window.location.search;
      const next = { ...decodeView(now), ...some };
      keepView(preferences, next);
      navigate(`${path}${encodeView(next, now)}`, { replace });
    },
    [preferences, path, navigate],
  );
  return [view, change];
}
