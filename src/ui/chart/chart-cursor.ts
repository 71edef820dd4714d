import { createStore, type Store } from '../../lib/store';

/** The moment that all charts of a view point at. */
export interface ChartCursor {
  /** Unix seconds; undefined: none, the present. */
  readonly time: number | undefined;
  /** It stays until it is freed, wherever the pointer goes. */
  readonly pinned: boolean;
}

export const NO_CURSOR: ChartCursor = { time: undefined, pinned: false };

/** @param onPin runs whenever the cursor moves, with whether it is pinned */
export function createChartCursor(onPin: (pinned: boolean) => void): Store<ChartCursor> {
  const store = createStore(NO_CURSOR);
  return {
    get: store.get,
    subscribe: store.subscribe,
    set(next) {
      store.set(next);
      onPin(next.pinned);
    },
  };
}
