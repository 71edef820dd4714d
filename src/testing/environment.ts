import type { Instant } from '../domain/snapshot';
import type { StorageLike } from '../lib/storage';
import type { Environment, Page } from '../state/environment';

/** A page whose visibility a test sets, with clocks that move by hand or with fake timers. */
export interface TestEnvironment extends Environment {
  setHidden(hidden: boolean): void;
  setOffline(offline: boolean): void;
  /** The page is frozen or left. */
  leave(): void;
  /** Tells the page that another tab changed a stored value. */
  storedElsewhere(key: string | undefined): void;
  readonly stored: Map<string, string>;
  /** What the tab alone holds. */
  readonly storedInTab: Map<string, string>;
  /** What the entry of the tab's history holds. */
  readonly storedInEntry: Map<string, string>;
  setUnattended(unattended: boolean): void;
  /** The page goes to another entry of the tab's history, which holds nothing. */
  move(): void;
}

export function testEnvironment(some: {
  now: () => Instant;
  fetch?: typeof fetch;
  local?: StorageLike;
  tab?: StorageLike;
  openChannel?: Environment['openChannel'];
  takeLock?: Environment['takeLock'];
  digest?: Environment['digest'];
}): TestEnvironment {
  const wake = new Set<() => void>();
  const hide = new Set<() => void>();
  const leave = new Set<() => void>();
  const stored = new Map<string, string>();
  const storedListeners = new Set<(key: string | undefined) => void>();
  const moved = new Set<() => void>();
  const state = { hidden: false, offline: false, unattended: false };
  const listenTo = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const page: Page = {
    hidden: () => state.hidden,
    offline: () => state.offline,
    savesData: () => false,
    onWake: listenTo(wake),
    onHide: listenTo(hide),
    onLeave: listenTo(leave),
  };
  const storedInTab = new Map<string, string>();
  const storedInEntry = new Map<string, string>();
  const storageOf = (values: Map<string, string>): StorageLike => ({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  });
  return {
    fetch: some.fetch ?? (() => Promise.reject(new TypeError('no network in this test'))),
    now: some.now,
    random: () => 0,
    local: 'local' in some ? some.local : storageOf(stored),
    tab: 'tab' in some ? some.tab : storageOf(storedInTab),
    entry: storageOf(storedInEntry),
    unattended: () => state.unattended,
    onMoved: (listener) => void moved.add(listener),
    openChannel: some.openChannel,
    takeLock: some.takeLock,
    digest: some.digest,
    page,
    stored,
    storedInTab,
    storedInEntry,
    onStored(listener) {
      storedListeners.add(listener);
      return () => storedListeners.delete(listener);
    },
    storedElsewhere(key) {
      for (const listener of storedListeners) listener(key);
    },
    setHidden(hidden) {
      state.hidden = hidden;
      for (const listener of hidden ? hide : wake) listener();
    },
    setUnattended(unattended) {
      state.unattended = unattended;
    },
    move() {
      storedInEntry.clear();
      for (const listener of moved) listener();
    },
    leave() {
      for (const listener of [...hide, ...leave]) listener();
    },
    setOffline(offline) {
      state.offline = offline;
      if (!offline) for (const listener of wake) listener();
    },
  };
}
