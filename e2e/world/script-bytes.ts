import type { Page } from '@playwright/test';

/** A script that the browser fetched, workers' included. */
export interface FetchedScript {
  readonly url: string;
  /** Bytes on the wire, as sent (headers excepted). */
  readonly bytes: number;
  readonly encoding: string;
}

/**
 * Watches a page that has not been opened yet; the function answers what it has asked for before its first card stood.
 * What comes after it, the page fetches in peace.
 */
export async function watchScripts(page: Page): Promise<() => Promise<readonly FetchedScript[]>> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-server-id]') === null) return;
      performance.mark('first-card');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
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
  return async () => {
    const early = await page.evaluate(() => {
      const until = performance.getEntriesByName('first-card')[0]?.startTime ?? 0;
      const resources = performance.getEntriesByType('resource');
      return resources.filter(({ startTime }) => startTime <= until).map(({ name }) => name);
    });
    return [...scripts]
      .map(([id, script]) => ({ ...script, bytes: received.get(id) ?? 0 }))
      .filter(({ url }) => early.includes(url));
  };
}

/** The sum in kB of 1,000 bytes. */
export function totalKb(scripts: readonly { readonly bytes: number }[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
}
