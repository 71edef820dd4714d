/** A value that can be watched. Listeners run after every change, in the order in which they came. */
export interface Store<T> {
  get(): T;
  /** Does nothing where the value is the same by reference. */
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What can be read and watched, but not changed. */
export type ReadableStore<T> = Pick<Store<T>, 'get' | 'subscribe'>;
