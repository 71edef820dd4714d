import type { Page } from '@playwright/test';

/** A file of the page that the browser fetched: document, style, script (workers' included), image, manifest. */
export interface FetchedFile {
  readonly url: string;
  readonly isScript: boolean;
  /** Bytes on the wire, as sent (headers excepted, but for the document's). */
  readonly bytes: number;
  readonly encoding: string;
}

/** What the page asks for that is none of its files. */
const NO_FILES: readonly string[] = ['Fetch', 'XHR', 'Preflight', 'WebSocket', 'EventSource'];

/**
 * Watches a page that has not been opened yet; the function answers what it has asked for before its first card stood.
 * What comes after it, the page fetches in peace.
 */
export async function watchFiles(page: Page): Promise<() => Promise<readonly FetchedFile[]>> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-server-id]') === null) return;
      performance.mark('first-card');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const files = new Map<string, FetchedFile>();
  const received = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (NO_FILES.includes(type)) return;
    const encoding = response.headers['content-encoding'] ?? 'none';
    const isScript = type === 'Script';
    files.set(requestId, { url: response.url, isScript, bytes: 0, encoding });
  });
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    received.set(requestId, (received.get(requestId) ?? 0) + encodedDataLength);
  });
  // Of a document only the whole is told, with its headers.
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if ((received.get(requestId) ?? 0) === 0) received.set(requestId, encodedDataLength);
  });
  return async () => {
    const early = await page.evaluate(() => {
      const until = performance.getEntriesByName('first-card')[0]?.startTime ?? 0;
      const resources = performance.getEntriesByType('resource');
      const names = resources.filter(({ startTime }) => startTime <= until).map(({ name }) => name);
      return [location.href, ...names];
    });
    return [...files]
      .map(([id, file]) => ({ ...file, bytes: received.get(id) ?? 0 }))
      .filter(({ url }) => early.includes(url));
  };
}

/** The sum in kB of 1,000 bytes. */
export function totalKb(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
}
