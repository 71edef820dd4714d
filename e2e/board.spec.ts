import type { Page } from '@playwright/test';
import { clippedTexts } from './world/clipped-texts';
import { changeEntries } from './world/dashboard';
import { card, expect, expectFeed, openConnected, test } from './world/test';
import { textsOutside } from './world/texts-outside';

const PREFERENCES_KEY = 'nezha-status:preferences';

test('a state filters the board, and the filter survives reload and back', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const cards = page.locator('[data-server-id]');
  await page.getByRole('button', { name: /never$/ }).click();
  await expect(page).toHaveURL(`${site.url}/?status=never`);
  await expect(cards).toHaveCount(1);
  await expect(card(page, 3)).toBeVisible();
  await page.reload();
  await expect(cards).toHaveCount(1);
  await expect(page.getByRole('button', { name: /never$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await expect(cards).toHaveCount(46);
  await page.goForward();
  await expect(cards).toHaveCount(1);
  await page.getByRole('button', { name: /never$/ }).click();
  await expect(cards).toHaveCount(46);
});

test('a tag filters the board, with counts and a mark for what is down', async ({ page, site }) => {
  await openConnected(page, site);
  const tags = page.getByRole('navigation', { name: 'Tags' });
  await expect(tags.getByRole('button').first()).toHaveText(/^All\s*46$/);
  await expect(tags.getByRole('button').last()).toHaveText(/^Untagged\s*2$/);
  await expect(tags.getByRole('button', { name: /^Home/ })).toContainText('down');
  await tags.getByRole('button', { name: /^Europe/ }).click();
  await expect(page).toHaveURL(`${site.url}/?tag=Europe`);
  await expect(page.locator('main section')).toHaveCount(1);
  await expect(page.locator('[data-server-id]')).toHaveCount(12);
  await tags.getByRole('button', { name: /^Untagged/ }).click();
  await expect(page).toHaveURL(`${site.url}/?tag=`);
  await expect(page.locator('[data-server-id]')).toHaveCount(2);
});

test('a filter that matches nothing says so, and offers all', async ({ page, site }) => {
  await openConnected(page, site, '/');
  await page.goto(`${site.url}/?tag=Nowhere`);
  await expect(page.getByText('No server matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('[data-server-id]')).toHaveCount(46);
});

test('the attention strip names what is down before what is late, and folds what is long down', async ({
  page,
  site,
  dashboard,
}) => {
  const ages = new Map([
    [1, 20],
    [5, 300],
    [4, 200_000],
  ]);
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => {
        const age = ages.get(Number(entry['id'])) ?? 0;
        return { ...entry, last_active: Math.floor(Date.now() / 1000) - age };
      }),
    ),
  );
  await openConnected(page, site);
  const strip = page.getByRole('region', { name: 'Needs attention' });
  await expect(strip.getByRole('listitem').nth(0)).toContainText(
    /sgp-relay.*down 5 min.*last report [012]\d(:[0-5]\d){2}$/,
  );
  await expect(strip.getByRole('listitem').nth(1)).toContainText(/hk-edge-01.*late 2\d sec/);
  await strip.getByRole('button', { name: '1 long down' }).click();
  await expect(page).toHaveURL(/status=down/);
  await expect(card(page, 4)).toBeVisible();
});

test('a limit held for a while asks for attention, with the number, on strip and card', async ({
  page,
  site,
  dashboard,
}) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) =>
        entry['id'] === 1 && typeof entry['status'] === 'object'
          ? { ...entry, status: { ...entry['status'], CPU: 97 } }
          : entry,
      ),
    ),
  );
  await openConnected(page, site);
  const strip = page.getByRole('region', { name: 'Needs attention' });
  await expect(strip).toBeVisible();
  await expect(strip).not.toContainText('CPU 97 %');
  dashboard.passTime(35);
  await expect(strip).toContainText('CPU 97 %');
  await expect(card(page, 1)).toContainText('CPU 97 %');
});

test('all is well when nothing asks for attention', async ({ page, site, dashboard }) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.slice(0, 5).map((entry) => ({
        ...entry,
        last_active: Math.floor(Date.now() / 1000),
        status: {},
      })),
    ),
  );
  await openConnected(page, site);
  await expect(page.getByText('All is well.')).toBeVisible();
});

test('a section collapses, and stays so', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Collapse Asia' }).click();
  await expect(page.getByRole('region', { name: 'Asia' }).locator('[data-server-id]')).toHaveCount(
    0,
  );
  await page.reload();
  await expectFeed(page, 'live');
  await page.getByRole('button', { name: 'Expand Asia' }).click();
  await expect(page.getByRole('region', { name: 'Asia' }).locator('[data-server-id]')).toHaveCount(
    14,
  );
});

test('a filter shows what it promises, in collapsed sections too, and counts the whole tag', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Collapse Asia' }).click();
  await page.getByRole('button', { name: /never$/ }).click();
  await expect(card(page, 3)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Asia' })).toContainText(/1\d \/ 14 online/);
});

test('what happens to the data is said in the live region, on a server’s page too', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site, '/server/1');
  dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
  await expect(page.getByRole('status')).toContainText('refuses the sign-in');
  dashboard.twist(undefined);
  await expect(page.getByRole('status')).toContainText('live again');
});

