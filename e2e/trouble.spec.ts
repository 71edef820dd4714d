import { changeEntries } from './world/dashboard';
import { card, expect, expectFeed, expectParts, openConnected, test } from './world/test';

test.use({ servers: 12 });

const GATEWAY = /Failed to load resource: the server responded with a status of 50[24]/;

test('the dashboard stops and returns: the last data stay, with their age, and go live again by themselves', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GATEWAY);
  await openConnected(page, site);
  await dashboard.stop();
  await expectFeed(page, 'offline');
  await expect(page.getByText(/offline · \d+s old$/)).toBeVisible();
  await expect(page.getByText('nothing answers at its address')).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  await dashboard.start();
  await expectFeed(page, 'live');
  await expect(page.getByText("The dashboard can't be reached")).toBeHidden();
});

test('the page’s own server stops and returns', async ({ page, site, allowConsole }) => {
  allowConsole(/ERR_CONNECTION_REFUSED|ERR_NETWORK|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  await openConnected(page, site);
  // The words for trouble come after the first screen, before there is any.
  await expectParts(page);
  await site.close();
  await expectFeed(page, 'offline');
  await expect(page.getByText("This page's own server can't be reached")).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
});

test('answers that can’t be used make the data stale, not gone', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(GATEWAY);
  await openConnected(page, site);
  dashboard.twist(
    () => new Response('<html>Please log in</html>', { headers: { 'content-type': 'text/html' } }),
  );
  await expectFeed(page, 'stale');
  await expect(page.getByText('a page instead of data')).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
  dashboard.twist(() => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    return new Response('{"code":0,"result":[{"id":', { headers });
  });
  const unreadable = page.getByText("answer can't be understood");
  await expect(unreadable).toBeVisible({ timeout: 20_000 });
  dashboard.twist(undefined);
  await expectFeed(page, 'live');
});

test('one malformed entry is named, and the others stand', async ({ page, site, dashboard }) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) =>
        entry['id'] === 7 && 'status' in entry ? { ...entry, status: { CPU: 'high' } } : entry,
      ),
    ),
  );
  await openConnected(page, site);
  await expect(page.getByText('1 server could not be read: id 7, status.CPU')).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(11);
  dashboard.twist(undefined);
  await expect(page.getByText('could not be read')).toBeHidden();
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
});

test('a token refused in mid-session keeps the cards, and a good answer ends it without a click', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
  await expectFeed(page, 'refused');
  await expect(page.getByText('The dashboard refuses the token now')).toBeVisible();
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
  dashboard.twist(undefined);
  await expectFeed(page, 'live');
  await expect(page.getByText('The dashboard refuses the token now')).toBeHidden();
});

test('a restart of the dashboard calls nobody down or never', async ({ page, site, dashboard }) => {
  await openConnected(page, site);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  const down = await page.locator('[data-status="down"]').count();
  const never = await page.locator('[data-status="never"]').count();
  dashboard.demo.restart();
  await expect(page.getByText(/The dashboard restarted; waiting for \d+ agents/)).toBeVisible();
  await expect(card(page, 1)).toHaveAttribute('data-status', 'late');
  await expect(card(page, 1)).toContainText('waiting for its agent');
  await expect(card(page, 1)).toContainText('Memory');
  expect(await page.locator('[data-status="down"]').count()).toBe(down);
  expect(await page.locator('[data-status="never"]').count()).toBe(never);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online', { timeout: 15_000 });
});

test('an agent that falls silent turns late, then down, and the live region says so', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  dashboard.demo.setSilent(1, true);
  dashboard.passTime(15);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'late');
  await expect(card(page, 1)).toContainText(/late \d+ sec/);
  dashboard.passTime(20);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'down');
  await expect(page.getByRole('status')).toContainText('hk-edge-01 is down');
});

test('a browser below the floor gets one sentence instead of a blank page', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'registerProperty'));
  await page.goto(site.url);
  await expect(page.locator('body')).toHaveText(
    /^This browser is too old for this page\. It needs Chrome or Edge 111, Safari 16\.4, Firefox 128/,
  );
});
