import { useSyncExternalStore } from 'react';
import { remInPx } from './rem';

/** Below this width (rem) a card has no room for two things side by side. */
const NARROW_REM = 21;

/** Whether the screen is narrow for the size of its text: a phone whose text is made much larger. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function isNarrow(): boolean {
  return document.documentElement.clientWidth < NARROW_REM * remInPx();
}

/** Other text makes the page longer or shorter. */
function subscribe(listener: () => void): () => void {
  const resize = new ResizeObserver(listener);
  resize.observe(document.body);
  return () => resize.disconnect();
}
