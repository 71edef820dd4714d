import type { Page } from '@playwright/test';
import { expectAccessible } from './world/axe';
import { changeEntries } from './world/dashboard';
import { smallTargets } from './world/targets';
import { expect, openConnected, test } from './world/test';
import { textsOutside } from './world/texts-outside';
import { pull, swipe } from './world/touch';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main navigation' });
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Text at 200 % of its size, as a person sets it for all pages. */
function doubleText(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
}

/** How many cards stand whole on the screen, above the navigation. */
async function cardsInSight(page: Page): Promise<number> {
  return page.locator('[data-server-id]').evaluateAll((cards) => {
    const nav = document.querySelector('nav[class*="bottom"]');
    const foot = nav?.getBoundingClientRect().top ?? window.innerHeight;
    return cards.filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= foot;
    }).length;
  });
}

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

test.describe('with few servers', () => {
  test.use({ servers: 8 });

  test('fingers find 44 px of everything that can be pressed', async ({ page, site }) => {
    // Six screens, one after the other.
    test.slow();
    await openConnected(page, site);
    const screens = [
      ['/', '[data-server-id]'],
      ['/?view=tiles', '.tile'],
      ['/events', 'main li'],
      ['/server/1', '[data-monitor-figures]'],
      ['/connect?check', '[data-state="good"]'],
    ] as const;
    for (const [path, content] of screens) {
      await page.goto(site.url + path);
      await expect(navigation(page)).toBeVisible();
      await expect(page.locator(content).first()).toBeVisible();
      expect(await smallTargets(page), path).toEqual([]);
    }
    await navigation(page).getByRole('button', { name: 'Settings' }).tap();
    await expect(page.getByRole('dialog').getByRole('region', { name: 'As an app' })).toBeVisible();
    expect(await smallTargets(page), 'settings').toEqual([]);
  });

  for (const path of ['/', '/?view=tiles', '/?view=table', '/events', '/server/1']) {
    test(`text at twice its size fits ${path}, with the longest names, and axe finds nothing`, async ({
      page,
      site,
      dashboard,
    }) => {
      const name = 'a-server-with-a-very-long-name-that-no-phone-has-room-for.example.org';
      dashboard.twist(changeEntries((entries) => entries.map((entry) => ({ ...entry, name }))));
      await doubleText(page);
      await openConnected(page, site, path);
      await expect(navigation(page)).toBeVisible();
      await expect(page.getByRole('main')).not.toBeEmpty();
      expect(await width(page)).toBeLessThanOrEqual(360);
      expect(await textsOutside(page, 'nav[aria-label="Main navigation"]')).toEqual([]);
      await expectAccessible(page);
    });
  }

  test('text at twice its size fits the settings', async ({ page, site }) => {
    await doubleText(page);
    await openConnected(page, site);
    await navigation(page).getByRole('button', { name: 'Settings' }).tap();
    const title = page.getByRole('heading', { name: 'As an app' });
    await title.scrollIntoViewIfNeeded();
    const wider = await page.getByRole('dialog').evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll('*:not(.sr-only)')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .filter((one) => !['visible', 'clip'].includes(getComputedStyle(one).overflowX))
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(wider).toEqual([]);
  });
});

test('a notch and a rounded foot take nothing away', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
  await openConnected(page, site);
  const settings = navigation(page).getByRole('button', { name: 'Settings' });
  const box = await settings.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740 - 34);
  expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.y).toBeGreaterThan(47);
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
  expect(await cardsInSight(page)).toBeGreaterThanOrEqual(6);
  const first = page.locator('[data-server-id="1"]');
  await expect(first).toContainText(/CPU\d+.*Memory\d+/);
  await expect(first.getByRole('img', { name: /^CPU/ })).toBeVisible();
  await expect(page.locator('[data-status="down"]').first()).toContainText(/down \d+ \w+/);
});

test('a phone on its side has the wide header, as many cards, and what fingers do', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openConnected(page, site);
  await expect(navigation(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Events' })).toBeVisible();
  expect(await width(page)).toBeLessThanOrEqual(844);
  // What fingers do comes after the board, which shows no other sign of it.
  await expect(page.locator('html')).toHaveCSS('overscroll-behavior-y', 'contain');
  await pull(page, 160, async () => {
    await expect(page.getByText('Let go to refresh')).toBeVisible();
  });
  await swipe(page, 'left', { y: 300 });
  await expect(page.locator('#servers section')).toHaveCount(1);
  await page.locator('#servers').evaluate((servers) => servers.scrollIntoView());
  expect(await cardsInSight(page)).toBeGreaterThanOrEqual(6);
});
