import * as z from 'zod/mini';

/** The part of the browser's Storage that is used; undefined where the browser refuses storage altogether. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

/** The browser's local storage, or undefined where it is refused (private modes, settings). */
export function localStorageOrNone(): StorageLike {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The tab's own storage, which ends with it, or undefined where it is refused. */
export function sessionStorageOrNone(): StorageLike {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Reads a stored JSON value, parsed like any foreign input; undefined where absent, malformed or refused. */
export function readStored<T>(
  storage: StorageLike,
  key: string,
  schema: z.ZodMiniType<T>,
): T | undefined {
  try {
    const raw = storage?.getItem(key) ?? undefined;
    if (raw === undefined) return undefined;
    const parsed = z.safeParse(schema, JSON.parse(raw));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value as JSON. Returns whether it is kept: storage may be refused or full. */
export function writeStored(storage: StorageLike, key: string, value: unknown): boolean {
  try {
    storage?.setItem(key, JSON.stringify(value));
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function removeStored(storage: StorageLike, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Refused storage holds nothing to remove.
  }
}