test('compact cards are smaller, and keep their state, shares and speed', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const comfortable = await card(page, 1).boundingBox();
  await page.evaluate((key) => {
    localStorage.setItem(key, JSON.stringify({ desktop: { density: 'compact' } }));
  }, PREFERENCES_KEY);
  await page.reload();
  await expect(card(page, 1)).toContainText('CPU');
  const compact = await card(page, 1).boundingBox();
  expect(compact?.height).toBeLessThan((comfortable?.height ?? 0) * 0.7);
  await expect(card(page, 1)).toContainText('Memory');
  await expect(card(page, 1)).toContainText('/s');
});

test('coming back from a server returns to the same place, with the same filter', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: /online$/ }).click();
  await page.evaluate(() => window.scrollTo(0, 700));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
  await page.locator('[data-server-id] a').nth(20).click();
  await expect(page).toHaveURL(/\/server\/\d+$/);
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page).toHaveURL(/status=online/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
});

for (const [way, goBack] of [
  ['by the link', (page: Page) => page.getByRole('link', { name: 'Board' }).press('Enter')],
  ['by the browser’s own way back', (page: Page) => page.goBack()],
] as const) {
  test(`the keyboard goes to a server and comes back to its card ${way}`, async ({
    page,
    site,
  }) => {
    await openConnected(page, site);
    await card(page, 20).getByRole('link').press('Enter');
    await expect(page).toHaveURL(/\/server\/20$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await goBack(page);
    await expect(card(page, 20).getByRole('link')).toBeFocused();
  });
}

test('a board that was not left for a server takes no focus', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: /online$/ }).click();
  await page.goBack();
  await page.reload();
  await expect(card(page, 1)).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
});

test.describe('on a phone', () => {
  const ALL_PARTS = ['trends', 'network', 'storage', 'availability', 'footer'];
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing is wider than the screen, with the longest names', async ({ page, site }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]')).toHaveCount(46);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  for (const density of ['compact', 'comfortable']) {
    test(`text at twice its size still fits, on ${density} cards`, async ({ page, site }) => {
      await page.addInitScript(
        ([key, phone]) => {
          localStorage.setItem(key, JSON.stringify({ phone }));
          document.addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = '200%';
          });
        },
        [PREFERENCES_KEY, { density, parts: ALL_PARTS, offered: ALL_PARTS }] as const,
      );
      await openConnected(page, site);
      await expect(page.locator('[data-server-id]')).toHaveCount(46);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
      expect(await textsOutside(page, '[data-server-id]')).toEqual([]);
      expect(await textsOutside(page, 'section > header')).toEqual([]);
      if (density === 'comfortable') await expect(card(page, 1)).toContainText('watched');
      expect(await clippedTexts(page)).toEqual([]);
      await expect(card(page, 1)).toContainText('HK');
    });
  }

  test('a section tells its speed beside the longest tag', async ({ page, site, dashboard }) => {
    const tag = 'Hong Kong, Macao and the whole Pearl River delta';
    dashboard.twist(changeEntries((entries) => entries.map((entry) => ({ ...entry, tag }))));
    await openConnected(page, site);
    const speed = page.getByRole('region', { name: tag }).getByText('Total inbound');
    await expect(speed.locator('..')).toBeInViewport({ ratio: 1 });
    expect(await textsOutside(page, 'section > header')).toEqual([]);
  });
});

test('with forced colours the feed’s mark keeps its own', async ({ page, site }) => {
  await openConnected(page, site);
  const mark = page
    .getByText('Age of the data')
    .locator('xpath=following-sibling::*//*[name()="svg"]');
  const colourOf = () => mark.evaluate((svg) => getComputedStyle(svg).color);
  const own = await colourOf();
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(colourOf).toBe(own);
});

test.describe('with several hundred tags', () => {
  test.use({ servers: 600 });

  test('cards stand on every part of the page', async ({ page, site, dashboard }) => {
    dashboard.twist(
      changeEntries((entries) =>
        entries.map((entry) => ({ ...entry, tag: `tag ${Number(entry['id']) % 300}` })),
      ),
    );
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await page.evaluate((share) => {
        window.scrollTo(0, document.documentElement.scrollHeight * share);
      }, part);
      await expect
        .poll(() =>
          page.locator('[data-server-id]').evaluateAll(
            (cards) =>
              cards.filter((one) => {
                const { top, bottom } = one.getBoundingClientRect();
                return bottom > 0 && top < window.innerHeight;
              }).length,
          ),
        )
        .toBeGreaterThan(3);
    }
  });
});

test.describe('on paper', () => {
  test.use({ servers: 8, colorScheme: 'dark' });

  test('the board fits an A4 page, white, without what can only be clicked', async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await openConnected(page, site);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-server-id]')).toHaveCount(8);
    await expect(page.getByRole('button', { name: 'Settings' })).toBeHidden();
    await expect(page.getByRole('searchbox')).toBeHidden();
    expect(await textsOutside(page, '[data-server-id]')).toEqual([]);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(794);
    for (const one of await page.locator('[data-server-id]').all()) {
      await expect(one).toHaveCSS('break-inside', 'avoid');
    }
  });
});
