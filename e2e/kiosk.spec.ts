import type { Page } from '@playwright/test';
import { card, expect, expectFeed, openConnected, TOKEN, test } from './world/test';

/** What only a person at the keyboard has a use for. */
async function expectNoChrome(page: Page): Promise<void> {
  for (const name of ['Settings', 'Sign out']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Board' })).toHaveCount(0);
}

test('a kiosk shows the board without controls, to a server and back', async ({ page, site }) => {
  await openConnected(page, site, '/?kiosk=1');
  await expect(card(page, 20)).toBeVisible();
  await expectNoChrome(page);
  await card(page, 20).getByRole('link').click();
  await expect(page).toHaveURL(`${site.url}/server/20?kiosk=1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoChrome(page);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/?kiosk=1`);
  await expect(card(page, 20)).toBeVisible();
  await expectNoChrome(page);
});

test('a filter and the kiosk go together', async ({ page, site }) => {
  await openConnected(page, site, '/?kiosk=1');
  await page.getByRole('button', { name: /never$/ }).click();
  await expect(page).toHaveURL(`${site.url}/?kiosk=1&status=never`);
  await card(page, 3).getByRole('link').click();
  await expect(page).toHaveURL(`${site.url}/server/3?kiosk=1`);
});

test('a kiosk says in one sentence why it is not live, and asks for nothing', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/status of 502/);
  await openConnected(page, site, '/?kiosk=1');
  const notices = page.getByRole('region', { name: 'About the data' });
  const headers = { 'content-type': 'text/html' };
  dashboard.twist(() => new Response('<html>Please log in</html>', { headers }));
  await expectFeed(page, 'stale');
  await expect(notices).toContainText('answers a page instead of data');
  await expect(notices.getByRole('link')).toHaveCount(0);
  await expect(notices.locator('details')).toHaveCount(0);
  dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
  await expectFeed(page, 'refused');
  await expect(notices).toContainText('The dashboard refuses the token now');
  await expect(page.getByLabel('New API token')).toHaveCount(0);
  await expect(notices.getByRole('link')).toHaveCount(0);
});

test('a kiosk without a session connects, by way of the checks, and goes on as one', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/connect?kiosk=1`);
  await page.getByLabel('API token').fill('wrong-token');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Check the connection' }).click();
  await expect(page).toHaveURL(`${site.url}/connect?check&kiosk=1`);
  await page.getByRole('link', { name: 'Enter a token' }).click();
  await page.getByLabel('API token').fill(TOKEN);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}/?kiosk=1`);
  await expect(card(page, 1)).toBeVisible();
  await expectNoChrome(page);
});

test('a kiosk of any view stays awake, hides its resting cursor and has no scrollbars', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const wakeLock = {
      request: async () => {
        document.documentElement.dataset['awake'] = '';
        return { released: false, release: async () => {} };
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
  });
  await page.clock.install();
  await openConnected(page, site, '/server/1?kiosk=1');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-awake');
  await page.clock.pauseAt(Date.now() + 60_000);
  const cursor = () => page.locator('main').evaluate((main) => getComputedStyle(main).cursor);
  expect(await cursor()).toBe('none');
  await page.mouse.move(200, 200);
  await expect.poll(cursor).not.toBe('none');
  await page.clock.runFor(4_000);
  expect(await cursor()).toBe('none');
  expect(await root.evaluate((html) => getComputedStyle(html).scrollbarWidth)).toBe('none');
  const left = () => page.locator('#root').evaluate((one) => one.getBoundingClientRect().left);
  const places = new Set([await left()]);
  for (let step = 0; step < 5; step += 1) {
    await page.clock.fastForward(180_000);
    places.add(await left());
  }
  expect(places.size).toBeGreaterThan(1);
});
