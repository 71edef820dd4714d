import type { Page } from '@playwright/test';
import { changeEntries, type TestDashboard } from './world/dashboard';
import { openSite } from './world/site';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 46 });

const strip = (page: Page) => page.getByRole('region', { name: 'Needs attention' });
/** Servers' keys act once the tools stand. */
const tools = (page: Page) => page.getByRole('searchbox', { name: 'Search servers' });
const count = (page: Page, state: string) =>
  page.getByRole('button', { name: new RegExp(`^\\d+ ${state}$`) });

/** All servers report, but these. Returns what lets time pass for the dashboard and for all that report to it. */
function silent(dashboard: TestDashboard, ...ids: number[]): (seconds: number) => void {
  const now = () => Math.floor(Date.now() / 1000);
  const lastReport = now() - 600;
  let ahead = 0;
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => {
        const last_active = ids.includes(Number(entry['id'])) ? lastReport : now() + ahead;
        return { ...entry, last_active, status: { CPU: 5 } };
      }),
    ),
  );
  return (seconds) => {
    ahead += seconds;
    dashboard.passTime(seconds);
  };
}

test('a known server leaves the counts and the strip, keeps its state, and says why', async ({
  page,
  site,
  dashboard,
}) => {
  silent(dashboard, 1, 2);
  await openConnected(page, site);
  await expect(count(page, 'down')).toHaveText(/^2/);
  await card(page, 1).hover();
  await card(page, 1)
    .getByRole('button', { name: /^Marks of/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('planned', { exact: true }).click();
  await dialog.getByLabel('Note').fill('New disks');
  await page.keyboard.press('Escape');
  await expect(card(page, 1)).toHaveAttribute('data-known', 'planned');
  await expect(card(page, 1)).toHaveAttribute('data-status', 'down');
  await expect(card(page, 1)).toContainText('planned: New disks · 10 min');
  await expect(count(page, 'down')).toHaveText(/^1/);
  await expect(strip(page).getByRole('listitem')).toHaveCount(1);
  await count(page, 'known').click();
  await expect(page).toHaveURL(/status=known/);
  await expect(page.locator('[data-server-id]')).toHaveCount(1);
  await page.reload();
  await expect(card(page, 1)).toHaveAttribute('data-known', 'planned');
  await page.goto(`${site.url}/server/1`);
  await expect(card(page, 1)).toHaveAttribute('data-known', 'planned');
  await expect(page.getByText('down · planned · New disks')).toBeVisible();
});

test('a mark ends by itself', async ({ page, site, dashboard }) => {
  const passTime = silent(dashboard, 1);
  await openConnected(page, site);
  const local = (time: number) => {
    const date = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
    return date.toISOString().slice(0, 16);
  };
  await expect(tools(page)).toBeVisible();
  await card(page, 1).getByRole('link').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('planned', { exact: true }).click();
  await dialog.getByLabel('Until').fill(local(Date.now() + 3_600_000));
  await expect(card(page, 1)).toHaveAttribute('data-known', 'planned');
  passTime(7_200);
  await expect(card(page, 1)).not.toHaveAttribute('data-known');
  await expect(dialog.getByText('This time has passed')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(count(page, 'down')).toHaveText(/^1/);
});

test('the configuration names known servers, which nobody can change on the page', async ({
  page,
  dashboard,
}) => {
  silent(dashboard, 1);
  const known = [{ id: 1, kind: 'abandoned', note: 'Sold' }] as const;
  const site = await openSite({ dashboardUrl: dashboard.url, known });
  await openConnected(page, site);
  await expect(card(page, 1)).toContainText('abandoned: Sold');
  await expect(count(page, 'down')).toHaveCount(0);
  await expect(page.getByText('All is well.')).toBeVisible();
  await expect(tools(page)).toBeVisible();
  await card(page, 1).getByRole('link').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Named as known by this page’s configuration')).toBeVisible();
  await expect(dialog.getByRole('radio')).toHaveCount(0);
  await site.close();
});

test('a favourite stands first in its section, by mouse and by key', async ({ page, site }) => {
  await openConnected(page, site);
  const asia = page.getByRole('region', { name: 'Asia' }).locator('[data-server-id]');
  const first = () => asia.first().getAttribute('data-server-id');
  const before = await first();
  const last = await asia.last().getAttribute('data-server-id');
  await expect(tools(page)).toBeVisible();
  await asia.last().getByRole('link').focus();
  await page.keyboard.press('f');
  await expect(asia.filter({ hasText: 'favourite' })).toHaveCount(1);
  await expect(card(page, Number(last)).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: 'Settings' }).focus();
  await expect.poll(first).toBe(last);
  await page.reload();
  await expect.poll(first).toBe(last);
  await asia.first().hover();
  await asia
    .first()
    .getByRole('button', { name: /^Marks of/ })
    .click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Favourite/)
    .uncheck();
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Settings' }).focus();
  await expect.poll(first).toBe(before);
});
