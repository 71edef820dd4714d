import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { changeEntries, lastReports } from './world/dashboard';
import { fillAlerts, fillHistory } from './world/history';
import { card, expect, expectFeed, openConnected, TOKEN, test } from './world/test';

test.use({ servers: 8 });

const rows = (page: Page) => page.getByRole('main').getByRole('listitem');

/** Long enough ago (unix seconds) for a server to be down. */
const longAgo = () => Math.floor(Date.now() / 1000) - 90;

test('a server that went down and came back is listed with its times', async ({
  page,
  site,
  dashboard,
}) => {
  const reports = new Map<number, number>();
  dashboard.twist(lastReports(reports));
  await openConnected(page, site);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  const name = (await card(page, 1).getByRole('heading').textContent()) ?? '';
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeFocused();
  await expect(page).toHaveTitle(/^(\(\d+\) )?Events · /);
  await expect(page.getByText(/^Watched .+ of the last 24 hours/)).toBeVisible();
  reports.set(1, longAgo());
  const row = rows(page).filter({ hasText: name });
  await expect(row).toContainText('goes on');
  await expect(row).toContainText(/1 min \d+ sec/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/today/i);
  reports.delete(1);
  await expect(row).toContainText(/\d:\d\d:\d\d( [AP]M)? – \d+:\d\d:\d\d/);
  await expect(row).not.toContainText('goes on');
  await expect(row.getByText('Outage')).toBeVisible();
  await writeDown(page);
  await page.reload();
  await expect(row).not.toContainText('goes on');
  await row.getByRole('link', { name }).click();
  await expect(page).toHaveURL(/\/server\/1$/);
  await page.goBack();
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(card(page, 1)).toBeVisible();
});

test('an end that nobody watched is told as such', async ({ page, site, dashboard }) => {
  const reports = new Map([[1, longAgo()]]);
  dashboard.twist(lastReports(reports));
  await openConnected(page, site, '/events');
  const row = rows(page).filter({ has: page.getByRole('link', { name: await nameOf(page, 1) }) });
  await expect(row).toContainText('goes on');
  await writeDown(page);
  await page.goto('about:blank');
  reports.delete(1);
  await page.goto(`${site.url}/events`);
  await expect(row).toContainText(/, back by .+, end not watched/);
  await expect(row).toContainText('at most');
});

/** Has the page write its history down, as it does when the browser is about to freeze it. */
async function writeDown(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
  const written = () => page.evaluate(countIncidents);
  await expect.poll(written).toBeGreaterThan(0);
}

/** Runs in the page. */
async function countIncidents(): Promise<number> {
  const open = indexedDB.open('nezha-status:history:e2e');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const count = open.result.transaction('incidents').objectStore('incidents').count();
  await new Promise((resolve) => {
    count.onsuccess = resolve;
  });
  open.result.close();
  return count.result;
}

/** The name of a server, as the page that is open knows it. */
async function nameOf(page: Page, id: number): Promise<string> {
  const link = page.locator(`a[href="/server/${id}"]`);
  await expect(link).toBeVisible();
  return (await link.textContent()) ?? '';
}

test('a restart of the dashboard and the time that nobody watched have their lines', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site, '/events');
  await expect(page.getByText(/^Watched /)).toBeVisible();
  dashboard.demo.restart();
  const restart = rows(page).filter({ hasText: 'Dashboard restart' });
  await expect(restart).toContainText('Whole fleet');
  await expect(restart).toContainText(/\d:\d\d:\d\d/);
  await writeDown(page);
  await page.goto('about:blank');
  dashboard.passTime(3_600);
  await page.goto(`${site.url}/events`);
  const unwatched = rows(page).filter({
    has: page.getByText('Not watched', { exact: true }),
  });
  await expect(unwatched).toContainText(/ – .+1 hr/);
  await expect(restart).toHaveCount(1);
  await page.getByLabel('Tag', { exact: true }).selectOption({ index: 1 });
  await expect(rows(page).first()).toBeVisible();
  await expect(restart).toHaveCount(0);
});

test('a day has an address of its own, and words find what happened on it', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/events');
  await expect(page.getByText(/^Watched /)).toBeVisible();
  const now = Math.floor(Date.now() / 1000);
  await fillHistory(page, site, 1, now);
  await page.goto(`${site.url}/events`);
  const before = new Date((now - 12 * 86_400) * 1000);
  const iso = new Intl.DateTimeFormat('sv-SE').format(before);
  const name = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric' }).format(before);
  await page.getByRole('radio', { name: `${name}, ${before.getFullYear()}: 1 outage` }).check();
  await expect(page).toHaveURL(`${site.url}/events?day=${iso}`);
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveCount(1);
  await expect(heading).toContainText(String(before.getDate()));
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('fra-db-primary');
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('radio', { checked: true }).press('ArrowRight');
  await expect(page).not.toHaveURL(new RegExp(iso));
  await page.goto(`${site.url}/events?day=${iso}`);
  const search = page.getByRole('searchbox');
  await search.fill('fra outage');
  await expect(page).toHaveURL(/&q=fra\+outage$/);
  await expect(rows(page)).toHaveCount(1);
  await search.fill('reboot');
  await expect(page.getByText('No event matches.')).toBeVisible();
  await search.fill('');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'All days' }).click();
  await expect(page).toHaveURL(`${site.url}/events`);
  await expect(heading.nth(2)).toBeVisible();
});

