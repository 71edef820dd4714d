import { UPKEEP } from '../config';
import type { Instant } from '../domain/snapshot';

/** Bytes in use, and what the browser allows. */
export interface Heap {
  readonly used: number;
  readonly limit: number;
}

/** Watches how a page bears its own long life. */
export interface Health {
  /**
   * To be called every second; with undefined where the page is hidden, as its timers are slow then. Returns what is
   * wrong, if anything is.
   */
  look(now: Instant | undefined): 'memory' | 'stall' | undefined;
}

/** @param heap undefined where the browser does not tell */
export function createHealth(heap: () => Heap | undefined): Health {
  let before: Instant | undefined;
  let heapAt: Instant | undefined;
  let heavy = 0;

  /** A collection may be due at any one look; after several it has run. */
  function isHeavy(now: Instant): boolean {
    if (heapAt !== undefined && now.mono - heapAt.mono < UPKEEP.heapEveryMs) return false;
    heapAt = now;
    const read = heap();
    const bound = read && Math.min(UPKEEP.heapBytes, read.limit * UPKEEP.heapShare);
    heavy = read !== undefined && bound !== undefined && read.used > bound ? heavy + 1 : 0;
    return heavy >= UPKEEP.heapLooks;
  }

  return {
    look(now) {
      const passed = before === undefined || now === undefined ? 0 : now.mono - before.mono;
      before = now;
      if (now === undefined) return undefined;
      if (passed >= UPKEEP.stallMs && passed < UPKEEP.sleepMs) return 'stall';
      return isHeavy(now) ? 'memory' : undefined;
    },
  };
}

/** What Chromium tells of the page's heap; others tell nothing. */
export function browserHeap(): Heap | undefined {
  const memory: unknown = Reflect.get(performance, 'memory');
  if (typeof memory !== 'object' || memory === null) return undefined;
  const used: unknown = Reflect.get(memory, 'usedJSHeapSize');
  const limit: unknown = Reflect.get(memory, 'jsHeapSizeLimit');
  return typeof used === 'number' && typeof limit === 'number' ? { used, limit } : undefined;
}
