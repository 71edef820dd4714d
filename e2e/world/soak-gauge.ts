import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';

/** What a page weighs after it has been cleaned up. */
export interface Weight {
  /**
   * Bytes of the heap after collection, of the engine, the document and typed arrays: every object's own size, without
   * what the browser keeps of each request for whoever drives it. The engine's sums would count that, too, and what it
   * costs to keep it.
   */
  readonly heap: number;
  /** Of it, what the engine has compiled: it goes on with that for hours. */
  readonly code: number;
  readonly elements: number;
  readonly listeners: number;
  /** Bytes of the records in its database. */
  readonly stored: number;
}

export async function weigh(page: Page): Promise<Weight> {
  // First, as it waits for what is being written.
  const stored = await page.evaluate(storedBytes);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const client = await page.context().newCDPSession(page);
  // What the first collection frees may hold what the second does.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
  const { heap, code } = await sizes(client);
  await client.detach();
  return { heap, code, elements, listeners, stored };
}

/** The least of several weighings: what was but on its way is in none but one of them. */
export function leastOf(weights: readonly Weight[]): Weight {
  const least = (of: keyof Weight) => Math.min(...weights.map((one) => one[of]));
  return {
    heap: least('heap'),
    code: least('code'),
    elements: least('elements'),
    listeners: least('listeners'),
    stored: least('stored'),
  };
}

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({ node_fields: z.array(z.string()), node_types: z.array(z.unknown()) }),
  }),
  nodes: z.array(z.number()),
  strings: z.array(z.string()),
});

/** Bytes of the page's own objects, and of its compiled code among them. */
async function sizes(client: CDPSession): Promise<Pick<Weight, 'heap' | 'code'>> {
  const parts: string[] = [];
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes, strings } = snapshotSchema.parse(JSON.parse(parts.join('')));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const names = z.array(z.string()).parse(types[fields.indexOf('type')]);
  const field = (node: number, name: string) => nodes[node + fields.indexOf(name)] ?? 0;
  const sum = { heap: 0, code: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (strings[field(node, 'name')]?.includes('NetworkResourcesData')) continue;
    const bytes = field(node, 'self_size');
    sum.heap += bytes;
    if (names[field(node, 'type')] === 'code') sum.code += bytes;
  }
  return sum;
}

/** In the page: the database's own files grow and shrink as the browser tidies them up; its records do not. */
async function storedBytes(): Promise<number> {
  const name = (await indexedDB.databases()).find((one) => one.name?.includes(':history:'))?.name;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name ?? '');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let bytes = 0;
  const text = (_: string, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part;
    bytes += part.byteLength;
    return '';
  };
  for (const store of database.objectStoreNames) {
    const request = database.transaction(store).objectStore(store).getAll();
    const records = await new Promise<unknown[]>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    for (const record of records) {
      const { length } = JSON.stringify(record, text);
      bytes += length;
    }
  }
  database.close();
  return bytes;
}
