import type { Locator, Page } from '@playwright/test';
import { clippedTexts } from './world/clipped-texts';
import { expect, expectFeed, openConnected, test } from './world/test';
import { textsOutside } from './world/texts-outside';

test.use({ servers: 12 });

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja'] as const;
const PREFERENCES_KEY = 'nezha-status:preferences';

async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key ?? '', JSON.stringify({ language: value })),
    [PREFERENCES_KEY, language],
  );
}

for (const language of LANGUAGES) {
  for (const width of [360, 1440]) {
    test(`no text of the board, settings or connect screen is cut off: ${language}, ${width} px`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await speak(page, language);
      await openConnected(page, site);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('[data-server-id]').first()).toBeVisible();
      expect(await clippedTexts(page)).toEqual([]);
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await tooWide()).toBeLessThanOrEqual(width);

      await page.locator('[data-opens="settings"]').filter({ visible: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await clippedTexts(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.goto(`${site.url}/connect`);
      await expectFeed(page, 'live');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await clippedTexts(page)).toEqual([]);
      expect(await tooWide()).toBeLessThanOrEqual(width);
    });
  }
}

test('the browser’s language is spoken from the start', async ({ browser, site }) => {
  const context = await browser.newContext({ locale: 'zh-HK' });
  const page = await context.newPage();
  await openConnected(page, site);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await context.close();
});

for (const language of LANGUAGES) {
  test(`on a phone, what the state of the data takes leaves its row to the controls: ${language}`, async ({
    page,
    site,
    dashboard,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await speak(page, language);
    await openConnected(page, site);
    const controls = page.locator('header [data-opens]').last();
    const state = page.locator('header span:has(~ [data-opens]):not([aria-hidden])');
    const top = async (one: Locator) => (await one.boundingBox())?.y;
    expect(await top(state)).toBe(await top(controls));
    dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
    await expectFeed(page, 'refused');
    expect(await top(state)).toBe(await top(controls));
  });
}

for (const language of LANGUAGES) {
  test(`text at twice its size fits a phone on every screen: ${language}`, async ({
    page,
    site,
    dashboard,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript((chosen) => {
      localStorage.setItem('nezha-status:preferences', JSON.stringify({ language: chosen }));
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    }, language);
    const expectFit = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
    await page.goto(site.url);
    await expect(page.locator('input[name="token"]')).toBeVisible();
    await expectFit();
    await page.goto(`${site.url}/connect?check`);
    await expect(page.locator('[data-state="failed"]')).toBeVisible();
    await expectFit();
    await openConnected(page, site, '/events');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await expectFit();
    expect(await textsOutside(page, 'main li')).toEqual([]);
    dashboard.twist(() => Response.json({ code: 403, message: 'refused' }));
    await expectFeed(page, 'refused');
    await expect(page.locator('input[name="token"]')).toBeVisible();
    await expectFit();
  });
}
