import { restoredSearch } from '../state/kept-view';
import type { Preferences } from '../state/preferences';

/** Puts the board's view of the last visit in the address, which is where the board reads it. */
export function restoreView(preferences: Preferences, base: string): void {
  const { pathname, search, hash } = window.location;
  if (pathname !== base) return;
  const restored = restoredSearch(preferences, search);
  if (restored !== search) window.history.replaceState(null, '', `${pathname}${restored}${hash}`);
}
