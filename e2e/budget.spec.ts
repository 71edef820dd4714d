import { totalKb, watchScripts } from './world/script-bytes';
import { expect, openConnected, test } from './world/test';

/** kB of 1,000 bytes; every script fetched until the cards stand, as sent. */
const SCRIPT_KB = 110;

test('the first screen’s scripts stay within their budget', async ({ page, site }) => {
  const fetched = await watchScripts(page);
  await openConnected(page, site);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const scripts = await fetched();
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.every(({ bytes }) => bytes > 0)).toBe(true);
  expect(totalKb(scripts)).toBeGreaterThan(50);
  expect(totalKb(scripts)).toBeLessThanOrEqual(SCRIPT_KB);
});
