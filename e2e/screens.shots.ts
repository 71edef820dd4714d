import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PAGE_STATES } from './world/states';
import { expect, test } from './world/test';

const FOLDER = fileURLToPath(new URL('../screenshots', import.meta.url));

/** A phone, a laptop, a large screen; what is longer than the screen is taken whole. */
const SCREENS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1920, height: 1080, colorScheme: 'dark' },
] as const;

/** The other looks of the page: its languages, on paper, and with the colours of a person's choice. */
const LANGUAGES = ['zh-CN', 'zh-TW', 'ja'] as const;

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true, animations: 'disabled' });
}

for (const { name, console, open } of PAGE_STATES) {
  test(`the state “${name}”`, async ({ page, site, dashboard, allowConsole }) => {
    if (console) allowConsole(console);
    const close = await open({ page, site, dashboard });
    for (const { width, height, colorScheme } of SCREENS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await shoot(page, `${name}-${width}-${colorScheme}`);
    }
    await close?.();
  });
}

for (const locale of LANGUAGES) {
  test.describe(locale, () => {
    test.use({ locale });
    for (const { name, open } of PAGE_STATES.filter((state) =>
      ['board', 'connect', 'server', 'settings', 'sign-out'].includes(state.name),
    )) {
      test(`the ${name} in ${locale}`, async ({ page, site, dashboard }) => {
        await open({ page, site, dashboard });
        for (const { width, height } of SCREENS) {
          await page.setViewportSize({ width, height });
          await shoot(page, `${name}-${width}-${locale}`);
        }
      });
    }
  });
}

for (const { name, open } of PAGE_STATES.filter((state) =>
  ['board', 'server'].includes(state.name),
)) {
  test(`the ${name} on paper, and with forced colours`, async ({ page, site, dashboard }) => {
    await open({ page, site, dashboard });
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: `${FOLDER}/${name}-print.pdf`, format: 'A4' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await shoot(page, `${name}-print`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    await shoot(page, `${name}-forced`);
  });
}
