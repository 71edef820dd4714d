import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openSite } from './world/site';
import { card, expect, expectFeed, openConnected, TOKEN, test } from './world/test';

test.use({ servers: 12 });

const KEY = 'nezha-status:preferences';

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Picks an option as a person does: its words are the target, the button itself is not seen. */
function choose(dialog: Locator, group: string, option: string): Promise<void> {
  return dialog.getByRole('group', { name: group }).getByText(option, { exact: true }).click();
}

const stored = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), KEY);

test('the theme is the page’s at once, and stays over a reload', async ({ page, site }) => {
  await openConnected(page, site);
  const dialog = await openSettings(page);
  for (const [name, theme] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
  ] as const) {
    await choose(dialog, 'Theme', name);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await choose(await openSettings(page), 'Theme', 'Like the system');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('another language translates the page and leaves the dialog open', async ({ page, site }) => {
  await openConnected(page, site);
  const dialog = await openSettings(page);
  await choose(dialog, 'Language', '日本語');
  const japanese = page.getByRole('dialog', { name: '設定' });
  await expect(japanese).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(japanese.getByRole('radio', { name: '日本語' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(japanese).toBeHidden();
  await page.reload();
  await expectFeed(page, 'live');
  await page.getByRole('button', { name: '設定', exact: true }).click();
  await choose(japanese, '言語', '繁體中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  await choose(page.getByRole('dialog'), '語言', 'English');
  await expect(dialog).toBeVisible();
});

test('units change the numbers on the cards', async ({ page, site }) => {
  await openConnected(page, site);
  await expect(card(page, 1)).toContainText(/[KMG]iB/);
  const dialog = await openSettings(page);
  await choose(dialog, 'Speeds', 'Bits a second');
  await expect(card(page, 1)).toContainText(/bit\/s/);
  await choose(dialog, 'Sizes', 'GB, in steps of 1,000');
  await expect(card(page, 1)).not.toContainText(/[KMGT]iB/);
  await expect(dialog).toBeVisible();
  expect(await stored(page)).toMatchObject({ speed: 'bits', bytes: 'decimal' });
});

test('a damaged value costs that value alone', async ({ page, site }) => {
  await page.addInitScript((key) => {
    const damaged = {
      theme: 'dark',
      speed: 'knots',
      pollSeconds: 'x',
      limits: { cpu: 55, disk: {} },
    };
    localStorage.setItem(key, JSON.stringify(damaged));
  }, KEY);
  await openConnected(page, site);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dialog = await openSettings(page);
  await expect(dialog.getByRole('radio', { name: 'Bytes a second' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(dialog.getByLabel('CPU', { exact: true })).toHaveValue('55');
  await expect(dialog.getByLabel('Disk', { exact: true })).toHaveValue('');
});

test('settings go to a file, survive a reset, and come back from it', async ({ page, site }) => {
  await openConnected(page, site);
  const dialog = await openSettings(page);
  await choose(dialog, 'Theme', 'Dark');
  await choose(dialog, 'Speeds', 'Bits a second');
  await dialog.getByLabel('Late up to, then down').fill('45');
  await dialog.getByLabel('Ask the dashboard every').fill('7');
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('group', { name: 'Phones' })
    .getByRole('checkbox', { name: 'Network' })
    .uncheck();
  const before = await stored(page);
  expect(before).toMatchObject({ pollSeconds: 7, thresholds: { lateSeconds: 45 } });

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export to a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('nezha-status-settings.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).not.toContain(TOKEN);

  await dialog.getByRole('button', { name: 'Reset to the defaults' }).click();
  await expect(dialog.getByText('back to the defaults')).toBeVisible();
  await expect(dialog.getByLabel('Ask the dashboard every')).toHaveValue('');
  expect(await stored(page)).toEqual({});
  await dialog.getByRole('button', { name: 'Undo' }).click();
  expect(await stored(page)).toEqual(before);
  await dialog.getByRole('button', { name: 'Reset to the defaults' }).click();

  const give = (name: string, content: string) =>
    dialog.getByLabel('Import a file', { exact: true }).setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await give('settings.json', text);
  await expect(dialog.getByText("The file's settings are in force")).toBeVisible();
  expect(await stored(page)).toEqual(before);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await give('notes.txt', 'milk, bread');
  await expect(dialog.getByText("This file can't be read")).toBeVisible();
  await give('other.json', '{"theme":"light"}');
  await expect(dialog.getByText('holds no settings of this page')).toBeVisible();
  expect(await stored(page)).toEqual(before);

  await give('partly.json', text.replace('"dark"', '"pink"').replace('"bits"', '"bytes"'));
  await expect(dialog.getByText('1 value could not be read')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: /^theme$/ })).toBeVisible();
  expect(await stored(page)).toEqual({ ...before, speed: 'bytes' });
});

test('a pace of one’s own counts at once', async ({ page, site, dashboard }) => {
  // The settings ask for latency monitors, too.
  const polls = () => dashboard.asked.filter((path) => path.includes('/server/')).length;
  await openConnected(page, site);
  const pace = (await openSettings(page)).getByLabel('Ask the dashboard every');
  await pace.fill('30');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  const before = polls();
  await page.waitForTimeout(2_500);
  expect(polls()).toBe(before);
  await expectFeed(page, 'live');
  await pace.fill('1');
  // Leaving the dialog finishes what was entered.
  await page.keyboard.press('Escape');
  await expect.poll(polls, { timeout: 900 }).toBeGreaterThan(before);
  await expect.poll(polls, { timeout: 4_000 }).toBeGreaterThan(before + 2);
});

test('a late server is online once a person allows that age, and a wrong number is told', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await expect(card(page, 2)).toHaveAttribute('data-status', 'late');
  const dialog = await openSettings(page);
  const online = dialog.getByLabel('Online up to');
  await online.fill('40');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('below “Late up to, then down” (30)');
  await expect(online).toHaveAttribute('aria-invalid', 'true');
  await expect(card(page, 2)).toHaveAttribute('data-status', 'late');
  await online.fill('29');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(card(page, 2)).toHaveAttribute('data-status', 'online');
});

test('meters warn from a person’s own share on', async ({ page, site }) => {
  await openConnected(page, site);
  const bar = card(page, 2).getByRole('meter').first().locator('> *');
  const colour = () => bar.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await colour();
  const dialog = await openSettings(page);
  await dialog.getByLabel('Meters are amber from').fill('1');
  await page.keyboard.press('Enter');
  await expect.poll(colour).not.toBe(plain);
});

test('the keyboard alone does it, and the focus comes back', async ({ page, site }) => {
  await openConnected(page, site);
  const opener = page.getByRole('button', { name: 'Settings', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('radio', { name: 'Like the system' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Bits a second' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // The pages were drawn anew for the unit: the button is another one, and has the focus all the same.
  await expect(opener).toBeFocused();
});

test('diagnostics hold no secret, and are shown', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openConnected(page, site);
  const dialog = await openSettings(page);
  await dialog.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(dialog.getByText('This is what was copied')).toBeVisible();
  const text = await dialog.getByRole('textbox', { name: 'Copied' }).inputValue();
  expect(text).toContain('feed: live');
  expect(text).toContain('servers: 12 (');
  for (const secret of [TOKEN, 'hk-edge', 'Asia', '127.0.0.1', 'Fleet status']) {
    expect(text).not.toContain(secret);
  }
});

test('without a clipboard the text is there to be copied by hand', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openConnected(page, site);
  const dialog = await openSettings(page);
  await dialog.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(dialog.getByText('Select the text and copy it')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Select the text' })).toHaveValue(
    /^nezha-status/,
  );
});

test('with storage refused everything works for this page, and it says that nothing is kept', async ({
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
  const dialog = await openSettings(page);
  await expect(dialog.getByText(/^Not kept/)).toBeVisible();
  await choose(dialog, 'Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose(dialog, 'Speeds', 'Bits a second');
  await expect(card(page, 1)).toContainText(/bit\/s/);
});

test('where its code can’t be fetched the board stays, and the next try is a new one', async ({
  page,
  site,
  allowConsole,
}) => {
  allowConsole(/settings-dialog/);
  await page.route('**/assets/settings-dialog*', (route) => route.abort());
  await openConnected(page, site);
  const opener = page.getByRole('button', { name: 'Settings', exact: true });
  // A part that is missing may reload the page, once.
  await expect(async () => {
    await opener.click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded', { timeout: 3_000 });
  }).toPass();
  await expect(card(page, 1)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.unroute('**/assets/settings-dialog*');
  await openSettings(page);
});

test('the deployment’s accent is the focus ring’s colour', async ({ page, dashboard }) => {
  const site = await openSite({
    dashboardUrl: dashboard.url,
    brand: { accent: '#d6336c', links: [] },
  });
  await openConnected(page, site);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body));
  expect(ring.outlineColor).toBe('rgb(214, 51, 108)');
  await site.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the dialog is a sheet that clips nothing in any language', async ({ page, site }) => {
    await openConnected(page, site);
    await openSettings(page);
    const dialog = page.getByRole('dialog');
    for (const name of ['English', '简体中文', '繁體中文', '日本語']) {
      await dialog.getByText(name, { exact: true }).click();
      await expect(dialog.getByRole('radio', { name })).toBeChecked();
      const box = await dialog.boundingBox();
      expect(box).toMatchObject({ x: 0, y: 0, height: 740 });
      // All of it but the gutter of a scroll bar, which phones do not draw.
      expect(box?.width).toBeGreaterThanOrEqual(360 - 15);
      const sideways = await dialog.evaluate((element) =>
        [element, ...element.querySelectorAll('*')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(sideways, name).toEqual([]);
    }
  });
});