test('what was alerted stands in the log beside what happened', async ({ page, site }) => {
  await openConnected(page, site, '/events');
  await expect(page.getByText(/^Watched /)).toBeVisible();
  await fillAlerts(page, Math.floor(Date.now() / 1000));
  await page.goto(`${site.url}/events?kind=alerted`);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText(/fra-db-primary is back.+It lasted 3 min/);
  await expect(rows(page).last()).toContainText('Muted');
  await page.getByRole('searchbox').fill('lasted 3 min');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/server\/1$/);
});

test('filters narrow the list, and survive reload and back', async ({ page, site, dashboard }) => {
  const reports = [1, 2].map((id): [number, number] => [id, longAgo()]);
  dashboard.twist(lastReports(new Map(reports)));
  await openConnected(page, site, '/events');
  const name = await nameOf(page, 2);
  await page.getByLabel('Server', { exact: true }).selectOption({ label: name });
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?server=2$/);
  await page.reload();
  await expect(page.getByLabel('Server', { exact: true })).toHaveValue('2');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Reboots/ }).click();
  await expect(page).toHaveURL(/server=2&kind=reboot$/);
  await expect(page.getByText('No event matches.')).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Reboots/ }).click();
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await rows(page).count()).toBeGreaterThan(1);
  const tag = page.getByLabel('Tag', { exact: true });
  const tags = await tag.getByRole('option').allInnerTexts();
  await tag.selectOption({ label: tags[1] ?? '' });
  await expect(page).toHaveURL(/\?tag=/);
  for (const row of await rows(page).all()) await expect(row).toContainText(tags[1] ?? '');
});

test('the list as it is shown is saved as a table and as a file to import', async ({
  page,
  site,
  dashboard,
}) => {
  dashboard.twist(lastReports(new Map([[1, longAgo()]])));
  await openConnected(page, site, '/events');
  await nameOf(page, 1);
  await page.getByRole('button', { name: /^Outages/ }).click();
  const save = async (button: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const table = await save('List as CSV');
  expect(table.name).toMatch(/^nezha-status-events-.+\.csv$/);
  expect(table.text).toContain(
    'kind,from,to,seconds,end_watched,server,name,tag,told,hushed,text\r\n',
  );
  expect(table.text.trim().split('\r\n')).toHaveLength(1 + (await rows(page).count()));
  const json = await save('List as JSON');
  const file = JSON.parse(json.text);
  expect(file).toMatchObject({ format: 'nezha-status history', version: 1, blocks: [] });
  expect(file.incidents).toHaveLength(await rows(page).count());
  expect(table.text + json.text).not.toContain(TOKEN);
});

test('a kiosk shows the list alone', async ({ page, site }) => {
  await openConnected(page, site, '/events?kiosk=1');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Board' })).toBeHidden();
});

test('a fleet to which nothing happened says how much was watched', async ({
  page,
  site,
  dashboard,
}) => {
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => ({ ...entry, last_active: Math.floor(Date.now() / 1000) })),
    ),
  );
  await openConnected(page, site, '/events');
  await expect(page.getByText('Nothing happened while this device watched.')).toBeVisible();
  await expect(page.getByText(/^Watched .+ of the last 24 hours/)).toBeVisible();
});

test('a list of thousands is shown in parts', async ({ page, site }) => {
  await openConnected(page, site, '/events');
  await expect(page.getByText(/^Watched /)).toBeVisible();
  await page.evaluate(async () => {
    const now = Math.floor(Date.now() / 1000);
    const open = indexedDB.open('nezha-status:history:e2e');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const records = open.result.transaction('incidents', 'readwrite').objectStore('incidents');
    for (let index = 1; index <= 450; index += 1) {
      const at = now - index * 600;
      const key = `${String(at).padStart(16, '0')}/${String(1).padStart(16, '0')}/reboot`;
      records.put({ kind: 'reboot', id: 1, name: 'one', tag: '', at }, key);
    }
    await new Promise((resolve) => {
      records.transaction.oncomplete = resolve;
    });
    open.result.close();
  });
  await page.goto(`${site.url}/events?kind=reboot`);
  await expect(rows(page)).toHaveCount(200);
  await page.getByRole('button', { name: 'Show more (250)' }).click();
  await expect(rows(page)).toHaveCount(400);
});

for (const locale of ['en-GB', 'zh-CN', 'zh-TW', 'ja']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 360, height: 780 } });

    test('a phone reaches the events from the foot of its screen', async ({ page, site }) => {
      await openConnected(page, site);
      await expect(card(page, 1)).toBeVisible();
      await page.locator('a[href="/events"]').filter({ visible: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFeed(page, 'live');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });
  });
}
