import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from './test';

const ASSETS = fileURLToPath(new URL('../../dist/client/assets', import.meta.url));

/** The paths that are kept on the device, below the worker's scope. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/**
 * Waits until the worker has taken over the page and kept all that it keeps.
 * @param missing the assets that the page's server has not
 */
export async function expectKept(page: Page, missing?: RegExp): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const assets = await readdir(ASSETS);
  const wanted = assets.filter(
    (name) => /(?<!\.json-[\w-]{8})\.(?:js|css)$/.test(name) && !missing?.test(name),
  );
  expect(wanted.length).toBeGreaterThan(10);
  const lacking = async () => {
    const kept = new Set(
      (await keptFiles(page)).map((path) => path.slice(path.lastIndexOf('/') + 1)),
    );
    return wanted.filter((name) => !kept.has(name));
  };
  await expect.poll(lacking, { timeout: 20_000 }).toEqual([]);
}

/** Has the browser look for a newer worker, as it does by itself once a day. */
export async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}
