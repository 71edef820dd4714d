import type { Page } from '@playwright/test';
import { changeEntries, type TestDashboard } from './world/dashboard';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const menu = (page: Page) => page.getByRole('button', { name: /^Order and view/ });

/** Five servers of one tag, with a CPU that a test sets. */
function fiveServers(dashboard: TestDashboard, cpu: Record<number, number>, down: number[] = []) {
  dashboard.twist(
    changeEntries((entries) =>
      entries
        .filter(({ id }) => Number(id) <= 5)
        .map((entry) => {
          const id = Number(entry['id']);
          const age = down.includes(id) ? 600 : 0;
          const last_active = Math.floor(Date.now() / 1000) - age;
          return { ...entry, tag: 'one', last_active, status: { CPU: cpu[id] ?? id } };
        }),
    ),
  );
}

const order = (page: Page) =>
  page
    .locator('[data-server-id]')
    .evaluateAll((all: HTMLElement[]) => all.map((one) => Number(one.dataset['serverId'])));

test('servers are sorted by a field and back, and each visit begins as the one before ended', async ({
  page,
  site,
  dashboard,
}) => {
  fiveServers(dashboard, { 3: 90, 5: 80 });
  await openConnected(page, site);
  await menu(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sort by').selectOption('CPU');
  await expect(page).toHaveURL(/\?sort=-cpu$/);
  await expect.poll(() => order(page)).toEqual([3, 5, 4, 2, 1]);
  await dialog.getByRole('button', { name: 'Direction: Descending' }).click();
  await expect.poll(() => order(page)).toEqual([1, 2, 4, 5, 3]);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeFocused();
  await expect(menu(page)).toHaveAccessibleName('Order and view: CPU');
  await page.goto(site.url);
  await expect(page).toHaveURL(/\?sort=cpu$/);
  await expect.poll(() => order(page)).toEqual([1, 2, 4, 5, 3]);
});

test('nothing moves under the pointer or the focus, and all of it moves afterwards', async ({
  page,
  site,
  dashboard,
}) => {
  const cpu: Record<number, number> = { 1: 50 };
  fiveServers(dashboard, cpu);
  await openConnected(page, site, '/?sort=-cpu');
  await expect.poll(() => order(page)).toEqual([1, 5, 4, 3, 2]);
  await card(page, 3).hover();
  cpu[2] = 99;
  await expect(card(page, 2)).toContainText('99');
  expect(await order(page)).toEqual([1, 5, 4, 3, 2]);
  await page.mouse.move(0, 0);
  await expect.poll(() => order(page)).toEqual([2, 1, 5, 4, 3]);
  await card(page, 5).getByRole('link').focus();
  cpu[3] = 100;
  await expect(card(page, 3)).toContainText('100');
  expect(await order(page)).toEqual([2, 1, 5, 4, 3]);
  await expect(card(page, 5).getByRole('link')).toBeFocused();
  await menu(page).focus();
  await expect.poll(() => order(page)).toEqual([3, 2, 1, 5, 4]);
});

test('an answer that takes away what has the focus leaves it next to there', async ({
  page,
  site,
  dashboard,
}) => {
  let gone = 0;
  let downSeconds = 600;
  dashboard.twist(
    changeEntries((entries) =>
      entries
        .filter(({ id }) => Number(id) <= 5 && id !== gone)
        .map((entry) => {
          const age = entry['id'] === 2 ? downSeconds : 0;
          const last_active = Math.floor(Date.now() / 1000) - age;
          return { ...entry, tag: 'one', last_active, status: { CPU: 5 } };
        }),
    ),
  );
  await openConnected(page, site);
  await expect(page.locator('body > div > [role="status"]')).toBeAttached();
  // A server is deleted.
  await card(page, 5).getByRole('link').focus();
  gone = 5;
  await expect(card(page, 5)).toHaveCount(0);
  await expect(page.locator('[data-server-id] a:focus')).toHaveCount(1);
  // A server asks for attention no more, and is not among those that are down.
  await page.getByRole('region', { name: 'Needs attention' }).getByRole('link').focus();
  downSeconds = 0;
  await expect(page.getByText('All is well.')).toBeVisible();
  await expect(page.locator('a:focus')).toHaveCount(1);
  downSeconds = 600;
  await page.getByRole('button', { name: /^1 down$/ }).click();
  await card(page, 2).getByRole('link').focus();
  downSeconds = 0;
  await expect(page.getByText('All is well.')).toBeVisible();
  await expect(card(page, 2).getByRole('link')).toBeFocused();
});

test('problems stand first, and offline servers where a person puts them', async ({
  page,
  site,
  dashboard,
}) => {
  fiveServers(dashboard, {}, [2, 4]);
  await openConnected(page, site);
  const plain = await order(page);
  await menu(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Problems first').check();
  await expect(page).toHaveURL(/\?problems=first$/);
  await expect.poll(() => order(page).then((ids) => ids.slice(0, 2).sort())).toEqual([2, 4]);
  await dialog.getByLabel('Problems first').uncheck();
  await expect.poll(() => order(page)).toEqual(plain);
  await dialog.getByText('Last', { exact: true }).click();
  await expect.poll(() => order(page).then((ids) => ids.slice(3).sort())).toEqual([2, 4]);
  await page.goto(site.url);
  await expect.poll(() => order(page).then((ids) => ids.slice(3).sort())).toEqual([2, 4]);
});

test('only problems: healthy sections collapse by themselves, and open by hand', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/?problems=only');
  await expect(page.getByRole('region', { name: 'Europe' }).locator('article')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Asia' }).locator('article')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Expand Europe' }).click();
  await expect(page.getByRole('region', { name: 'Europe' }).locator('article')).toHaveCount(12);
});

test('an order that can’t be read is the panel’s', async ({ page, site }) => {
  await openConnected(page, site, '/?sort=colour&view=globe&metric=9&tag=Asia');
  await expect(page.locator('[data-server-id]')).toHaveCount(14);
  await expect(menu(page)).toHaveAccessibleName('Order and view: Panel order');
});
