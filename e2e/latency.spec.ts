import type { Page } from '@playwright/test';
import { countRecords } from './world/records';
import { card, expect, expectFeed, openConnected, test } from './world/test';

const latency = (page: Page) => page.getByRole('region', { name: 'Latency' });
const charts = (page: Page) => page.getByRole('region', { name: 'Load' });

test('a loss is a gap with a mark, and each monitor tells its loss and delays', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/server/9?range=24h');
  const rows = latency(page).locator('[data-monitor-figures]');
  await expect(rows.first()).toBeVisible();
  const lossy = rows.filter({ has: page.locator('.text-late, .text-down') }).first();
  await expect(lossy).toContainText(/\d %.* ms.* ms/);
  // Made when it comes near the screen, as the other charts.
  await lossy.scrollIntoViewIfNeeded();
  const id = await lossy.getAttribute('data-monitor-figures');
  await expect(latency(page).locator(`[data-losses="${id}"]`)).toHaveAttribute('d', /^M/);
  // More than one stroke: the line ends where something was lost.
  await expect(latency(page).locator(`[data-monitor="${id}"]`)).toHaveAttribute('d', /M.*M/);

  await lossy.getByRole('button').click();
  await expect(lossy.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await expect(latency(page).locator(`[data-monitor="${id}"]`)).toHaveCount(0);
  await expect(rows).not.toHaveCount(0);
});

test('the values of a moment are told to the keyboard, and stand in a table', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/server/9?range=24h');
  const plot = latency(page).getByRole('slider', { name: 'Latency' });
  await latency(page).locator('[data-monitor-figures]').first().scrollIntoViewIfNeeded();
  await plot.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(plot).toHaveAttribute('aria-valuetext', /ms|lost/);
  await latency(page).getByText('As a table').click();
  await expect(latency(page).getByRole('row').filter({ hasText: /ms/ }).first()).toBeVisible();
});

test('the chart rests while it is off screen, and is up to date when it comes back', async ({
  page,
  site,
  dashboard,
}) => {
  await page.setViewportSize({ width: 1280, height: 620 });
  await openConnected(page, site, '/server/9');
  const line = latency(page).locator('[data-monitor]').first();
  const drawn = () => line.getAttribute('d');
  const load = charts(page).locator('[data-part="line"]').first();
  await latency(page).locator('[data-monitor-figures]').first().scrollIntoViewIfNeeded();
  await expect(line).toHaveAttribute('d', /^M/);
  await page.evaluate(() => window.scrollTo(0, 0));
  await charts(page).scrollIntoViewIfNeeded();
  await expect(latency(page)).not.toBeInViewport();
  const [before, loadBefore] = [await drawn(), await load.getAttribute('d')];
  const asked = dashboard.asked.length;
  await expect.poll(() => dashboard.asked.length).toBeGreaterThan(asked + 1);
  await expect(load).not.toHaveAttribute('d', loadBefore ?? '');
  expect(await drawn()).toBe(before);
  await latency(page).scrollIntoViewIfNeeded();
  await expect.poll(drawn).not.toBe(before);
});

test('a server without monitors has no latency, and nothing is said of it', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site, '/server/25?range=24h');
  await expect(charts(page)).toBeVisible();
  await expect.poll(() => dashboard.asked).toContain('/api/v1/monitor/25');
  await expectFeed(page, 'live');
  await expect(latency(page)).toHaveCount(0);
});

test('a dashboard without monitors is none the worse for it', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/404|502/);
  dashboard.twist((request, answer) =>
    new URL(request.url).pathname.startsWith('/api/v1/monitor/')
      ? new Response('404 page not found', { status: 404 })
      : answer,
  );
  await openConnected(page, site, '/server/9');
  await expect.poll(() => dashboard.asked).toContain('/api/v1/monitor/9');
  await expect(charts(page)).toBeVisible();
  await expectFeed(page, 'live');
  await expect(latency(page)).toHaveCount(0);
});

test('what was measured is there at the next visit, before the dashboard is asked again', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/404|502/);
  await openConnected(page, site, '/server/9?range=30d');
  await expect(latency(page).locator('[data-monitor-figures]').first()).toBeVisible();
  await expect.poll(() => countRecords(page, 'latency')).toBeGreaterThan(0);
  await page.goto(`${site.url}/events`);
  dashboard.twist((request, answer) =>
    new URL(request.url).pathname.startsWith('/api/v1/monitor/')
      ? new Response('404 page not found', { status: 404 })
      : answer,
  );
  await page.goto(`${site.url}/server/9?range=30d`);
  await expect(latency(page).locator('[data-monitor-figures]').first()).toContainText(/ms/);
});

test('chosen monitors stand on the cards, and ask one server after the other', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const strips = card(page, 1).getByRole('img', { name: /last 24 hours/ });
  await expect(strips).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog');
  const first = dialog.getByRole('group', { name: 'Latency on the cards' }).getByRole('checkbox');
  await first.first().check();
  const begun = Date.now();
  let asked = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/v1/monitor/')) asked += 1;
  });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(strips).toHaveCount(1);
  await expect(strips).toHaveAccessibleName(/ms/);
  await expect.poll(() => asked).toBeGreaterThan(2);
  expect(asked).toBeLessThanOrEqual(Math.ceil((Date.now() - begun) / 1_000) + 1);
  await page.reload();
  await expect(strips).toHaveCount(1);
});
