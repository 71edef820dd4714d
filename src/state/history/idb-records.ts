import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { RECORD_STORES, type Records, RecordsFull, RecordsGone } from './records';

/** Anything: what is read is parsed by whoever asked. */
interface Schema extends DBSchema {
  readonly chunks: { key: string; value: unknown };
  readonly open: { key: string; value: unknown };
  readonly rows: { key: string; value: unknown };
  readonly incidents: { key: string; value: unknown };
  readonly latency: { key: string; value: unknown };
  readonly meta: { key: string; value: unknown };
}

type Database = IDBPDatabase<Schema>;

/** The database of one dashboard's history. */
export function databaseName(dashboardKey: string): string {
  return `nezha-status:history:${dashboardKey}`;
}

/**
 * One step a version, from nothing to the present. A step is never changed once released; a new layout is a new step.
 * 1: chunks, the open stretch, and the marks. 2: the last minutes' rows, and what happened.
 * 3: latency.
 */
const STEPS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('meta');
    database.createObjectStore('chunks');
    database.createObjectStore('open');
  },
  (database) => {
    database.createObjectStore('rows');
    database.createObjectStore('incidents');
  },
  (database) => {
    database.createObjectStore('latency');
  },
];

/** Changed whenever everything is cleared: whoever knows another mark writes nothing any more. */
const MARK = 'mark';

/**
 * Opens the database. Rejects where the browser refuses it.
 * @param onGone runs when the database is taken away: a newer release wants it, or the browser closed it
 */
export async function openIdbRecords(
  name: string,
  newMark: () => string,
  onGone: () => void,
): Promise<Records> {
  const database: Database = await openDB<Schema>(name, STEPS.length, {
    upgrade(upgraded, from) {
      for (const step of STEPS.slice(from)) step(upgraded);
    },
    blocking(_, __, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone();
    },
    terminated: onGone,
  });
  const mark = await readMark(database, newMark);

  return {
    lasting: true,
    get: (store, key) => database.get(store, key),
    async range(store, from, to) {
      const transaction = database.transaction(store);
      const bounds = IDBKeyRange.bound(from, to);
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(bounds),
        transaction.store.getAll(bounds),
      ]);
      return keys.map((key, index) => ({ key, value: values[index] }));
    },
    keys: (store, from, to) => database.getAllKeys(store, IDBKeyRange.bound(from, to)),
    async commit(changes) {
      const transaction = database.transaction(['meta', ...RECORD_STORES], 'readwrite', {
        durability: 'relaxed',
      });
      // Handled by whoever awaits the commit; an aborted transaction would tell of it a second time.
      transaction.done.catch(() => {});
      try {
        if ((await transaction.objectStore('meta').get(MARK)) !== mark) {
          transaction.abort();
          throw new RecordsGone('The stored history was cleared');
        }
        for (const { store, key, value } of changes) {
          const records = transaction.objectStore(store);
          const done = value === undefined ? records.delete(key) : records.put(value, key);
          done.catch(() => {});
        }
        await transaction.done;
      } catch (thrown) {
        throw isQuota(thrown) || isQuota(transaction.error) ? new RecordsFull() : thrown;
      }
    },
    commitNow(changes) {
      try {
        const transaction = database.transaction(RECORD_STORES, 'readwrite');
        transaction.done.catch(() => {});
        // There is no time to look whether everything was cleared meanwhile: whoever reads it next does.
        const marked = [...changes, { store: 'open', key: MARK, value: mark } as const];
        for (const { store, key, value } of marked) {
          const records = transaction.objectStore(store);
          const done = value === undefined ? records.delete(key) : records.put(value, key);
          done.catch(() => {});
        }
        transaction.commit();
      } catch {
        // Storage that is gone keeps nothing; the page is being left.
      }
    },
    async clear() {
      const transaction = database.transaction(['meta', ...RECORD_STORES], 'readwrite');
      const cleared = RECORD_STORES.map((store) => transaction.objectStore(store).clear());
      await Promise.all([...cleared, transaction.objectStore('meta').put(newMark(), MARK)]);
      await transaction.done;
    },
    close: () => database.close(),
  };
}

/** The mark in force. What a page wrote under an older one, when it was left, is not of this history. */
async function readMark(database: Database, newMark: () => string): Promise<unknown> {
  const transaction = database.transaction(['meta', 'open', 'rows'], 'readwrite');
  const meta = transaction.objectStore('meta');
  const known = await meta.get(MARK);
  const mark = known ?? newMark();
  if (known === undefined) await meta.put(mark, MARK);
  const written = await transaction.objectStore('open').get(MARK);
  if (written !== undefined && written !== mark) {
    await Promise.all([
      transaction.objectStore('open').clear(),
      transaction.objectStore('rows').clear(),
    ]);
  }
  await transaction.done;
  return mark;
}

function isQuota(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError';
}
