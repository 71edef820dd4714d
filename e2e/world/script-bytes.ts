import type { Page } from '@playwright/test';

/** A script that the browser fetched, workers' included. */
export interface FetchedScript {
  readonly url: string;
  /** Bytes on the wire, as sent (headers excepted). */
  readonly bytes: number;
  readonly encoding: string;
}

/** Watches a page that has not been opened yet; the function answers what it has fetched so far. */
export async function watchScripts(page: Page): Promise<() => readonly FetchedScript[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const scripts = new Map<string, FetchedScript>();
  const received = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script') return;
    const encoding = response.headers['content-encoding'] ?? 'none';
    scripts.set(requestId, { url: response.url, bytes: 0, encoding });
  });
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    received.set(requestId, (received.get(requestId) ?? 0) + encodedDataLength);
  });
  return () => [...scripts].map(([id, script]) => ({ ...script, bytes: received.get(id) ?? 0 }));
}

/** The sum in kB of 1,000 bytes. */
export function totalKb(scripts: readonly { readonly bytes: number }[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
}
