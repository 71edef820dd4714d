import type { Page } from '@playwright/test';
import { openSite } from './world/site';
import { expect, expectFeed, openConnected, TOKEN, test } from './world/test';

test.use({ servers: 8, patienceMs: 3_000 });

const tiles = (page: Page) => page.locator('[data-server-id]');
const alarm = (page: Page) => page.getByRole('alert');
const REFUSED = () => Response.json({ code: 403, message: '访问此接口需要认证' });

/** Counts the page's loads from here on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused by this test', 'SecurityError');
        },
      });
    }
  });
}

test('a token that is refused from the start says large what to do, and is tried until it works', async ({
  page,
  site,
  dashboard,
}) => {
  dashboard.twist(REFUSED);
  await page.goto(`${site.url}/wall#token=${TOKEN}`);
  await expectFeed(page, 'refused');
  await expect(alarm(page)).toContainText('Not live: refused');
  await expect(alarm(page)).toContainText('#token=…');
  const type = (place: string) =>
    page.locator(place).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await type('.wall-alarm-title')).toBeGreaterThanOrEqual(900 * 0.04);
  dashboard.twist(undefined);
  await expectFeed(page, 'live');
  await expect(tiles(page).first()).toBeVisible();
});

test('with storage refused a wall lives from its start address, and from there through reloads', async ({
  page,
  site,
}) => {
  await refuseStorage(page);
  await openConnected(page, site, '/wall');
  await expect(tiles(page).first()).toBeVisible();
  expect(page.url()).not.toContain(TOKEN);
  await page.reload();
  await expectFeed(page, 'live');
  await expect(tiles(page).first()).toBeVisible();
});

test('a wall starts with what it knew, marked with its age, before the first answer', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/status of 504/);
  await openConnected(page, site, '/wall');
  await expect(tiles(page)).toHaveCount(8);
  // What it knows is written down once the store is open.
  const stores = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(stores, { timeout: 20_000 }).toBeGreaterThan(0);
  for (let poll = 0; poll < 2; poll += 1) await page.waitForResponse('**/server/details');
  dashboard.twist(() => new Promise<Response>(() => {}));
  await page.reload();
  await expect(tiles(page)).toHaveCount(8);
  await expect(page.getByText(/^The last known state, as of .+ ago\.$/)).toBeVisible();
  await expectFeed(page, 'offline');
  await expect(alarm(page)).toContainText(/Not live: offline, \d+s old/);
});

test('a view that crashes counts down and comes back, with the proxy away or not', async ({
  page,
  site,
  allowConsole,
}) => {
  allowConsole(/broken by this test|error occurred in|ERR_FAILED/);
  await page.clock.install();
  await openConnected(page, site, '/wall');
  await expect(tiles(page).first()).toBeVisible();
  const loads = countLoads(page);
  await page.route('**/healthz', (route) => route.abort());
  await breakTiles(page, true);
  const countdown = page.getByText(/^It is tried again in \d+ s\.$/);
  await expect(countdown).toBeVisible();
  await breakTiles(page, false);
  await page.clock.runFor(16_000);
  await expect(tiles(page).first()).toBeVisible();
  expect(loads()).toBe(0);
  await page.unroute('**/healthz');
  await breakTiles(page, true);
  await expect(countdown).toBeVisible();
  await page.clock.runFor(16_000);
  await expect.poll(loads).toBe(1);
  await expect(tiles(page).first()).toBeVisible();
});

/** Has the wall's next drawing fail, or not. */
async function breakTiles(page: Page, broken: boolean): Promise<void> {
  await page.evaluate((breaks) => {
    const real = Reflect.get(window, 'realTrim') ?? String.prototype.trim;
    // The tiles do this with every name they draw.
    function trim(this: string) {
      if (this.includes('-')) throw new Error('broken by this test');
      return real.call(this);
    }
    Object.assign(window, { realTrim: real });
    Object.assign(String.prototype, { trim: breaks ? trim : real });
  }, broken);
  // Another size has every tile drawn anew.
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: width - 40, height });
}

/** A second of the page, with the answers that come in it. */
async function passSecond(page: Page): Promise<void> {
  await page.clock.runFor(1_000);
}

test('what is deployed anew comes by itself, and not while the proxy is away', async ({
  page,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/ERR_CONNECTION|ERR_EMPTY|ERR_FAILED/);
  const old = await openSite({ dashboardUrl: dashboard.url });
  await page.clock.install();
  await openConnected(page, old, '/wall');
  await expect(tiles(page).first()).toBeVisible();
  // What the page starts later has started: its place stands beside the page's own.
  const later = page.locator('body > div:not(#root)');
  await expect.poll(() => passSecond(page).then(() => later.count())).toBe(1);
  const loads = countLoads(page);
  await old.close();
  const site = await openSite({
    dashboardUrl: dashboard.url,
    port: Number(new URL(old.url).port),
    announcement: 'Cables move at six',
  });
  // The settings are told, and then the proxy is gone before the reload.
  await page.route('**/healthz', (route) => route.abort());
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/healthz')) asked += 1;
  });
  await page.clock.fastForward(300_000);
  await expect.poll(() => passSecond(page).then(() => asked)).toBeGreaterThan(1);
  expect(loads()).toBe(0);
  await expectFeed(page, 'live');
  await page.unroute('**/healthz');
  await expect.poll(() => passSecond(page).then(loads)).toBe(1);
  await expect(page.getByText('Cables move at six')).toBeVisible();
  expect(loads()).toBe(1);
  await page.close();
  await site.close();
});
