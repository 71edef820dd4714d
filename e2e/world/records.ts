import type { Page } from '@playwright/test';
import type { Change } from '../../src/state/history/records';

/** So many go to the page at once. */
const BATCH = 50;

/**
 * Puts records where the page finds its history. It must have opened its database before, and must not stand open now:
 * it would write over them.
 */
export async function writeRecords(page: Page, changes: readonly Change[]): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH) {
    await page.evaluate(putAll, changes.slice(from, from + BATCH).map(plain));
  }
}

/** As it can be handed to a page: bytes are text. */
function plain({ store, key, value }: Change) {
  const record = Object(value);
  const bytes: unknown = Reflect.get(record, 'bytes');
  return bytes instanceof Uint8Array
    ? {
        store,
        key,
        fields: { ...record, bytes: undefined },
        base64: Buffer.from(bytes).toString('base64'),
      }
    : { store, key, fields: record, base64: undefined };
}

/** In the page. */
async function putAll(records: readonly ReturnType<typeof plain>[]): Promise<void> {
  const name = (await indexedDB.databases()).find((one) => one.name?.includes(':history:'))?.name;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name ?? '');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...new Set(records.map(({ store }) => store))];
  const transaction = database.transaction(stores, 'readwrite');
  for (const { store, key, fields, base64 } of records) {
    const bytes =
      base64 === undefined
        ? undefined
        : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transaction.objectStore(store).put(bytes ? { ...fields, bytes } : fields, key);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Records of all histories in this browser: of one store, or of all but `meta`. */
export async function countRecords(page: Page, only?: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    let count = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const stores = [...database.objectStoreNames].filter((store) =>
        wanted === undefined ? store !== 'meta' : store === wanted,
      );
      for (const store of stores) {
        count += await new Promise<number>((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
        });
      }
      database.close();
    }
    return count;
  }, only);
}
