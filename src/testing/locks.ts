import type { TakeLock } from '../state/environment';

interface Holder {
  /** Ends its hold. */
  readonly over: () => void;
}

/** Locks by name, as a browser grants them among its tabs. */
export function testLocks() {
  const holders = new Map<string, Holder>();
  const queues = new Map<string, (() => void)[]>();
  const names = new Set<string>();

  const takeLock: TakeLock = async (name, manner, signal, held) => {
    names.add(name);
    await Promise.resolve();
    if (manner === 'free' && holders.has(name)) return;
    if (manner === 'queue') await turn(name, signal);
    if (signal.aborted) return;
    holders.get(name)?.over();
    await new Promise<void>((resolve) => {
      const own: Holder = { over: resolve };
      holders.set(name, own);
      signal.addEventListener('abort', () => {
        resolve();
        if (holders.get(name) !== own) return;
        holders.delete(name);
        queues.get(name)?.shift()?.();
      });
      held();
    });
  };

  /** Resolves when the lock is free and nobody waits before, or when the wait is given up. */
  function turn(name: string, signal: AbortSignal): Promise<void> {
    if (!holders.has(name)) return Promise.resolve();
    return new Promise((resolve) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, [...queue, resolve]);
      signal.addEventListener('abort', () => {
        const others = (queues.get(name) ?? []).filter((waiting) => waiting !== resolve);
        queues.set(name, others);
        resolve();
      });
    });
  }

  return { takeLock, names };
}
