import { useSyncExternalStore } from 'react';
import { elapsed } from '../domain/snapshot';
import { useAppState } from './context';

/**
 * A text made from the dashboard's present (unix seconds); draws again only when the text changes.
 * It ticks while the data are live; otherwise the last answer's moment stands.
 */
export function useDashboardText(text: (dashboardNow: number) => string): string {
  const { ticker, fleet, feed } = useAppState();
  return useSyncExternalStore(ticker.now.subscribe, () => {
    const shown = fleet.fleet.get();
    if (shown === undefined) return '';
    const passed = feed.get() === 'live' ? elapsed(shown.receivedAt, ticker.now.get()) / 1000 : 0;
    return text(shown.dashboardNow + passed);
  });
}

/**
 * A text made from the age of what is shown (s; undefined: nothing yet): the last good answer, or what an earlier visit
 * left. Draws again only when the text changes.
 */
export function useAgeText(text: (ageSeconds: number | undefined) => string): string {
  const { ticker, poll, fleet } = useAppState();
  const subscribe = (listener: () => void) => {
    const sources = [ticker.now, poll.state, fleet.fleet];
    const stops = sources.map((source) => source.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  };
  return useSyncExternalStore(subscribe, () => {
    const at = poll.state.get().lastGood?.at ?? fleet.fleet.get()?.receivedAt;
    return text(at && Math.floor(elapsed(at, ticker.now.get()) / 1000));
  });
}
