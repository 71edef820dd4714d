import { useEffect } from 'react';

/** Keeps the screen awake while the page is seen; asked for anew whenever it comes back. Silent where it is refused. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    let over = false;
    const take = async () => {
      if (over || document.visibilityState !== 'visible') return;
      if (held !== undefined && !held.released) return;
      try {
        held = await navigator.wakeLock.request('screen');
        if (over) void held.release();
      } catch {
        // No such lock here, or the battery is low: the screen sleeps as it is set to.
      }
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', take);
      void held?.release();
    };
  }, []);
}
