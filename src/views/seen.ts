import { useCallback } from 'react';
import type { Share } from '../domain/history/availability';
import { fmt, t } from '../i18n';
import type { Keeper } from '../state/history/keeper';

/** How much of the watched time a server was seen up, in words. */
export function shareText({ watched, up }: Share): string {
  if (watched === 0) return t('seen.nothing');
  return t('seen.share', {
    percent: fmt().availability((up / watched) * 100),
    watched: fmt().duration(watched),
  });
}

/** The ref of what shows when a server was seen: its monitors are asked only while it is on screen. */
export function useSeenOnScreen(keeper: Keeper, id: number) {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      let leave: (() => void) | undefined;
      const observer = new IntersectionObserver(([entry]) => {
        leave?.();
        leave = entry?.isIntersecting ? keeper.onScreen(id) : undefined;
      });
      observer.observe(element);
      return () => {
        observer.disconnect();
        leave?.();
      };
    },
    [keeper, id],
  );
}
