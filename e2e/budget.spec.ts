import { totalKb, watchFiles } from './world/file-bytes';
import { expect, openConnected, test } from './world/test';

/** kB of 1,000 bytes, as sent; what is fetched until the cards stand: every script, and every file. */
const SCRIPTS_KB = 110;
const FILES_KB = 150;

test('the first screen’s files stay within their budget', async ({ page, site }) => {
  const fetched = await watchFiles(page);
  await openConnected(page, site);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const files = await fetched();
  const scripts = files.filter(({ isScript }) => isScript);
  expect(scripts.length).toBeGreaterThan(1);
  expect(files.length).toBeGreaterThan(scripts.length + 1);
  expect(files.filter(({ bytes }) => bytes === 0)).toEqual([]);
  expect(totalKb(scripts)).toBeGreaterThan(50);
  expect(totalKb(scripts)).toBeLessThanOrEqual(SCRIPTS_KB);
  expect(totalKb(files)).toBeLessThanOrEqual(FILES_KB);
});
