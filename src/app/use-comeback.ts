import { useEffect, useState } from 'react';
import { probeHealth } from '../api/probe';
import { COMEBACK_SECONDS } from '../config';
import { useAppState } from '../state/context';

/**
 * Counts down, on a screen that nobody attends, in the place of what failed: then the page reloads where its proxy
 * answers, into a newer version if there is one; where it does not, `again` runs and nothing is lost.
 * @returns the seconds that are left
 */
export function useComeback(again: () => void): number {
  const { proxy } = useAppState();
  const [left, setLeft] = useState(COMEBACK_SECONDS);
  useEffect(() => {
    const leave = new AbortController();
    let seconds: number = COMEBACK_SECONDS;
    const timer = setInterval(() => {
      seconds -= 1;
      if (seconds >= 0) setLeft(seconds);
      if (seconds !== 0) return;
      probeHealth(proxy.base, { ...proxy, signal: leave.signal }).then(
        () => window.location.reload(),
        () => {
          if (leave.signal.aborted) return;
          seconds = COMEBACK_SECONDS;
          again();
        },
      );
    }, 1_000);
    return () => {
      clearInterval(timer);
      leave.abort();
    };
  }, [proxy, again]);
  return left;
}
