import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { lastReports } from './world/dashboard';
import { fillHistory } from './world/history';
import { card, expect, openConnected, TOKEN, test } from './world/test';

test.use({ servers: 8 });

const rows = (page: Page) => page.getByRole('main').getByRole('listitem');

/** Opens the settings at their part about history. */
async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'History …' }).click();
  const section = page.getByRole('dialog').getByRole('region', { name: 'History', exact: true });
  await expect(section.getByText('Reaches back')).toBeInViewport();
  // The part is scrolled, and not the dialog with its head.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeInViewport();
  return section;
}

async function exportAll(page: Page, section: Locator, format: RegExp): Promise<string> {
  await section.getByRole('button', { name: 'Export the history' }).click();
  await section.getByText(format).click();
  const download = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Save the file' }).click();
  const path = await (await download).path();
  await section.getByRole('button', { name: 'Export the history' }).click();
  return path;
}

async function importFile(section: Locator, path: string, outcome: RegExp): Promise<void> {
  await section.locator('input[type="file"]').setInputFiles(path);
  await expect(section.getByRole('status').filter({ hasText: outcome })).toBeVisible();
}

test('export, clear and import give the same list and the watched time', async ({
  page,
  site,
  dashboard,
}) => {
  const silentSince = Math.floor(Date.now() / 1000) - 90;
  dashboard.twist(lastReports(new Map([[1, silentSince]])));
  await openConnected(page, site, '/events');
  await expect(page.locator('a[href="/server/1"]')).toBeVisible();
  await expect(page.getByText(/^Watched (\d\d|[5-9]) sec/)).toBeVisible();
  dashboard.twist(undefined);
  await expect(rows(page).filter({ has: page.locator('a[href="/server/1"]') })).not.toContainText(
    'goes on',
  );
  const before = await rows(page).filter({ hasNotText: 'goes on' }).allInnerTexts();
  expect(before.length).toBeGreaterThan(0);
  const section = await openHistory(page);
  const path = await exportAll(page, section, /^JSON/);
  const text = await readFile(path, 'utf8');
  expect(text).not.toContain(TOKEN);
  expect(JSON.parse(text).blocks.length).toBeGreaterThan(0);

  await importFile(section, path, /Nothing in the file was new/);
  await section.getByRole('button', { name: 'Clear the history' }).click();
  await section.getByRole('button', { name: 'Cancel' }).click();
  await section.getByRole('button', { name: 'Clear the history' }).click();
  await section.getByRole('button', { name: 'Clear it' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('a[href="/server/1"]')).toBeHidden();
  await expect(page.getByText(/^Watched [0-4] sec/)).toBeVisible();

  await importFile(await openHistory(page), path, /^New: \d+ measured slots, \d+ events/);
  await importFile(section, path, /Nothing in the file was new/);
  await page.keyboard.press('Escape');
  await expect(page.locator('a[href="/server/1"]')).toBeVisible();
  expect(await rows(page).filter({ hasNotText: 'goes on' }).allInnerTexts()).toEqual(before);
  await expect(page.getByText(/^Watched (\d\d|[5-9]) sec/)).toBeVisible();
  await page.reload();
  await expect(page.locator('a[href="/server/1"]')).toBeVisible();
  expect(await rows(page).filter({ hasNotText: 'goes on' }).allInnerTexts()).toEqual(before);
});

test('a table holds the chosen servers and metrics', async ({ page, site }) => {
  await openConnected(page, site);
  const name = (await card(page, 2).getByRole('heading').textContent()) ?? '';
  await page.getByRole('link', { name: 'Events' }).click();
  const section = await openHistory(page);
  await section.getByRole('button', { name: 'Export the history' }).click();
  await section.getByText('Some', { exact: true }).click();
  await expect(section.getByText('0 servers, 14 metrics')).toBeVisible();
  await section.getByRole('checkbox', { name, exact: true }).check();
  for (const metric of ['Memory', 'GPU']) {
    await section.getByRole('checkbox', { name: metric, exact: true }).uncheck();
  }
  await expect(section.getByText('1 server, 12 metrics')).toBeVisible();
  await section.getByText('CSV, for a spreadsheet').click();
  await section.getByText('Last hour').click();
  const download = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Save the file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.trim().split('\r\n');
  expect(lines[0]).toContain('time,server,name,cpu mean (%),cpu max (%),swap mean (%)');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line.split(',')[1]).toBe('2');
});

test('what is no history file is refused in words', async ({ page, site }) => {
  await openConnected(page, site, '/events');
  const section = await openHistory(page);
  const input = section.locator('input[type="file"]');
  for (const [text, words] of [
    ['hello', 'holds no history of this page'],
    ['{"format":"nezha-status history","version":9}', 'newer version'],
    ['{"format":"nezha-status history","version":1,"from":"x"}', 'damaged at “from”'],
  ] as const) {
    const file = { name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await input.setInputFiles(file);
    await expect(section.getByText(words)).toBeVisible();
  }
});

test('refused storage is told, and everything else goes on', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused by this test', 'SecurityError');
    };
  });
  await openConnected(page, site);
  await expect(page.getByText('This browser refuses to store the history')).toBeVisible();
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(page.getByText(/^Watched .+ of the last 24 hours/)).toBeVisible();
  const section = await openHistory(page);
  await expect(
    section.getByText(/As long as this page is open: the browser refuses/),
  ).toBeVisible();
});

test('a login that is kept by hand asks the browser to keep its data; a link does not', async ({
  page,
  site,
}) => {
  const asked = await countAsked(page);
  await openConnected(page, site);
  expect(await asked()).toBe(0);
  for (const [place, times] of [
    ['In this tab only', 0],
    ['On this device', 1],
  ] as const) {
    await page.goto(`${site.url}/connect`);
    await page.getByLabel(place).check();
    await page.getByLabel('API token', { exact: true }).fill(TOKEN);
    await page.keyboard.press('Enter');
    await expect(card(page, 1)).toBeVisible();
    expect(await asked()).toBe(times);
  }
});

test('once there is a past that is worth it the browser is asked to keep it, and not before', async ({
  page,
  site,
}) => {
  const asked = await countAsked(page);
  await openConnected(page, site);
  await expect(card(page, 1).locator('.availability-strip')).toHaveAttribute('data-strip', /u/);
  expect(await asked()).toBe(0);
  await fillHistory(page, site, 1, Math.floor(Date.now() / 1000));
  await page.goto(site.url);
  await expect.poll(asked).toBe(1);
});

/** How often this page has asked the browser not to clear its data. */
async function countAsked(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const asked = { times: 0 };
    Object.assign(window, { asked });
    StorageManager.prototype.persist = async () => {
      asked.times += 1;
      return true;
    };
  });
  return () => page.evaluate((): number => Reflect.get(window, 'asked').times);
}
