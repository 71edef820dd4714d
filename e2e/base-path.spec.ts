import { openSite, type Site } from './world/site';
import { test as base, card, expect, expectFeed, openConnected, TOKEN } from './world/test';
import { expectKept, keptFiles } from './world/worker';

/** The page below a path of somebody's site. */
const test = base.extend<{ site: Site }>({
  site: async ({ dashboard }, use) => {
    const site = await openSite({ dashboardUrl: dashboard.url, base: '/status/' });
    await use(site);
    await site.close();
  },
});

test.use({ serviceWorkers: 'allow' });

test('page, settings, links and addresses stay below the path', async ({ page, site }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/status/')) outside.push(pathname);
  });
  await openConnected(page, site, '/');
  await card(page, 1).getByRole('link').click();
  await expect(page).toHaveURL(`${site.url}/server/1`);
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.getByRole('link', { name: 'Events' }).first().click();
  await expect(page).toHaveURL(`${site.url}/events`);
  await page.reload();
  await expectFeed(page, 'live');
  expect(outside).toEqual([]);
});

test('an address below the path opens by itself', async ({ page, site }) => {
  await page.goto(`${site.url}/server/1#token=${TOKEN}`);
  await expectFeed(page, 'live');
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
  await page.goto(site.url);
  await expect(page).toHaveURL(`${site.url}/`);
  await expect(card(page, 1)).toBeVisible();
});

test('the worker stands over the path alone, and opens the page without a network', async ({
  page,
  context,
  site,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED/);
  await openConnected(page, site, '/');
  await expectKept(page);
  const scope = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.scope,
  );
  expect(scope).toBe(`${site.url}/`);
  for (const path of await keptFiles(page)) expect(path).toMatch(/^\/status\//);
  await context.setOffline(true);
  await page.goto(`${site.url}/server/1`);
  await expectFeed(page, 'offline');
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
});
