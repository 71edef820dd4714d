import { useSyncExternalStore } from 'react';

/** Screens too narrow for what a wide one shows. */
export const PHONE = '(max-width: 639px)';

/** A phone held either way: on its side it is wide, and has little height. */
export const SMALL = `${PHONE}, (max-height: 499px) and (pointer: coarse)`;

/** What a finger may touch; the style sheet says the same as `finger`. */
export const FINGERS = `${PHONE}, (pointer: coarse)`;

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
