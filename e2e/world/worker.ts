import type { Page } from '@playwright/test';
import { expect } from './test';

/** The paths that are kept on the device, below the worker's scope. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** Waits until the worker has taken over the page and kept all that it keeps. */
export async function expectKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = async () =>
    (await keptFiles(page)).filter((path) => /lasting-|settings-/.test(path));
  await expect.poll(async () => (await kept()).length, { timeout: 20_000 }).toBe(2);
}

/** Has the browser look for a newer worker, as it does by itself once a day. */
export async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}
