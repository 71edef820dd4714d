import type { StorageLike } from '../lib/storage';

/**
 * `history.state` as a storage: it lasts as long as this entry of the tab's history, through reloads, and is there
 * where the browser refuses every other. No other tab sees it.
 */
export function entryStorage(): StorageLike {
  return {
    getItem(key) {
      const value: unknown = Reflect.get(readState(), key);
      return typeof value === 'string' ? value : null;
    },
    setItem: (key, value) => window.history.replaceState({ ...readState(), [key]: value }, ''),
    removeItem(key) {
      const { [key]: gone, ...rest } = readState();
      if (gone !== undefined) window.history.replaceState(rest, '');
    },
  };
}

function readState(): Readonly<Record<string, unknown>> {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}

/** Runs when the page has gone to another entry of the tab's history; the router tells of those it makes itself. */
export function onBrowserMoved(listener: () => void): void {
  for (const event of ['popstate', 'pushState', 'replaceState']) {
    window.addEventListener(event, listener);
  }
}
