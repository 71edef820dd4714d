import type { Instant } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

const TICK_MS = 1_000;
/** After an answer, how much later: the next answer comes about a whole number of seconds later, and is waited for. */
const GRACE_MS = 250;
/** Ticks this far apart mean that the machine slept, whether or not the browser says so. */
const SLEEP_MS = 15_000;

/** The present, for displayed durations: moves once a second, and at once when the page wakes. */
export interface Ticker {
  readonly now: ReadableStore<Instant>;
  /** Runs after the machine slept without the browser telling. */
  onSleep(listener: () => void): () => void;
  /** An answer has come: the present moves with it, so that what both change is drawn in one frame. */
  answered(): void;
  stop(): void;
}

export function createTicker({ now, page }: Pick<Environment, 'now' | 'page'>): Ticker {
  const store = createStore(now());
  const sleepListeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    timer = setTimeout(tick, TICK_MS);
    const before = store.get();
    store.set(now());
    const step = store.get().wall - before.wall;
    if (step > SLEEP_MS && !page.hidden()) for (const listener of sleepListeners) listener();
  };
  timer = setTimeout(tick, TICK_MS);
  const stopWake = page.onWake(() => store.set(now()));
  return {
    now: store,
    onSleep(listener) {
      sleepListeners.add(listener);
      return () => sleepListeners.delete(listener);
    },
    answered() {
      clearTimeout(timer);
      timer = setTimeout(tick, TICK_MS + GRACE_MS);
      store.set(now());
    },
    stop() {
      clearTimeout(timer);
      stopWake();
    },
  };
}
