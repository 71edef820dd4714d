import type { Locator, Page } from '@playwright/test';
import { changeEntries } from './world/dashboard';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const cards = (page: Page): Locator => page.locator('[data-server-id]');
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search servers' });

test('/ takes the keyboard to the search, and Enter on to what was found', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await expect(field(page)).toBeVisible();
  // The key is listened to a moment after the field stands.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('How to search')).toBeVisible();
  await page.keyboard.type('ＴＯＫＹＯ');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('How to search')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(cards(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/server\/\d+$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('ＴＯＫＹＯ');
  await expect(cards(page)).toHaveCount(1);
});

test('Escape clears the search, and a / typed into it is one', async ({ page, site }) => {
  await openConnected(page, site);
  await expect(field(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await expect(page.getByText('No server matches.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(cards(page)).toHaveCount(46);
  await expect(field(page)).toBeFocused();
});

test('a query of several terms is explained in place, and what was found is marked', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/?q=tag:Asia+edge+online+cpu<101+mem>');
  await expect(field(page)).toHaveValue('tag:Asia edge online cpu<101 mem>');
  for (const text of ['Tag contains “asia”', 'contains “edge”', 'online', 'CPU below 101 %']) {
    await expect(page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
  }
  await expect(page.getByText('“mem>” is not complete')).toBeVisible();
  const found = await cards(page).count();
  expect(found).toBeGreaterThan(0);
  await expect(page.getByText(`${found} of 46`)).toBeVisible();
  await expect(cards(page).first().locator('mark')).toHaveText(/edge/i);
  await expect(page.getByRole('heading', { level: 2 }).locator('mark')).toHaveText('Asia');
});

test('typing is one step of the way back', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: /^Europe/ }).click();
  await field(page).pressSequentially('re', { delay: 250 });
  await expect(page).toHaveURL(/tag=Europe&q=re$/);
  await page.goBack();
  await expect(page).toHaveURL(/tag=Europe$/);
  await expect(field(page)).toHaveValue('');
  await page.goBack();
  await expect(cards(page)).toHaveCount(46);
});

test('nothing found offers everything again', async ({ page, site }) => {
  await openConnected(page, site, '/?q=nowhere');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cards(page)).toHaveCount(46);
  await expect(field(page)).toHaveValue('');
});

test('a threshold follows the numbers', async ({ page, site, dashboard }) => {
  let busy = 1;
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => ({ ...entry, status: { CPU: entry['id'] === busy ? 95 : 5 } })),
    ),
  );
  await openConnected(page, site, '/?q=cpu>90');
  await expect(card(page, 1)).toBeVisible();
  busy = 2;
  await expect(card(page, 2)).toBeVisible();
  await expect(card(page, 1)).toHaveCount(0);
});

test('a server is found by its address where addresses are shown, and nowhere else', async ({
  page,
  site,
  dashboard,
}) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => ({ ...entry, ipv4: `203.0.113.${entry['id']}`, ipv6: '' })),
    ),
  );
  await openConnected(page, site, '/?view=table&columns=name,address&q=ip:203.0.113.9');
  await expect(page.getByText('addresses are not shown on this device')).toBeVisible();
  await expect(page.getByText('No server matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Show the servers’ addresses/ })
    .check();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(1);
  await expect(card(page, 9).locator('mark')).toHaveText('203.0.113.9');
  await card(page, 9).getByRole('link').click();
  await expect(page.getByLabel('Facts')).toContainText('203.0.113.9');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the search is at the thumb, on every screen, and goes when it is closed', async ({
    page,
    site,
  }) => {
    await openConnected(page, site, '/events');
    const search = page.getByRole('navigation').getByRole('button', { name: 'Search' });
    await search.click();
    await expect(field(page)).toBeFocused();
    await expect(page).toHaveURL(`${site.url}/`);
    await page.keyboard.type('tokyo');
    await expect(cards(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Close the search' }).click();
    await expect(cards(page)).toHaveCount(46);
    await expect(field(page)).toBeHidden();
    await expect(search).toBeFocused();
  });
});
