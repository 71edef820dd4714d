import { openSite } from './world/site';
import {
  card,
  expect,
  expectFeed,
  expectParts,
  openConnected,
  signOut,
  TOKEN,
  test,
} from './world/test';

test.use({ servers: 12 });

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
  // The page is away while another dashboard takes the place of its own.
  await page.goto('about:blank');
  await site.close();
  const moved = await openSite({
    dashboardUrl: dashboard.url,
    dashboardKey: 'another',
    port: Number(new URL(site.url).port),
  });
  dashboard.credentials.clear();
  await page.goto(site.url);
  await expect(page.getByLabel('API token')).toBeVisible();
  expect([...dashboard.credentials]).toEqual([]);
  await moved.close();
});

test('signing out forgets what is stored and asks for a token again', async ({ page, site }) => {
  await openConnected(page, site);
  await signOut(page);
  await expect(page.getByLabel('API token')).toBeVisible();
  await expectFeed(page, 'connecting');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('API token')).toBeVisible();
});

test('signing out works without a network, too', async ({ page, site, allowConsole }) => {
  allowConsole(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  await openConnected(page, site);
  await expectParts(page);
  await site.close();
  await signOut(page);
  await expect(page.getByLabel('API token')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
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
  await expect(page.getByText('This browser refuses to keep the login')).toBeVisible();
});

test('a token for this tab only is not on the device, and outlives a reload', async ({
  page,
  site,
  context,
}) => {
  await page.goto(site.url);
  await page.getByLabel('In this tab only').check();
  await page.getByLabel('API token').fill(TOKEN);
  await page.keyboard.press('Enter');
  await expectFeed(page, 'live');
  expect(await page.evaluate((token) => JSON.stringify(localStorage).includes(token), TOKEN)).toBe(
    false,
  );
  await page.reload();
  await expectFeed(page, 'live');
  const other = await context.newPage();
  await other.goto(site.url);
  await expect(other.getByLabel('API token')).toBeVisible();
});

test('the dashboard’s own login connects, and its end leaves the last data and asks for another', async ({
  page,
  site,
  context,
  dashboard,
}) => {
  await page.goto(site.url);
  const login = page.getByRole('button', { name: 'Use my dashboard login' });
  await login.click();
  await expect(page.getByText('does not know a login of yours')).toBeVisible();
  await context.addCookies([{ name: 'nezha-dashboard', value: TOKEN, url: site.url }]);
  await login.click();
  await expectFeed(page, 'live');
  expect([...dashboard.credentials]).toEqual([null]);
  await page.reload();
  await expectFeed(page, 'live');
  await context.clearCookies();
  await expectFeed(page, 'refused');
  await expect(page.getByText('Your dashboard login has ended')).toBeVisible();
  await context.addCookies([{ name: 'nezha-dashboard', value: TOKEN, url: site.url }]);
  await expectFeed(page, 'live');
  await expect(page.getByText('Your dashboard login has ended')).toBeHidden();
});

test('a token refused later is replaced in place, below the last data', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  await expect(card(page, 1)).toBeVisible();
  let valid = 'newer-token';
  dashboard.twist((request, answer) => {
    const sent = request.headers.get('authorization');
    if (sent !== valid) return Response.json({ code: 403, message: '访问此接口需要认证' });
    return sent === TOKEN ? answer : dashboard.demo.fetch(withToken(request));
  });
  await expectFeed(page, 'refused');
  const field = page.getByLabel('New API token');
  await field.fill('also-wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('refused this token');
  await expect(field).toBeFocused();
  await expect(card(page, 1)).toBeVisible();
  await field.fill(valid);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expectFeed(page, 'live');
  await expect(field).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // Once more, and the old token is good again: nobody has to click.
  valid = 'newest-token';
  await expectFeed(page, 'refused');
  await field.focus();
  valid = 'newer-token';
  await expectFeed(page, 'live');
  await expect(field).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** The same question as the dashboard's own token would ask it. */
function withToken(request: Request): Request {
  return new Request(request.url, { headers: { authorization: TOKEN } });
}

test('signing out asks first; Escape leaves everything, settings go on request', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await page.evaluate(() => localStorage.setItem('nezha-status:preferences', '{"theme":"dark"}'));
  const button = page.getByRole('button', { name: 'Sign out' });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await expectFeed(page, 'live');
  await signOut(page, { preferences: true });
  await expect(page.getByLabel('API token')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
