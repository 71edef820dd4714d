/** Where a history is written down: a few named stores of records under text keys that sort by time. */
export const RECORD_STORES = ['chunks', 'open', 'rows', 'incidents', 'latency'] as const;

export type RecordStore = (typeof RECORD_STORES)[number];

/** A record to write; without a value it is removed. */
export interface Change {
  readonly store: RecordStore;
  readonly key: string;
  readonly value?: unknown;
}

/**
 * Records of one dashboard's history, in the browser's database or in memory. What comes out is foreign: parse it.
 * Every method may reject: storage can be refused, full, or cleared by another tab.
 */
export interface Records {
  /** Whether they outlast the page. */
  readonly lasting: boolean;
  get(store: RecordStore, key: string): Promise<unknown>;
  /** The records from key `from` to key `to`, both included, in the order of their keys. */
  range(store: RecordStore, from: string, to: string): Promise<readonly Kept[]>;
  /** The keys from `from` to `to`, both included, in order. */
  keys(store: RecordStore, from: string, to: string): Promise<readonly string[]>;
  /** All or nothing. */
  commit(changes: readonly Change[]): Promise<void>;
  /**
   * The same without waiting for anything, and without a word of how it went: the page is being left, and nothing
   * that waits would go on.
   */
  commitNow(changes: readonly Change[]): void;
  /** Removes everything, and makes every other holder of these records fail from now on. */
  clear(): Promise<void>;
  close(): void;
}

export interface Kept {
  readonly key: string;
  readonly value: unknown;
}

/** The records were cleared or are held by a newer release: whoever holds them must not write any more. */
export class RecordsGone extends Error {}

/** There is no more room. */
export class RecordsFull extends Error {}

/** Sorts after every key that begins so. */
export const KEYS_END = '\uffff';

/** A whole number so that texts sort as numbers do. */
export function sortable(value: number): string {
  return String(value).padStart(16, '0');
}
