import type { Page } from '@playwright/test';
import { changeEntries } from './world/dashboard';
import { fillHistory } from './world/history';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 24 });

/** The lines of all charts that are drawn. */
const charts = (page: Page) => page.locator('.recharts-surface');
const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** A twist's change of one server's entry. */
const only = (id: number, change: object) =>
  changeEntries((entries) =>
    entries.map((entry) => (entry['id'] === id ? { ...entry, ...change } : entry)),
  );

test('facts are told, absent ones are left out, addresses stay masked until they are asked for', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/server/1');
  const facts = page.getByLabel('Facts');
  await expect(facts).toContainText('ubuntu 24.04 · x86_64 · kvm');
  await expect(facts).toContainText('Intel Xeon Platinum 8269CY 4 Virtual Core');
  await expect(facts).toContainText('8 GiB');
  await expect(facts.getByText('GPU')).toHaveCount(0);
  await expect(page.getByText('N/A')).toHaveCount(0);
  await expect(facts).toContainText('••••');
  await expect(facts).not.toContainText(/\d+\.\d+\.\d+\.\d+/);
  await facts.getByRole('button', { name: 'Show addresses' }).click();
  await expect(facts).toContainText(/\d+\.\d+\.\d+\.\d+/);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(heading(page, 'hk-edge-01')).toBeVisible();
  await expect(facts).not.toContainText(/\d+\.\d+\.\d+\.\d+/);
});

test('a sensor that a server lacks has no chart, one that it has is told by its name, and cores by their number', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site, '/server/1');
  await expect(page.getByRole('region', { name: 'CPU' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Temperature' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'GPU' })).toHaveCount(0);
  const load = page.getByRole('region', { name: 'Load' });
  await expect(load.getByText(/^(↑ )?4 cores$/)).toBeVisible();
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => {
        const sensors = [
          { Name: 'coretemp', Temperature: 51 },
          { Name: 'nvme', Temperature: 38 },
        ];
        if (entry['id'] !== 1) return entry;
        const status = { ...Object(entry['status']), Temperatures: sensors };
        return {
          ...entry,
          status,
          host: { ...Object(entry['host']), CPU: ['EPYC 96 Virtual Core'] },
        };
      }),
    ),
  );
  // A line so far above the load would flatten it: where it would be is said.
  await expect(load.getByText('↑ 96 cores')).toBeVisible();
  const temperature = page.getByRole('region', { name: 'Temperature' });
  await temperature.scrollIntoViewIfNeeded();
  await expect(temperature.getByRole('listitem')).toHaveText([
    /^hottest ?51 °C/,
    /^coretemp ?51 °C/,
    /^nvme ?38 °C/,
  ]);
  await expect(temperature.locator('[data-part="line"]')).toHaveCount(3);
  // What lasts knows the hottest; what each shows now stands below.
  await page.getByRole('link', { name: '1 h' }).click();
  await expect(temperature.getByRole('listitem')).toHaveCount(0);
  await expect(temperature.getByRole('definition')).toHaveText(['51 °C', '38 °C']);
});

