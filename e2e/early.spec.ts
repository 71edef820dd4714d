import type { Page } from '@playwright/test';
import { expect, expectFeed, openConnected, pollSeldom, test } from './world/test';

/** Holds the page's own code back, until what is returned runs. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const DETAILS = '/api/v1/server/details';

test('the first answer is asked for while the page’s own code is on its way, and once', async ({
  page,
  site,
  dashboard,
}) => {
  await pollSeldom(page);
  await openConnected(page, site);
  const release = await holdCode(page);
  const asked = dashboard.asked.length;
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect.poll(() => dashboard.asked.slice(asked)).toEqual([DETAILS]);
  release();
  await expectFeed(page, 'live');
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  expect(dashboard.asked.slice(asked).filter((path) => path === DETAILS)).toHaveLength(1);
});

test('an answer that waited too long for the page is asked for anew', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site);
  const release = await holdCode(page);
  const asked = dashboard.asked.length;
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect.poll(() => dashboard.asked.slice(asked)).toEqual([DETAILS]);
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 5_000;
  });
  release();
  await expectFeed(page, 'live');
  expect(dashboard.asked.slice(asked, asked + 2)).toEqual([DETAILS, DETAILS]);
});

test('nothing is asked with what is kept for another dashboard, or in a tab that was signed out', async ({
  page,
  site,
  dashboard,
}) => {
  for (const [storage, session] of [
    ['localStorage', { version: 1, dashboardKey: 'another', token: 'secret' }],
    ['sessionStorage', { version: 1, dashboardKey: 'e2e', signedOut: true }],
  ] as const) {
    await page.goto(`${site.url}/config.json`);
    await page.evaluate(
      ([place, kept]) => Reflect.get(window, place).setItem('nezha-status:session', kept),
      [storage, JSON.stringify(session)] as const,
    );
    await page.goto(site.url);
    await expect(page.getByRole('textbox', { name: /token/i })).toBeVisible();
    expect(dashboard.asked).toEqual([]);
  }
});
