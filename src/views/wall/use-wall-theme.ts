import { useLayoutEffect } from 'react';
import type { WallTheme } from '../../domain/wall/options';
import { useAppState } from '../../state/context';
import { sayTheme } from '../say-theme';

/** The wall's own theme while it stands; the person's own comes back with the board. */
export function useWallTheme(theme: WallTheme): void {
  const { preferences } = useAppState();
  useLayoutEffect(() => {
    sayTheme(theme);
    return () => sayTheme(preferences.get().theme);
  }, [theme, preferences]);
}
