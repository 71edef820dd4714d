import { useSyncExternalStore } from 'react';
import type { Screen } from '../../domain/wall/layout';

let last: Screen = { width: 0, height: 0 };

/** The window's inner size; draws again when it changes. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, () => {
    const { innerWidth: width, innerHeight: height } = window;
    if (last.width !== width || last.height !== height) last = { width, height };
    return last;
  });
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
