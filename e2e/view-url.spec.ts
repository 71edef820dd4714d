import type { Page } from '@playwright/test';
import { changeEntries } from './world/dashboard';
import { expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const menu = (page: Page) => page.getByRole('button', { name: /^Order and view/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Order and view' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search servers' });

test('the whole view is in the address, which leads back to it', async ({
  page,
  site,
  context,
}) => {
  await openConnected(page, site);
  await page.getByRole('group', { name: 'View' }).getByText('Tiles').click();
  await page.getByRole('button', { name: /^Asia/ }).click();
  await page.getByRole('button', { name: /^\d+ online$/ }).click();
  await field(page).fill('cpu<101 -nowhere');
  await menu(page).click();
  await dialog(page).getByLabel('Tiles show').selectOption('Memory');
  await dialog(page).getByLabel('Sort by').selectOption('Uptime');
  await dialog(page).getByLabel('Problems first').check();
  await dialog(page)
    .getByLabel(/^Only problems/)
    .check();
  await page.keyboard.press('Escape');
  const { search } = new URL(page.url());
  expect([...new URLSearchParams(search)].sort()).toEqual([
    ['metric', 'memory'],
    ['problems', 'first,only'],
    ['q', 'cpu<101 -nowhere'],
    ['sort', '-uptime'],
    ['status', 'online'],
    ['tag', 'Asia'],
    ['view', 'tiles'],
  ]);
  const count = await page.locator('[data-server-id]').count();
  expect(count).toBeGreaterThan(0);

  const other = await context.newPage();
  await openConnected(other, site, `/${search}`);
  await expect(other).toHaveURL(`${site.url}/${search}`);
  await expect(other.locator('.tile')).toHaveCount(count);
  await expect(other.getByRole('button', { name: /^Asia/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(other.getByRole('button', { name: /^\d+ online$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(field(other)).toHaveValue('cpu<101 -nowhere');
  await menu(other).click();
  await expect(dialog(other).getByLabel('Tiles show')).toHaveValue('memory');
  await expect(dialog(other).getByLabel('Sort by')).toHaveValue('uptime');
  await expect(dialog(other).getByRole('button', { name: 'Direction: Descending' })).toBeVisible();
  await expect(dialog(other).getByLabel('Problems first')).toBeChecked();
  await expect(dialog(other).getByLabel(/^Only problems/)).toBeChecked();
});

test('what can’t be read of an address falls back alone', async ({ page, site }) => {
  await openConnected(page, site, '/?view=globe&sort=-colour,name&problems=never,only&metric=9');
  await expect(page.locator('.tile')).toHaveCount(0);
  await menu(page).click();
  await expect(dialog(page).getByLabel('Sort by')).toHaveValue('name');
  await expect(dialog(page).getByLabel('Problems first')).not.toBeChecked();
  await expect(dialog(page).getByLabel(/^Only problems/)).toBeChecked();
});

test('an address puts the problems first', async ({ page, site, dashboard }) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => {
        const age = entry['id'] === 9 ? 600 : 0;
        return { ...entry, tag: 'one', last_active: Math.floor(Date.now() / 1000) - age };
      }),
    ),
  );
  await openConnected(page, site, '/?problems=first');
  await expect(page.locator('[data-server-id]').first()).toHaveAttribute('data-server-id', '9');
});
