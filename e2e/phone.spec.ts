import type { Page } from '@playwright/test';
import { expectAccessible } from './world/axe';
import { changeEntries } from './world/dashboard';
import { expect, expectFeed, openConnected, test } from './world/test';
import { textsOutside } from './world/texts-outside';
import { pull, swipe } from './world/touch';

/** With tags to go through, and more cards than fit. */
const SERVERS = 46;

test.use({
  servers: SERVERS,
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
});

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main navigation' });
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('the navigation at the thumb leads through the screens, and says where one is', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/?status=down');
  const nav = navigation(page);
  const board = nav.getByRole('link', { name: 'Board' });
  const events = nav.getByRole('link', { name: 'Events' });
  await expect(board).toHaveAttribute('aria-current', 'page');
  await events.tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
  await expect(events).toHaveAttribute('aria-current', 'page');
  await expect(board).not.toHaveAttribute('aria-current');
  await board.tap();
  await expect(page).toHaveURL(`${site.url}/?status=down`);
  await nav.getByRole('button', { name: 'Share' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  const settings = nav.getByRole('button', { name: 'Settings' });
  await settings.tap();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeFocused();
});

test('on the board its own place in the navigation leads to the top', async ({ page, site }) => {
  await openConnected(page, site);
  await page.evaluate(() => window.scrollTo(0, 400));
  await navigation(page).getByRole('link', { name: 'Board' }).tap();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('fingers find 44 px of everything in the navigation and the header', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('nav[class*="bottom"] > *, header:not(section *) button')]
      .filter((one) => one.checkVisibility() && !one.classList.contains('touch'))
      .map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 44 || height < 44),
  );
  expect(small).toEqual([]);
});

test('nothing of the page’s end stands below the navigation', async ({ page, site }) => {
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await page.locator('[data-server-id]').last().boundingBox();
  const nav = await navigation(page).boundingBox();
  expect((last?.y ?? 1_000) + (last?.height ?? 0)).toBeLessThan(nav?.y ?? 0);
});

test('six cards and more fit the screen, each with its reason, two metrics and a trend', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
  await page.locator('#servers').evaluate((servers) => servers.scrollIntoView());
  const top = (await navigation(page).boundingBox())?.y ?? 0;
  const boxes = await page.locator('[data-server-id]').evaluateAll((cards) =>
    cards.map((one) => {
      const { y, bottom } = one.getBoundingClientRect();
      return { y, bottom };
    }),
  );
  expect(boxes.filter(({ y, bottom }) => y >= 0 && bottom <= top).length).toBeGreaterThanOrEqual(6);
  const first = page.locator('[data-server-id="1"]');
  await expect(first).toContainText(/CPU\d+.*Memory\d+/);
  await expect(first.getByRole('img', { name: /^CPU/ })).toBeVisible();
});

test('a pull at the top asks for news once, and no more than that', async ({
  page,
  site,
  dashboard,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('nezha-status:preferences', JSON.stringify({ pollSeconds: 60 })),
  );
  await openConnected(page, site);
  await expect(navigation(page)).toBeVisible();
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
  await page.addInitScript(() =>
    localStorage.setItem('nezha-status:preferences', JSON.stringify({ pollSeconds: 60 })),
  );
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
  expect(new URL(page.url()).search).toBe('');
});

test('in the kiosk there is no navigation, and fingers change nothing', async ({
  page,
  site,
  dashboard,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('nezha-status:preferences', JSON.stringify({ pollSeconds: 60 })),
  );
  await openConnected(page, site, '/?kiosk=1');
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const asked = dashboard.asked.length;
  await pull(page, 160);
  await swipe(page, 'left');
  await expect(navigation(page)).toBeHidden();
  expect(new URL(page.url()).search).toBe('?kiosk=1');
  expect(dashboard.asked.length).toBe(asked);
});

test('with reduced motion the sign of a pull stands still', async ({ page, site }) => {
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
});

for (const path of ['/', '/events', '/server/1']) {
  test(`text at twice its size fits ${path}, with the longest names, and axe finds nothing`, async ({
    page,
    site,
    dashboard,
  }) => {
    const name = 'a-server-with-a-very-long-name-that-no-phone-has-room-for.example.org';
    dashboard.twist(changeEntries((entries) => entries.map((entry) => ({ ...entry, name }))));
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    await openConnected(page, site, path);
    await expect(navigation(page)).toBeVisible();
    expect(await width(page)).toBeLessThanOrEqual(360);
    expect(await textsOutside(page, 'nav[aria-label="Main navigation"]')).toEqual([]);
    await expectAccessible(page);
  });
}

test('a phone on its side has the wide header, and nothing wider than itself', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openConnected(page, site);
  await expect(navigation(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
  expect(await width(page)).toBeLessThanOrEqual(844);
  await expectFeed(page, 'live');
});
