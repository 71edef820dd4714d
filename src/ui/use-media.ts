import { useSyncExternalStore } from 'react';

/** Screens too narrow for what a wide one shows. */
export const PHONE = '(max-width: 639px)';

const lists = new Map<string, MediaQueryList>();

/** Whether a media query matches; draws again when that changes. */
export function useMedia(query: string): boolean {
  const list = lists.get(query) ?? window.matchMedia(query);
  lists.set(query, list);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => list.matches,
  );
}
