import { useSyncExternalStore } from 'react';
import { useAppState } from '../state/context';

/** Something made from this device's monotonic clock (s); draws again only when it changes. */
export function useSeconds<T>(make: (seconds: number) => T): T {
  const { ticker } = useAppState();
  return useSyncExternalStore(ticker.now.subscribe, () => make(ticker.now.get().mono / 1000));
}
