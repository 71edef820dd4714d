import type { Page } from '@playwright/test';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const tiles = (page: Page) => page.locator('[data-server-id]');

test('the fleet is shown as tiles, each layout set as it was left', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('group', { name: 'View' }).getByText('Tiles').click();
  await expect(page).toHaveURL(/\?view=tiles$/);
  await expect(tiles(page)).toHaveCount(46);
  await expect(card(page, 1).getByRole('heading')).toHaveText('hk-edge-01');
  await expect(card(page, 1)).toContainText(/\d+ %/);
  await page.getByRole('button', { name: /^Order and view/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tiles show').selectOption('Load per core');
  await dialog.getByLabel('Sort by').selectOption('Name');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?view=tiles&metric=loadPerCore&sort=name$/);
  await expect(card(page, 1)).toContainText(/\d\.\d\d/);
  await page.getByRole('group', { name: 'View' }).getByText('Cards').click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.getByRole('group', { name: 'View' }).getByText('Tiles').click();
  await expect(page).toHaveURL(/view=tiles&sort=name&metric=loadPerCore$/);
});

test('the keyboard has one stop among the tiles, goes by arrows, and sees the card', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/?view=tiles');
  await expect(tiles(page)).toHaveCount(46);
  expect(await tiles(page).locator('a[tabindex="0"]').count()).toBe(1);
  const ids = await tiles(page).evaluateAll((all: HTMLElement[]) =>
    all.map((one) => Number(one.dataset['serverId'])),
  );
  const link = (index: number) => card(page, ids[index] ?? 0).getByRole('link');
  await link(0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(link(1)).toBeFocused();
  await expect(page.locator('[data-preview]').getByText('Memory')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-preview]')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(link(1)).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(link(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(link(45)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/server\/\d+$/);
  await page.goBack();
  await expect(link(45)).toBeFocused();
});

test('a tile tells readers its state and number, and a pointer its card', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/?view=tiles');
  await expect(card(page, 1).getByRole('link')).toHaveAccessibleName(
    /^hk-edge-01, online, CPU \d+ %$/,
  );
  await card(page, 1).hover();
  const preview = page.locator('[data-preview]');
  await expect(preview).toContainText('hk-edge-01');
  await preview.hover();
  await expect(preview).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(preview).toHaveCount(0);
  await expect(tiles(page)).toHaveCount(46);
});

test.describe('500 servers', () => {
  test.use({ servers: 500, viewport: { width: 1920, height: 1080 } });

  test('more than 200 tiles are seen at once, and few elements stand for all', async ({
    page,
    site,
  }) => {
    await openConnected(page, site, '/?view=tiles');
    await expect(tiles(page).first()).toBeVisible();
    const seen = await tiles(page).evaluateAll(
      (all) =>
        all.filter((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }).length,
    );
    expect(seen).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(4_000);
  });

  test('the arrows reach every tile, in the document or not', async ({ page, site }) => {
    await openConnected(page, site, '/?view=tiles');
    await tiles(page).first().getByRole('link').focus();
    await page.keyboard.press('End');
    const focused = page.locator('[data-server-id]:focus-within');
    await expect(focused).toBeInViewport();
    const last = await focused.getAttribute('data-server-id');
    await page.keyboard.press('Home');
    await expect(focused).toBeInViewport();
    await expect(focused).not.toHaveAttribute('data-server-id', last ?? '');
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(focused).toHaveCount(1);
  });
});
