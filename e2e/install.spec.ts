import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { WHOLE_BROWSER } from './world/chromium';
import { test as base, expect, expectFeed, TOKEN } from './world/test';
import { expectKept } from './world/worker';

/** A name of another machine, as far as the browser knows: not secure without https. */
const ELSEWHERE = 'status.example';

interface Profile {
  /** A browser with a profile of its own: what is not installable in a private window may be in this one. */
  readonly open: (settings?: object) => Promise<Page>;
}

const test = base.extend<Profile>({
  open: async ({ playwright }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'));
    let context: BrowserContext | undefined;
    await use(async (settings = {}) => {
      await mkdir(join(folder, 'Default'));
      await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
      context = await playwright.chromium.launchPersistentContext(folder, {
        ...WHOLE_BROWSER,
        args: [...WHOLE_BROWSER.args, `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`],
        locale: 'en-GB',
        serviceWorkers: 'allow',
      });
      return context.newPage();
    });
    await context?.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  },
});

async function settingsOf(page: Page) {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const part = page.getByRole('dialog').getByRole('region', { name: 'As an app' });
  await expect(part).toBeVisible();
  return part;
}

test('Chromium finds nothing against installing the page', async ({ site, open }) => {
  const page = await open();
  await page.goto(`${site.url}/#token=${TOKEN}`);
  await expectFeed(page, 'live');
  await expectKept(page);
  const client = await page.context().newCDPSession(page);
  const { errors, data } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ display: 'standalone' });
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const part = await settingsOf(page);
  await expect(part.locator('svg')).toHaveCount(0);
});

test('over plain http the page works, and its settings say what is missing and what to do', async ({
  site,
  open,
}) => {
  const page = await open();
  await page.goto(`${site.url.replace('127.0.0.1', ELSEWHERE)}/#token=${TOKEN}`);
  await expectFeed(page, 'live');
  expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
  const part = await settingsOf(page);
  await expect(part).toContainText('Serve it by https');
  await expect(part.locator('svg')).toHaveCount(1);
});

test('where the browser refuses all storage the page works, and its settings say so', async ({
  site,
  open,
}) => {
  const page = await open({ profile: { default_content_setting_values: { cookies: 2 } } });
  await page.goto(`${site.url}/#token=${TOKEN}`);
  await expectFeed(page, 'live');
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const part = await settingsOf(page);
  await expect(part).toContainText('refuses to store anything');
  await expect(part).toContainText('does not open without a network');
  await expect(part.locator('svg')).toHaveCount(2);
});

test('the shortcuts of the icon lead to what is wrong, to the wall and into the search', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/#token=${TOKEN}`);
  await expectFeed(page, 'live');
  const manifest = await (await fetch(`${site.url}/manifest.webmanifest`)).json();
  const open = (name: string) => {
    const shortcut = manifest.shortcuts.find(
      (one: { short_name: string }) => one.short_name === name,
    );
    return page.goto(new URL(shortcut.url, site.url).href);
  };
  await open('Problems');
  await expect(page.locator('[data-server-id]').first()).toHaveAttribute('data-status', 'down');
  await open('Wall');
  await expect(page.locator('.wall-header')).toBeVisible();
  await open('Search');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the browser’s offer to install is a button, once', async ({ page, site }) => {
  await page.goto(`${site.url}/#token=${TOKEN}`);
  await expectFeed(page, 'live');
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = async () => Object.assign(window, { prompted: offer.defaultPrevented });
    window.dispatchEvent(Object.assign(offer, { prompt }));
  });
  const part = await settingsOf(page);
  const button = part.getByRole('button', { name: 'Install the app' });
  await button.click();
  expect(await page.evaluate(() => Reflect.get(window, 'prompted'))).toBe(true);
  await expect(button).toBeHidden();
});

test.describe('on iOS, emulated', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the settings tell how a person installs the page', async ({ page, site }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'standalone', { value: false }),
    );
    await page.goto(`${site.url}/#token=${TOKEN}`);
    await expectFeed(page, 'live');
    await expect(await settingsOf(page)).toContainText('Add to Home Screen');
  });
});
