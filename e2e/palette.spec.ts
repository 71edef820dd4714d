import type { Page } from '@playwright/test';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const palette = (page: Page) => page.getByRole('combobox', { name: 'Find anything' });
const options = (page: Page) => page.getByRole('option');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search servers' });

/** Opens the board; the keys of the page are there when its tools are. */
async function openBoard(...[page, site, path]: Parameters<typeof openConnected>) {
  await openConnected(page, site, path);
  await expect(search(page)).toBeVisible();
}

test('Ctrl K finds a server by its name, and Enter opens it', async ({ page, site }) => {
  await openBoard(page, site);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('HK edge 01');
  await expect(options(page).first()).toContainText('hk-edge-01');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/server\/1$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Escape closes the palette, and the focus is where it was', async ({ page, site }) => {
  await openBoard(page, site);
  const link = card(page, 1).getByRole('link');
  await link.focus();
  await page.keyboard.press('Meta+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('nothing has this name');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('the palette goes to tags and layouts, and opens settings, from any page', async ({
  page,
  site,
}) => {
  await openBoard(page, site);
  const choose = async (text: string, option: RegExp) => {
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeFocused();
    await page.keyboard.type(text);
    await options(page).filter({ hasText: option }).click();
  };
  await choose('europe', /^Europe/);
  await expect(page).toHaveURL(/\?tag=Europe$/);
  await choose('tiles', /^Tiles/);
  await expect(page).toHaveURL(/\?view=tiles&tag=Europe$/);
  await page.locator('[data-server-id]').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/server\/\d+$/);
  await choose('asia', /^Asia/);
  await expect(page).toHaveURL(/\?view=tiles&tag=Asia$/);
  await choose('search', /^Search servers/);
  await expect(search(page)).toBeFocused();
  await choose('light', /^Light.*Theme/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await choose('settings', /^Settings/);
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('the arrows choose in the palette, round and round', async ({ page, site }) => {
  await openBoard(page, site);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  await page.keyboard.type('edge');
  const chosen = page.getByRole('option', { selected: true });
  const first = await chosen.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveText(first ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
});

test('? shows the keys, which can be switched off there', async ({ page, site }) => {
  await openBoard(page, site);
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // The keys are heard once their code is there, which comes after the first cards.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 500 });
  }).toPass();
  for (const text of [
    'Find anything',
    'Search',
    'Next server',
    'From tile to tile, from cell to cell',
  ]) {
    await expect(sheet.getByText(text, { exact: true })).toBeVisible();
  }
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('an address opens the search, once', async ({ page, site }) => {
    await openConnected(page, site, '/?search=1');
    await expect(search(page)).toBeFocused();
    await expect(page).toHaveURL(`${site.url}/`);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
    await expect(search(page)).toBeHidden();
  });
});
