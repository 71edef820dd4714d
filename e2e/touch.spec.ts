import type { Page } from '@playwright/test';
import { expect, openConnected, pollSeldom, test } from './world/test';
import { pull, swipe } from './world/touch';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main navigation' });

test('a pull at the top asks for news once, and no more than that', async ({
  page,
  site,
  dashboard,
}) => {
  await pollSeldom(page);
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  // The browser's own pull, which would load the page anew, is off.
  await expect(page.locator('html')).toHaveCSS('overscroll-behavior-y', 'contain');
  const asked = dashboard.asked.length;
  await pull(page, 40);
  expect(dashboard.asked.length).toBe(asked);
  await pull(page, 160, async () => {
    await expect(page.getByText('Let go to refresh')).toBeVisible();
  });
  await expect.poll(() => dashboard.asked.length).toBe(asked + 1);
  await expect(page.getByText(/Let go|Asking for news/)).toBeHidden();
  await page.evaluate(() => window.scrollTo(0, 300));
  await pull(page, 160);
  expect(dashboard.asked.length).toBe(asked + 1);
});

test('while a pull waits for its answer the page says so', async ({ page, site, dashboard }) => {
  await pollSeldom(page);
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  let answer = () => {};
  dashboard.twist(async (_, good) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return good;
  });
  await pull(page, 160);
  const sign = page.getByRole('status').getByText('Asking for news');
  await expect(sign).toBeVisible();
  dashboard.twist(undefined);
  answer();
  await expect(sign).toBeHidden();
});

test('a swipe goes to the tag beside the one that is shown, and stays at the ends', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  const pills = page.getByRole('navigation', { name: 'Tags' }).locator('[aria-pressed]');
  const chosen = () =>
    pills.evaluateAll((all) => all.map((one) => one.ariaPressed).indexOf('true'));
  await swipe(page, 'right');
  expect(await chosen()).toBe(0);
  await swipe(page, 'left');
  await expect.poll(chosen).toBe(1);
  await swipe(page, 'left');
  await expect.poll(chosen).toBe(2);
  await expect(pills.nth(2)).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator('#servers section')).toHaveCount(1);
  await swipe(page, 'right');
  await expect.poll(chosen).toBe(1);
});

test('a swipe over the row of tags slides the row, and one down the page scrolls', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  // The tools come last, and take some of the row.
  await expect(page.getByRole('button', { name: /^Order and view/ })).toBeVisible();
  const tags = page.getByRole('navigation', { name: 'Tags' });
  expect(await tags.evaluate((row) => row.scrollWidth > row.clientWidth)).toBe(true);
  const row = await tags.boundingBox();
  await swipe(page, 'left', { y: (row?.y ?? 0) + 20, right: 180 });
  await expect.poll(() => tags.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  await pull(page, -160);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe('');
});

test('in the kiosk there is no navigation, and fingers change nothing', async ({
  page,
  site,
  dashboard,
}) => {
  await pollSeldom(page);
  await openConnected(page, site, '/?kiosk=1');
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const asked = dashboard.asked.length;
  await pull(page, 160);
  await swipe(page, 'left');
  await expect(navigation(page)).toBeHidden();
  expect(new URL(page.url()).search).toBe('?kiosk=1');
  expect(dashboard.asked.length).toBe(asked);
});

test('with reduced motion fingers do the same, and the sign of a pull stands still', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  const tops: (number | undefined)[] = [];
  for (const far of [60, 100]) {
    await pull(page, far, async () => {
      const sign = page.getByText(/to refresh$/);
      await expect(sign).toBeVisible();
      tops.push((await sign.boundingBox())?.y);
    });
  }
  expect(tops[0]).toBe(tops[1]);
  await swipe(page, 'left');
  await expect(page.locator('#servers section')).toHaveCount(1);
});
