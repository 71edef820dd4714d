import type { Page } from '@playwright/test';
import { changeEntries, type TestDashboard } from './world/dashboard';
import { countRecords } from './world/records';
import { openSite } from './world/site';
import { card, expect, expectFeed, openConnected, signOut, TOKEN, test } from './world/test';

test.use({ servers: 8 });

/** The cells of server 1's strip, oldest first: "-×47 u×1" is one seen up after 47 of which nothing is known. */
const strip = (page: Page) => card(page, 1).locator('.availability-strip');
const cells = (text: string | RegExp) => ['data-strip', text] as const;
const figure = (page: Page) => card(page, 1).getByText(/watched$/);
const load = (page: Page) => card(page, 1).getByRole('img', { name: /^CPU / });

/** Lets some minutes pass on the dashboard, each of them seen by the page. */
async function watchMinutes(page: Page, dashboard: TestDashboard, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const asked = dashboard.asked.length;
    dashboard.passTime(60);
    await expect.poll(() => dashboard.asked.length, { intervals: [50] }).toBeGreaterThan(asked + 1);
  }
  await expectFeed(page, 'live');
}

/**
 * Lets the context's clock run in steps until it holds. In steps, because answers come in real time: where an hour
 * passes within a second, no poll is ever answered.
 */
async function whileTimePasses(page: Page, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.context().clock.runFor(5_000);
    await expectFeed(page, 'live');
    await holds();
  }).toPass({ intervals: [50], timeout: 30_000 });
}

test('what was seen survives a reload, and goes on', async ({ page, site, dashboard }) => {
  await openConnected(page, site);
  await expect(strip(page)).toHaveAttribute(...cells(/^-×47 u×1$/));
  await watchMinutes(page, dashboard, 3);
  await expect(figure(page)).toHaveText('up 100 % of 3 min watched');
  await page.reload();
  await expectFeed(page, 'live');
  await expect(figure(page)).toHaveText('up 100 % of 3 min watched');
  await watchMinutes(page, dashboard, 2);
  await expect(figure(page)).toHaveText('up 100 % of 5 min watched');
});

test('a sparkline survives a reload', async ({ page, site, dashboard }) => {
  const burn = (percent: number) =>
    dashboard.twist(
      changeEntries((entries) =>
        entries.map((entry) =>
          entry['id'] === 1
            ? { ...entry, status: { ...Object(entry['status']), CPU: percent } }
            : entry,
        ),
      ),
    );
  burn(88);
  await openConnected(page, site);
  await expect(load(page)).toHaveAccessibleName(/88 %/);
  burn(11);
  await expect(load(page)).toHaveAccessibleName(/11 % to 88 %/);
  await expect(strip(page)).toHaveAttribute(...cells(/u×1$/));
  await page.reload();
  await expectFeed(page, 'live');
  await expect(load(page)).toHaveAccessibleName(/11 % to 88 %/);
});

test('an hour with the page closed was not watched', async ({ page, context, site, dashboard }) => {
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 2);
  await page.close();
  dashboard.passTime(3_600);
  const again = await context.newPage();
  await again.goto(site.url);
  await expect(strip(again)).toHaveAttribute(...cells('-×45 u×1 -×1 u×1'));
  await expect(figure(again)).toHaveText('up 100 % of 2 min watched');
});

test('an outage is red, and counts', async ({ page, site, dashboard }) => {
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 2);
  dashboard.demo.setSilent(1, true);
  await watchMinutes(page, dashboard, 2);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'down');
  await expect(strip(page)).toHaveAttribute(...cells('-×47 d×1'));
  await expect(figure(page)).toHaveText(/^up (49|50|51)(\.\d+)? % of 4 min watched$/);
  dashboard.demo.setSilent(1, false);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  await watchMinutes(page, dashboard, 4);
  await expect(figure(page)).toHaveText(/^up 7[45](\.\d+)? % of 8 min watched$/);
});

test('a dashboard that does not answer is not a server that is down', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/502/);
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 2);
  await dashboard.stop();
  await expectFeed(page, 'offline');
  dashboard.passTime(7_200);
  await dashboard.start();
  await expectFeed(page, 'live');
  await watchMinutes(page, dashboard, 1);
  await expect(strip(page)).toHaveAttribute(...cells(/^-×43 u×1 -×3 u×1$/));
  await expect(figure(page)).toHaveText('up 100 % of 3 min watched');
});

test('signing out forgets what is written down, and another tab writes nothing after it', async ({
  page,
  context,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 1);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(strip(other)).toHaveAttribute(...cells(/u×1$/));
  await signOut(page);
  await expect(other.getByLabel('API token', { exact: true })).toBeVisible();
  await other.close();
  await expect.poll(() => countRecords(page)).toBe(0);
});

test('this tab only leaves nothing on the device', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByLabel('API token', { exact: true }).fill(TOKEN);
  await page.getByRole('radio', { name: /This tab only/i }).check();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expectFeed(page, 'live');
  await expect(strip(page)).toHaveAttribute(...cells(/u×1$/));
  await page.reload();
  await expectFeed(page, 'live');
  expect(await countRecords(page)).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('signing out forgets what an earlier dashboard left, too', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await expect(strip(page)).toHaveAttribute(...cells(/u×1$/));
  const port = Number(new URL(site.url).port);
  await site.close();
  const other = await openSite({ dashboardUrl: dashboard.url, dashboardKey: 'other', port });
  // Another address than the page's own, so that the page is loaded anew.
  await page.goto('about:blank');
  await openConnected(page, other);
  await expect(strip(page)).toHaveAttribute(...cells(/u×1$/));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toContainText('the history with its events');
  await page.keyboard.press('Escape');
  await signOut(page);
  const left = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name));
  await expect.poll(left).toEqual(['nezha-status:history:other']);
  await expect.poll(() => countRecords(page)).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await other.close();
});

