import type { Instant } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

const TICK_MS = 1_000;
/** Ticks this far apart mean that the machine slept, whether or not the browser says so. */
const SLEEP_MS = 15_000;

/** The present, for displayed durations: moves once a second, and at once when the page wakes. */
export interface Ticker {
  readonly now: ReadableStore<Instant>;
  /** Runs after the machine slept without the browser telling. */
  onSleep(listener: () => void): () => void;
  stop(): void;
}

export function createTicker({ now, page }: Pick<Environment, 'now' | 'page'>): Ticker {
  const store = createStore(now());
  const sleepListeners = new Set<() => void>();
  const tick = () => {
    const before = store.get();
    store.set(now());
    const step = store.get().wall - before.wall;
    if (step > SLEEP_MS && !page.hidden()) for (const listener of sleepListeners) listener();
  };
  const timer = setInterval(tick, TICK_MS);
  const stopWake = page.onWake(() => store.set(now()));
  return {
    now: store,
    onSleep(listener) {
      sleepListeners.add(listener);
      return () => sleepListeners.delete(listener);
    },
    stop() {
      clearInterval(timer);
      stopWake();
    },
  };
}