test('the range stands in the address, and survives a reload, going back and the next server', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/server/1');
  const ranges = page.getByRole('navigation', { name: 'Range' });
  await expect(ranges.getByRole('link', { name: 'Live' })).toHaveAttribute('aria-current', 'true');
  await ranges.getByRole('link', { name: '24 h' }).click();
  await expect(page).toHaveURL(/\/server\/1\?range=24h$/);
  await page.reload();
  await expect(ranges.getByRole('link', { name: '24 h' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/server\/\d+\?range=24h$/);
  await page.keyboard.press('k');
  await page.goBack();
  await expect(page).toHaveURL(/\/server\/1$/);
});

test('J and K lead through the fleet, except where a key is a letter', async ({ page, site }) => {
  await openConnected(page, site, '/server/1');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('hk-edge-01');
  await page.keyboard.press('j');
  await expect(title).not.toHaveText('hk-edge-01');
  await expect(title).toBeFocused();
  await page.keyboard.press('k');
  await expect(title).toHaveText('hk-edge-01');
  await page.keyboard.press('Control+j');
  await page.evaluate(() => {
    const init = { key: 'j', bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true }));
    const field = document.body.appendChild(document.createElement('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(title).toHaveText('hk-edge-01');
});

test('J and K rest where a person has switched them off', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await card(page, 1).getByRole('link').click();
  await expect(heading(page, 'hk-edge-01')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/server\/1$/);
});

test('the fleet stands at the left of wide screens alone, with this server marked', async ({
  page,
  site,
}) => {
  await openConnected(page, site, '/server/1');
  const list = page.getByRole('navigation', { name: 'All servers' });
  await expect(list.getByRole('link', { name: 'hk-edge-01' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await list.getByRole('link', { name: /Tokyo/ }).click();
  await expect(heading(page, /Tokyo/)).toBeVisible();
  await page.setViewportSize({ width: 1200, height: 800 });
  await expect(list).toHaveCount(0);
});

test('refreshing asks for this server alone at once, and says what went wrong', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/status of 50\d/);
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => dashboard.asked).toContain('/api/v1/server/details?id=1');
  dashboard.twist((request, answer) =>
    request.url.includes('id=1') ? new Response('busy', { status: 503 }) : answer,
  );
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('The gateway in front of the dashboard')).toBeVisible();
});

test.describe('a page without its server is clear', () => {
  test('an id that the dashboard does not know', async ({ page, site }) => {
    await openConnected(page, site, '/server/99999');
    await expect(heading(page, 'no server with the id 99999')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the board' }).click();
    await expect(card(page, 1)).toBeVisible();
  });

  test('a server that is deleted while it is looked at', async ({ page, site, dashboard }) => {
    await openConnected(page, site, '/server/1');
    await expect(heading(page, 'hk-edge-01')).toBeVisible();
    dashboard.twist(changeEntries((entries) => entries.filter(({ id }) => id !== 1)));
    await expect(heading(page, '“hk-edge-01” is no longer on this dashboard.')).toBeVisible();
    await expect(page).toHaveTitle(/^(\(\d+\) )?hk-edge-01/);
    dashboard.twist(undefined);
    await expect(heading(page, /^hk-edge-01$/)).toBeVisible();
  });

  test('one whose entry can’t be read', async ({ page, site, dashboard }) => {
    dashboard.twist(only(1, { status: { CPU: 'high' } }));
    await openConnected(page, site, '/server/1');
    await expect(heading(page, 'id 1 could not be read')).toBeVisible();
    await expect(page.getByText('wrong at “status.CPU”')).toBeVisible();
  });

  test('one of another tag than the board shows is there, and the board stays as it was', async ({
    page,
    site,
  }) => {
    await openConnected(page, site, '/?tag=Europe');
    await expect(card(page, 20)).toBeVisible();
    await card(page, 20).getByRole('link').click();
    await page.getByRole('link', { name: 'hk-edge-01' }).click();
    await expect(heading(page, 'hk-edge-01')).toBeVisible();
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect(page).toHaveURL(/\/\?tag=Europe$/);
    await expect(card(page, 1)).toHaveCount(0);
    await expect(card(page, 20)).toBeVisible();
  });
});

test('charts are made when they come near the screen', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openConnected(page, site, '/server/1');
  await expect(charts(page).first()).toBeVisible();
  const processes = page.getByRole('region', { name: 'Processes' });
  await expect(processes.locator('.recharts-surface')).toHaveCount(0);
  await processes.scrollIntoViewIfNeeded();
  await expect(processes.locator('.recharts-surface')).toBeVisible();
});

test('all charts point at one moment; a tap holds it, and new data wait', async ({
  page,
  site,
  dashboard,
}) => {
  await openConnected(page, site, '/server/1');
  const cpu = slider(page, 'CPU');
  await expect(charts(page).first()).toBeVisible();
  const moving = page.locator('[data-cursor="moving"]');
  const pinned = page.locator('[data-cursor="pinned"]');
  const box = await cpu.boundingBox();
  const at = { x: (box?.width ?? 0) * 0.6, y: 60 };
  await cpu.hover({ position: at });
  await expect(moving).toHaveCount(await page.getByRole('slider').count());
  await page.mouse.move(0, 0);
  await expect(moving).toHaveCount(0);
  await cpu.click({ position: at });
  await expect(pinned).toHaveCount(await page.getByRole('slider').count());
  await page.mouse.move(0, 0);
  await expect(pinned).not.toHaveCount(0);
  const held = page.getByText(/^Held at .+: new data wait\./);
  await expect(held).toBeVisible();
  const drawn = () => cpu.locator('path').evaluateAll((all) => all.map((one) => one.outerHTML));
  const before = await drawn();
  const asked = dashboard.asked.length;
  await expect.poll(() => dashboard.asked.length).toBeGreaterThan(asked + 4);
  expect(await drawn()).toEqual(before);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(held).toHaveCount(0);
  await expect.poll(drawn).not.toEqual(before);
});

test.describe('with a past', () => {
  test.beforeEach(async ({ page, site }) => {
    await openConnected(page, site, '/server/1');
    await expect(charts(page).first()).toBeVisible();
    // Until what lasts has been opened, and its database is there.
    await expect(page.getByRole('heading', { name: 'Outages and reboots' })).toBeVisible();
    await expect(page.getByText(/% of .+ watched/).first()).toBeVisible();
    await fillHistory(page, site, 1, Math.floor(Date.now() / 1000));
  });

  test('gaps are bands named by their kind, reboots are marked, and lines have the range of their means', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}/server/1?range=24h`);
    const cpu = page.getByRole('region', { name: 'CPU' });
    await expect(cpu.locator('[data-band="down"]')).not.toHaveCount(0);
    await expect(cpu.locator('[data-band="unwatched"]')).not.toHaveCount(0);
    await expect(cpu.locator('[data-mark="reboot"]')).not.toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Marks' }).getByRole('listitem')).toHaveText([
      'down',
      'not watched',
      'rebooted',
    ]);
    await expect(cpu.locator('[data-part="range"]')).toHaveCount(1);
    await expect(page.getByText('Outage', { exact: true }).first()).toBeVisible();
    // No more than a point in two pixels, and a line that breaks.
    const path = await cpu.locator('[data-part="line"]').getAttribute('d');
    const width = (await slider(page, 'CPU').boundingBox())?.width ?? 0;
    expect((path?.match(/[ML]/g) ?? []).length).toBeLessThanOrEqual(width / 2);
    expect((path?.match(/M/g) ?? []).length).toBeGreaterThan(2);
  });

  test('values can be reached by keys, and read as a table', async ({ page, site }) => {
    await page.goto(`${site.url}/server/1?range=1h`);
    const cpu = slider(page, 'CPU');
    await cpu.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(cpu).toHaveAttribute('aria-valuetext', /^\d+:\d+.*, \d+ %/);
    const last = await cpu.getAttribute('aria-valuetext');
    await page.keyboard.press('PageDown');
    await expect(cpu).not.toHaveAttribute('aria-valuetext', last ?? '');
    await page.keyboard.press('Home');
    await expect(cpu).toHaveAttribute('aria-valuetext', /max \d+ %/);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Held at/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^Held at/)).toHaveCount(0);
    const load = page.getByRole('region', { name: 'Load' });
    await load.getByText('As a table').click();
    await expect(load.getByRole('columnheader')).toHaveText(['Time', '1', '5', '15']);
    await expect(load.getByRole('row').nth(1)).toContainText(/\d:\d\d.*\d\.\d\d/);
    // A row a moment, and one for each stretch without values.
    const stretch = (kind: string) => load.getByRole('row', { name: RegExp(` – .+${kind}`) });
    await expect(stretch('down')).toHaveCount(1);
    await expect(stretch('not watched').first()).toBeVisible();
    await expect(load.getByRole('row').filter({ hasText: /\d\.\d\d/ })).toHaveCount(24);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const size of ['100%', '200%']) {
    test(`nothing is wider than the screen, with text at ${size}`, async ({ page, site }) => {
      await page.addInitScript((text) => {
        document.addEventListener('DOMContentLoaded', () => {
          if (text === '200%') document.documentElement.style.fontSize = text;
        });
      }, size);
      await openConnected(page, site, '/server/1');
      await page.getByRole('region', { name: 'Network' }).scrollIntoViewIfNeeded();
      await expect(charts(page).first()).toBeVisible();
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(360);
      await page.goto(`${site.url}/compare?ids=1,2,3,99`);
      await page.getByRole('region', { name: 'Memory' }).scrollIntoViewIfNeeded();
      await expect(charts(page).first()).toBeVisible();
      expect(await width()).toBeLessThanOrEqual(360);
    });
  }
});
