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

/** A text made from the age of the last good answer (s; undefined: none yet); draws again only when it changes. */
export function useAgeText(text: (ageSeconds: number | undefined) => string): string {
  const { ticker, poll } = useAppState();
  const subscribe = (listener: () => void) => {
    const stops = [ticker.now.subscribe(listener), poll.state.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return useSyncExternalStore(subscribe, () => {
    const { lastGood } = poll.state.get();
    return text(lastGood && Math.floor(elapsed(lastGood.at, ticker.now.get()) / 1000));
  });
}
