import { expect, openConnected, test } from './world/test';

/** kB are 1,000 bytes; every script fetched until the cards stand, as sent. */
const SCRIPT_KB = 110;

test('the first screen’s scripts stay within their budget', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.add(requestId);
    if (type === 'Script') expect(response.headers['content-encoding'] ?? 'br').toBe('br');
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await openConnected(page, site);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  expect(scripts.size).toBeGreaterThan(1);
  expect(bytes / 1_000).toBeLessThanOrEqual(SCRIPT_KB);
});
