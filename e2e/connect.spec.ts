import { openSite } from './world/site';
import { card, expect, expectFeed, openConnected, TOKEN, test } from './world/test';

test('a wrong token is refused with a reason, the right one opens the board and stays', async ({
  page,
  site,
  dashboard,
}) => {
  await page.goto(site.url);
  await expectFeed(page, 'connecting');
  const field = page.getByLabel('API token');
  await field.fill('wrong-token');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('alert')).toContainText('refused this token');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await field.fill(`  Bearer ${TOKEN} `);
  await page.keyboard.press('Enter');
  await expectFeed(page, 'live');
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  expect([...dashboard.credentials]).toEqual(['wrong-token', TOKEN]);

  await page.reload();
  await expectFeed(page, 'live');
});

test('what can’t be a token is not even sent', async ({ page, site, dashboard }) => {
  await page.goto(site.url);
  await page.getByLabel('API token').fill('two words');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('alert')).toContainText("can't be a token");
  expect(dashboard.asked).toEqual([]);
});

test('a handed-over token is gone from the address at once, on any page, and is kept', async ({
  page,
  site,
}) => {
  for (const path of ['/', '/server/1', '/wall', '/connect']) {
    await page.goto(`${site.url}${path}#token=${TOKEN}`);
    await expectFeed(page, 'live');
    expect(page.url()).toBe(`${site.url}${path}`);
  }
  await page.goBack();
  expect(page.url()).not.toContain('token');
  await page.goto(site.url);
  await expectFeed(page, 'live');
});

test('a handed-over token never replaces one that works without asking', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await page.goto(`${site.url}/#token=other-token`);
  await expect(page.getByText('This link carries another token')).toBeVisible();
  expect(page.url()).not.toContain('other-token');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText('This link carries another token')).toBeHidden();
  await expectFeed(page, 'live');
  expect([...dashboard.credentials]).toEqual([TOKEN]);
});

test('a refused handed-over token leads to the connect screen, with the reason', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/#token=wrong-token`);
  await expect(page.getByRole('alert')).toContainText('refused this token');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('another dashboard’s token is never sent', async ({ page, site, dashboard }) => {
  await openConnected(page, site);
  await site.close();
  const moved = await openSite({
    dashboardUrl: dashboard.url,
    dashboardKey: 'another',
    port: Number(new URL(site.url).port),
  });
  dashboard.credentials.clear();
  await page.reload();
  await expect(page.getByLabel('API token')).toBeVisible();
  expect([...dashboard.credentials]).toEqual([]);
  await moved.close();
});

test('signing out forgets what is stored and asks for a token again', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('API token')).toBeVisible();
  await expectFeed(page, 'connecting');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('API token')).toBeVisible();
});

test('the token goes to our own origin’s proxy alone, in the header', async ({ page, site }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await openConnected(page, site);
  expect(urls.filter((url) => url.includes(TOKEN))).toEqual([]);
  expect(urls.filter((url) => !url.startsWith(site.url))).toEqual([]);
});

test('with storage refused the page works, from the address of its start', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openConnected(page, site);
  await expect(card(page, 1)).toBeVisible();
});
