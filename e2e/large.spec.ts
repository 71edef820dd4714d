import { expect, openConnected, test } from './world/test';

for (const servers of [100, 1_000]) {
  test.describe(`${servers} servers`, () => {
    test.use({ servers });

    test('only what is near the screen is in the document, to the end and back', async ({
      page,
      site,
    }) => {
      await openConnected(page, site);
      const cards = page.locator('[data-server-id]');
      await expect(cards.first()).toBeVisible();
      expect(await cards.count()).toBeLessThan(60);

      // Scrolls by nearly a screen, waits for two frames, and tells what is there.
      const step = () =>
        page.evaluate(async () => {
          const before = window.scrollY;
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const ids = [...document.querySelectorAll<HTMLElement>('[data-server-id]')].map(
            (card) => card.dataset['serverId'] ?? '',
          );
          const { innerWidth, innerHeight } = window;
          const middle = document.elementFromPoint(innerWidth / 3, innerHeight / 2);
          const blank = middle?.closest('[data-server-id], section, header') === null;
          window.scrollBy(0, innerHeight * 0.9);
          await frame();
          await frame();
          return { ids, blank, moved: window.scrollY > before };
        });
      const seen = new Set<string>();
      for (let moved = true; moved; ) {
        const now = await step();
        for (const id of now.ids) seen.add(id);
        expect(now.blank).toBe(false);
        moved = now.moved;
      }
      expect(seen.size).toBe(servers);
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect(cards.first()).toBeInViewport();
    });
  });
}

test.describe('300 servers', () => {
  test.use({ servers: 300 });

  test('coming back from a server returns to the same place', async ({ page, site }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    await page.evaluate(() => window.scrollTo(0, 4_000));
    // A card that is wholly in sight: another would be scrolled to first.
    await page.waitForFunction(() => {
      const inSight = [...document.querySelectorAll('[data-server-id]')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
      inSight?.querySelector('a')?.click();
      return inSight !== undefined;
    });
    await expect(page).toHaveURL(/\/server\/\d+$/);
    await page.getByRole('link', { name: 'Board' }).click();
    await expect.poll(() => page.evaluate(() => Math.round(window.scrollY))).toBe(4_000);
  });

  test('paper gets the whole fleet', async ({ page, site }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-server-id]')).toHaveCount(300);
  });
});
