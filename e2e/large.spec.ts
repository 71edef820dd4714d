import { expect, openConnected, test } from './world/test';

test.use({ servers: 1_000 });

test('of a thousand servers only what is near the screen is in the document, to the end and back', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const cards = page.locator('[data-server-id]');
  await expect(cards.first()).toBeVisible();
  expect(await cards.count()).toBeLessThan(120);

  const onScreen = () =>
    page.evaluate(() => {
      const { innerWidth, innerHeight } = window;
      const at = document.elementFromPoint(innerWidth / 3, innerHeight / 2);
      return at?.closest('[data-server-id], section') !== null;
    });
  const seen = new Set<string>();
  for (;;) {
    for (const id of await cards.evaluateAll((all) =>
      all.map((one) => one.dataset['serverId'] ?? ''),
    )) {
      seen.add(id);
    }
    expect(await onScreen()).toBe(true);
    const moved = await page.evaluate(() => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight * 0.9);
      return window.scrollY > before;
    });
    if (!moved) break;
    await page.waitForTimeout(30);
  }
  expect(seen.size).toBe(1_000);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(cards.first()).toBeInViewport();
});
