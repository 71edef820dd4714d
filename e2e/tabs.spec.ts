import type { Page } from '@playwright/test';
import { card, expect, expectFeed, openConnected, signOut, TOKEN, test } from './world/test';

test.use({ servers: 8 });

const field = (page: Page) => page.getByLabel('API token', { exact: true });

/** Both ways by which tabs hear of each other. */
const WAYS = [
  { way: 'by a channel', channel: true },
  { way: 'by storage, where a browser has no channels', channel: false },
];

for (const { way, channel } of WAYS) {
  test.describe(way, () => {
    test.beforeEach(async ({ context }) => {
      if (channel) return;
      await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    });

    test('signing out in one tab signs out the other, and its poll stops', async ({
      page,
      context,
      site,
      dashboard,
    }) => {
      await openConnected(page, site);
      const other = await context.newPage();
      await other.goto(site.url);
      await expectFeed(other, 'live');
      await signOut(page);
      await expect(field(page)).toBeVisible();
      await expect(field(other)).toBeVisible();
      await expect(card(other, 1)).toBeHidden();
      const asked = dashboard.asked.length;
      await other.reload();
      await expect(field(other)).toBeVisible();
      expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([]);
      expect(dashboard.asked.length).toBe(asked);
    });

    test('connecting in one tab connects the other', async ({ page, context, site }) => {
      await page.goto(site.url);
      const other = await context.newPage();
      await other.goto(site.url);
      await field(page).fill(TOKEN);
      await page.keyboard.press('Enter');
      await expectFeed(page, 'live');
      await expectFeed(other, 'live');
    });
  });
}

test('a token replaced in one tab is taken over by the other', async ({
  page,
  context,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  const other = await context.newPage();
  await other.goto(site.url);
  await expectFeed(other, 'live');
  dashboard.twist((request, answer) => {
    if (request.headers.get('authorization') !== 'newer-token') {
      return Response.json({ code: 403, message: '访问此接口需要认证' });
    }
    const headers = { authorization: TOKEN };
    return answer.ok ? dashboard.demo.fetch(new Request(request.url, { headers })) : answer;
  });
  await expectFeed(page, 'refused');
  await expectFeed(other, 'refused');
  await page.getByLabel('New API token').fill('newer-token');
  await page.keyboard.press('Enter');
  await expectFeed(page, 'live');
  await expectFeed(other, 'live');
});

test('a session of this tab only concerns no other tab', async ({ page, context, site }) => {
  await openConnected(page, site);
  const own = await context.newPage();
  await own.goto(`${site.url}/connect`);
  await own.getByLabel('In this tab only').check();
  await field(own).fill(TOKEN);
  await own.keyboard.press('Enter');
  await expectFeed(own, 'live');
  await signOut(page);
  await expect(field(page)).toBeVisible();
  await expectFeed(own, 'live');
  await expect(card(own, 1)).toBeVisible();
  await signOut(own);
  await expect(field(own)).toBeVisible();
  expect(await own.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a tab that signs out of a session of its own stays signed out', async ({
  page,
  context,
  site,
}) => {
  await openConnected(page, site);
  const own = await context.newPage();
  await own.goto(`${site.url}/connect`);
  await own.getByLabel('In this tab only').check();
  await field(own).fill(TOKEN);
  await own.keyboard.press('Enter');
  await expect(card(own, 1)).toBeVisible();
  await signOut(own);
  await expect(field(own)).toBeVisible();
  await own.reload();
  await expect(field(own)).toBeVisible();
  await expect(card(page, 1)).toBeVisible();
  await field(own).fill(TOKEN);
  await own.keyboard.press('Enter');
  await expect(card(own, 1)).toBeVisible();
  await own.reload();
  await expect(card(own, 1)).toBeVisible();
});

test('what goes from tab to tab holds no token', async ({ page, context, site, allowConsole }) => {
  allowConsole(/favicon\.ico/);
  const listener = await context.newPage();
  await listener.goto(`${site.url}/healthz`);
  await listener.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel('nezha-status:session:e2e').onmessage = ({ data }) => heard.push(data);
  });
  await openConnected(page, site);
  await signOut(page);
  const heard = () => listener.evaluate(() => Reflect.get(window, 'heard'));
  await expect.poll(heard).toEqual(['changed', 'signed-out']);
});
