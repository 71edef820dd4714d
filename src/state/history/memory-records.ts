import { HISTORY } from '../../config';
import type { Change, Kept, RecordStore, Records } from './records';
import { RECORD_STORES } from './records';

/** Records that last as long as the page, for where the browser refuses storage. The oldest chunks make room. */
export function createMemoryRecords(maxBytes: number = HISTORY.memoryBytes): Records {
  const stores = new Map(RECORD_STORES.map((name) => [name, new Map<string, unknown>()]));
  const of = (store: RecordStore) => stores.get(store) ?? new Map<string, unknown>();
  const within = (store: RecordStore, from: string, to: string): readonly Kept[] =>
    [...of(store)]
      .filter(([key]) => key >= from && key <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value }));

  function makeRoom(): void {
    const chunks = of('chunks');
    let used = [...chunks.values()].reduce<number>((sum, value) => sum + bytesOf(value), 0);
    // A map keeps the order in which chunks came, so the first is the oldest.
    for (const [key, value] of chunks) {
      if (used <= maxBytes) return;
      used -= bytesOf(value);
      chunks.delete(key);
    }
  }

  function apply(changes: readonly Change[]): void {
    for (const { store, key, value } of changes) {
      if (value === undefined) of(store).delete(key);
      else of(store).set(key, value);
    }
    makeRoom();
  }

  return {
    lasting: false,
    get: async (store, key) => of(store).get(key),
    range: async (store, from, to) => within(store, from, to),
    keys: async (store, from, to) => within(store, from, to).map(({ key }) => key),
    commit: async (changes) => apply(changes),
    commitNow: apply,
    async clear() {
      for (const store of stores.values()) store.clear();
    },
    close() {},
  };
}

function bytesOf(value: unknown): number {
  const bytes =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'bytes') : undefined;
  return bytes instanceof Uint8Array ? bytes.length : 0;
}
