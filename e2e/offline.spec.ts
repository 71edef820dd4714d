import type { Page } from '@playwright/test';
import { lastReports } from './world/dashboard';
import { openSite } from './world/site';
import { card, expect, expectFeed, openConnected, signOut, test } from './world/test';
import { expectKept } from './world/worker';

test.use({ serviceWorkers: 'allow', servers: 46 });

const GONE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY|status of 50[24]/;
const asOf = (page: Page) => page.getByText(/^The last known state, as of .+, 3h ago\.$/);
const cpu = (page: Page) => card(page, 1).getByRole('img', { name: /^CPU / });

/** What `data-feed` is, from the first moment of every page on. */
async function watchFeed(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const feeds = new Set<string | undefined>();
    const note = () => feeds.add(document.documentElement?.dataset['feed']);
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-feed'],
    });
    Object.assign(window, { feeds });
  });
  return () => page.evaluate((): string[] => [...Reflect.get(window, 'feeds')]);
}

/** Makes what this device keeps three hours older. */
async function passHours(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 3 * 3_600_000;
  });
}

/** Leaves the page, and the network with it. */
async function leaveOffline(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.context().setOffline(true);
}

test('the page opens without a network on the last known state, and goes live by itself', async ({
  page,
  context,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GONE);
  await openConnected(page, site);
  await expect(cpu(page)).toHaveAccessibleName(/last five minutes/);
  await expectKept(page);
  const status = (id: number) => card(page, id).getAttribute('data-status');
  const before = await Promise.all([1, 2, 3, 4].map(status));
  await leaveOffline(page);
  await passHours(page);
  const feeds = await watchFeed(page);
  await page.goto(site.url);
  await expect(page.locator('[data-server-id]')).toHaveCount(46);
  await expectFeed(page, 'offline');
  await expect(asOf(page)).toBeVisible();
  expect(await feeds()).toEqual(['connecting', 'offline']);
  expect(await Promise.all([1, 2, 3, 4].map(status))).toEqual(before);
  await expect(card(page, 1)).toContainText(/CPU\d+/);
  await expect(cpu(page)).toHaveAccessibleName(/^CPU \d+ %, last five minutes \d+ % to \d+ %$/);
  await expect(page.getByText(/offline · 3h old/)).toBeVisible();
  await expect(card(page, 4)).toContainText(/down \d+ days/);
  const asked = dashboard.asked.length;
  await context.setOffline(false);
  await expectFeed(page, 'live');
  await expect(asOf(page)).toBeHidden();
  expect(dashboard.asked.slice(asked, asked + 1)).toEqual(['/api/v1/server/details']);
});

test('a server’s own page opens without a network, too, and in the language that was spoken', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'allow' });
  const page = await context.newPage();
  await openConnected(page, site);
  await expectKept(page);
  await leaveOffline(page);
  await page.goto(`${site.url}/server/1`);
  await expectFeed(page, 'offline');
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByText(/最後に確認できた状態/)).toBeVisible();
  await context.close();
});

test('without a network the event log tells what earlier visits saw, and of when that is', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GONE);
  dashboard.twist(lastReports(new Map([[1, Math.floor(Date.now() / 1000) - 90]])));
  await openConnected(page, site);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'down');
  await expect(card(page, 2).locator('.availability-strip')).toHaveAttribute('data-strip', /u/);
  await expectKept(page);
  await leaveOffline(page);
  await passHours(page);
  await page.goto(`${site.url}/events`);
  await expectFeed(page, 'offline');
  await expect(asOf(page)).toBeVisible();
  const outage = page.getByRole('main').getByRole('listitem').filter({ hasText: 'hk-edge-01' });
  await expect(outage).toContainText('Outage');
  await expect(page.getByText(/^Watched .+ of the last 24 hours/)).toBeVisible();
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(card(page, 2).locator('.availability-strip')).toHaveAttribute('data-strip', /u/);
});

test('where there is no past either, the event log says so', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GONE);
  await openConnected(page, site);
  await page.goto(`${site.url}/config.json`);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await dashboard.stop();
  await page.goto(`${site.url}/events`);
  await expect(page.getByText('Nothing is known yet.')).toBeVisible();
});

test('while the dashboard takes its time the last known state stands, dimmed', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GONE);
  await openConnected(page, site);
  await expect(card(page, 1).locator('.availability-strip')).toHaveAttribute('data-strip', /u/);
  await page.goto('about:blank');
  let answer = () => {};
  dashboard.twist(async (_, good) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return good;
  });
  await page.goto(site.url);
  await expect(card(page, 1)).toBeVisible();
  await expectFeed(page, 'connecting');
  const colours = await page.evaluate(() => {
    const main = document.querySelector('main');
    const style = main && getComputedStyle(main);
    const property = (name: string) => style?.getPropertyValue(name);
    return { cpu: property('--cpu'), ink3: property('--ink-3'), opacity: style?.opacity };
  });
  expect(colours.cpu).toBe(colours.ink3);
  expect(colours.opacity).toBe('1');
  dashboard.twist(undefined);
  answer();
  await expectFeed(page, 'live');
});

test('after signing out nothing is known without a network', async ({
  page,
  context,
  site,
  allowConsole,
}) => {
  allowConsole(GONE);
  await openConnected(page, site);
  await expectKept(page);
  await signOut(page);
  await expect(page.getByLabel('API token', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByLabel('API token', { exact: true })).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a page whose dashboard is another one by now does not show the old one’s servers', async ({
  page,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GONE);
  const first = await openSite({ dashboardUrl: dashboard.url, dashboardKey: 'first' });
  await openConnected(page, first);
  await expectKept(page);
  await page.goto('about:blank');
  await first.close();
  const port = Number(new URL(first.url).port);
  const second = await openSite({ dashboardUrl: dashboard.url, dashboardKey: 'second', port });
  await page.goto(second.url);
  await expect(page.getByLabel('API token', { exact: true })).toBeVisible();
  await page.close();
  await second.close();
});