test('cleared in one tab, the history begins anew in the other, and goes on being written', async ({
  page,
  context,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 3);
  const other = await context.newPage();
  await other.goto(`${site.url}/events`);
  await expectFeed(other, 'live');
  await other.getByRole('button', { name: 'History …' }).click();
  await other.getByRole('button', { name: 'Clear the history' }).click();
  await other.getByRole('button', { name: 'Clear it' }).click();
  await expect(figure(page)).toHaveText(/^up 100 % of \d+ sec watched$/);
  await watchMinutes(other, dashboard, 2);
  await expect(figure(page)).toHaveText('up 100 % of 2 min watched');
  await page.close();
  await other.goto(site.url);
  await expect(figure(other)).toHaveText('up 100 % of 2 min watched');
});

test('storage that the browser refuses costs the past alone', async ({ page, site, dashboard }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 2);
  await expect(figure(page)).toHaveText('up 100 % of 2 min watched');
});

test('storage without room costs the past alone', async ({ page, context, site, dashboard }) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1_000 });
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 3);
  await expect(figure(page)).toHaveText('up 100 % of 3 min watched');
});

test('a damaged store costs what is damaged', async ({ page, site, dashboard, allowConsole }) => {
  // A bare answer of the proxy has no icon.
  allowConsole(/favicon/);
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 2);
  await page.goto(`${site.url}/config.json`);
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(['open', 'rows', 'incidents', 'chunks'], 'readwrite');
    for (const store of ['rows', 'incidents', 'chunks']) {
      transaction.objectStore(store).put({ version: 1, bytes: 'none' }, `minutes/${store}`);
    }
    transaction.objectStore('open').put({ version: 1, bytes: new Uint8Array(7) }, 'minutes');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.goto(site.url);
  await expectFeed(page, 'live');
  await expect(figure(page)).toHaveText('up 100 % of 2 min watched');
});

test('a store of the first layout is taken over with what is in it', async ({
  page,
  site,
  allowConsole,
}) => {
  // A bare answer of the proxy has no icon.
  allowConsole(/favicon/);
  await page.goto(`${site.url}/config.json`);
  await page.evaluate(async () => {
    const answer = await fetch('/config.json');
    const { dashboardKey } = await answer.json();
    const request = indexedDB.open(`nezha-status:history:${dashboardKey}`, 1);
    request.onupgradeneeded = () => {
      for (const store of ['meta', 'chunks', 'open']) request.result.createObjectStore(store);
    };
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const now = Math.floor(Date.now() / 1000);
    const transaction = database.transaction(['open'], 'readwrite');
    const watched = [now - 36_000, now - 28_800];
    const servers = [{ id: 1, since: now - 40_000, down: [], unsure: [] }];
    transaction.objectStore('open').put({ version: 1, watched, servers, boots: [] }, 'seen');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await openConnected(page, site);
  await expect(figure(page)).toHaveText('up 100 % of 2 hr watched');
});

test('a server that was started anew is told of, with its time', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await watchMinutes(page, dashboard, 1);
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) =>
        entry['id'] === 1
          ? { ...entry, status: { ...Object(entry['status']), Uptime: 20 } }
          : entry,
      ),
    ),
  );
  await watchMinutes(page, dashboard, 1);
  await page.getByRole('link', { name: 'Events' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'hk-edge-01' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Reboot');
  await page.reload();
  await expect(row).toContainText('Reboot');
});

test('what a latency monitor tells of a minute shades the strip, and enters no figure', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await openConnected(page, site);
  await expect(strip(page)).toHaveAttribute(...cells(/^-×47 u×1$/));
  // Monitors are not asked about in the first minute; then one server after the other, a second each.
  await whileTimePasses(page, async () => {
    await expect(strip(page)).toHaveAttribute(...cells(/^(-×\d+ )?r×\d+ u×1$/), { timeout: 300 });
  });
  await expect(figure(page)).toHaveText(/^up 100 % of \d+ sec watched$/);
});

test('of two tabs that can’t tell each other anything one writes, and the other takes over', async ({
  page,
  context,
  site,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    const put = IDBObjectStore.prototype.put;
    Reflect.set(window, 'written', []);
    IDBObjectStore.prototype.put = function (value, key) {
      Reflect.get(window, 'written').push(`${this.name} ${String(key)}`);
      return put.call(this, value, key);
    };
  });
  const rows = (tab: Page) =>
    tab.evaluate(() =>
      Reflect.get(window, 'written').filter((name: string) => name.startsWith('rows')),
    );
  await context.clock.install();
  await openConnected(page, site);
  await expect(strip(page)).toHaveAttribute(...cells(/u×1$/));
  await whileTimePasses(page, async () => expect((await rows(page)).length).toBeGreaterThan(0));

  const other = await context.newPage();
  await other.goto(site.url);
  await expectFeed(other, 'live');
  await expect(strip(other)).toHaveAttribute(...cells(/u×1$/));
  const before = (await rows(page)).length;
  await whileTimePasses(page, async () => {
    expect((await rows(page)).length).toBeGreaterThan(before);
  });
  await expectFeed(other, 'live');
  expect(await rows(other)).toEqual([]);

  await page.close();
  await whileTimePasses(other, async () => expect((await rows(other)).length).toBeGreaterThan(0));
});
