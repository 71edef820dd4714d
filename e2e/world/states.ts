import type { Page } from '@playwright/test';
import { NO_BRAND } from '../../contract/brand';
import { changeEntries, loseAll, monitoredSince, type TestDashboard } from './dashboard';
import { fillAlerts, fillHistory } from './history';
import { openSite, type Site } from './site';
import { expect, expectFeed, openConnected, TOKEN } from './test';

interface World {
  readonly page: Page;
  readonly site: Site;
  readonly dashboard: TestDashboard;
}

/** A designed state of the page, and the way to it. */
export interface PageState {
  readonly name: string;
  /** What the browser says on its console on the way. */
  readonly console?: RegExp;
  /** Resolves when the state stands; what it opened is closed by the answer. */
  readonly open: (world: World) => Promise<undefined | (() => Promise<void>)>;
}

const cards = (page: Page) => page.locator('[data-server-id]');

/** The board as a person has set it. */
async function openWith({ page, site }: World, preferences: object): Promise<undefined> {
  await page.addInitScript(
    (settings) => localStorage.setItem('nezha-status:preferences', settings),
    JSON.stringify(preferences),
  );
  await openConnected(page, site);
  await expect(cards(page).first()).toBeVisible();
  return undefined;
}

const AT = 1_795_000_000;

/** One alert of each look, as a device keeps them. */
const SOME_ALERTS = {
  version: 1,
  seenUntil: AT + 500,
  records: [
    { kind: 'down', ids: [1], names: ['hk-edge-01'], told: AT + 900 },
    { kind: 'down', ids: [3, 4, 5, 6], names: ['a', 'b', 'c'], tag: 'Asia', told: AT + 800 },
    { kind: 'down', ids: [2], names: ['sg-edge-02'], ended: AT + 190, told: AT + 190 },
    { kind: 'flapping', ids: [7], names: ['us-lab'], told: AT + 700, values: { times: 4 } },
    {
      kind: 'crossed',
      ids: [8],
      names: ['jp-db-01'],
      told: AT + 600,
      values: { metric: 'cpu', value: 97, limit: 95, seconds: 600, every: 60 },
    },
    { kind: 'disk', ids: [8], names: ['jp-db-01'], hush: 'muted', values: { days: 2.4 } },
    {
      kind: 'summary',
      ids: [1, 2, 3],
      names: ['hk-edge-01', 'sg-edge-02', 'us-lab'],
      values: { down: 2, back: 1, seconds: 28_800, why: 'asleep' },
    },
    { kind: 'unreachable', ids: [], names: [], ended: AT + 400, told: AT + 400 },
  ].map((one, index) => ({ id: `${index}`, at: AT, told: AT + 100, values: {}, ...one })),
};

/** Every designed state; whoever designs another adds it here. */
export const PAGE_STATES: readonly PageState[] = [
  {
    name: 'connect',
    async open({ page, site }) {
      await page.goto(site.url);
      await expect(page.locator('input[name="token"]')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'connect-refused',
    async open({ page, site }) {
      await page.goto(`${site.url}/#token=wrong-token`);
      await expect(page.getByRole('alert')).toContainText('refused this token');
      await page.getByRole('button', { name: 'Use my dashboard login' }).click();
      await expect(page.getByText('does not know a login')).toBeVisible();
      await page.getByText('Technical detail').first().click();
      return undefined;
    },
  },
  {
    name: 'offered-token',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.goto(`${site.url}/#token=other-token`);
      await expect(page.getByText('This link carries another token')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'unkept',
    async open({ page, site }) {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('Full', 'QuotaExceededError');
        };
        Storage.prototype.setItem = refuse;
      });
      await openConnected(page, site);
      await expect(page.getByText('refuses to keep the login')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'doctor-running',
    console: /status of 504/,
    async open({ page, site, dashboard }) {
      dashboard.twist(() => new Promise<Response>(() => {}));
      await page.goto(`${site.url}/connect?check`);
      await expect(page.locator('[data-state="running"]')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'doctor-good',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.goto(`${site.url}/connect?check`);
      await expect(page.locator('[data-state="good"]')).toHaveCount(5);
      return undefined;
    },
  },
  {
    name: 'doctor-failed',
    console: /status of 502/,
    async open({ page, site, dashboard }) {
      await dashboard.stop();
      await page.goto(`${site.url}/connect?check`);
      await expect(page.locator('[data-state="failed"]')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'sign-out',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.locator('[data-opens="sign-out"]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'settings',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.locator('[data-opens="settings"]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'settings-told',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.locator('[data-opens="settings"]').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Online up to').fill('40');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toContainText('It must be below');
      await dialog.getByRole('button', { name: 'Copy diagnostics' }).click();
      await expect(dialog.getByRole('textbox', { name: /Copied|Select the text/ })).toBeVisible();
      const file = { format: 'nezha-status settings', version: 1, settings: { theme: 'pink' } };
      await dialog.getByLabel('Import a file', { exact: true }).setInputFiles({
        name: 'settings.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(file)),
      });
      await expect(dialog.getByText('1 value could not be read')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'board',
    async open({ page, site }) {
      await openConnected(page, site);
      await expect(cards(page).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'board-compact',
    open: (world) => openWith(world, { desktop: { density: 'compact' } }),
  },
  {
    name: 'board-comfortable',
    open: (world) => openWith(world, { phone: { density: 'comfortable' } }),
  },
  {
    name: 'board-ja',
    open: (world) => openWith(world, { language: 'ja' }),
  },
  {
    name: 'search',
    async open({ page, site }) {
      await openConnected(page, site, '/?q=tag:Asia+edge+cpu<101+mem>');
      await expect(page.getByText('is not complete')).toBeVisible();
      await expect(page.locator('mark').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'search-how',
    async open({ page, site }) {
      await openConnected(page, site);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await page.keyboard.press('/');
      await expect(page.getByText('How to search')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'arrange',
    async open({ page, site }) {
      await openConnected(page, site, '/?view=tiles&sort=-cpu&problems=first');
      await page.getByRole('button', { name: /^Order and view/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'tiles',
    async open({ page, site }) {
      await openConnected(page, site, '/?view=tiles');
      await expect(cards(page).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'tile-preview',
    async open({ page, site }) {
      await openConnected(page, site, '/?view=tiles&metric=memory');
      await cards(page).first().hover();
      await expect(page.locator('[data-preview]')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'known',
    async open({ page, dashboard }) {
      const known = [{ id: 1, kind: 'planned', note: 'New disks this week' }] as const;
      const marked = await openSite({ dashboardUrl: dashboard.url, known });
      await openConnected(page, marked);
      await expect(page.getByText('planned: New disks')).toBeVisible();
      return marked.close;
    },
  },
  {
    name: 'marks',
    async open({ page, site }) {
      await openConnected(page, site);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await cards(page).first().getByRole('link').focus();
      await page.keyboard.press('m');
      await page.getByRole('dialog').getByText('planned', { exact: true }).click();
      await expect(page.getByLabel('Note')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'table',
    async open({ page, site }) {
      await openConnected(page, site, '/?view=table&sort=-cpu,name');
      await expect(page.getByRole('grid')).toBeVisible();
      await expect(cards(page).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'table-by-tag',
    async open(world) {
      await openWith(world, { table: { desktop: { grouped: true }, phone: { grouped: true } } });
      await world.page.goto(`${world.site.url}/?view=table`);
      await expect(world.page.getByRole('rowgroup', { name: 'Asia' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'table-columns',
    async open({ page, site }) {
      await openConnected(page, site, '/?view=table');
      await page.getByRole('button', { name: 'Columns …' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'board-past',
    async open(world) {
      const { page, site, dashboard } = world;
      await openWith(world, {});
      const strip = page.locator('[data-server-id="1"] .availability-strip');
      await expect(strip).toHaveAttribute('data-strip', /u×\d+/);
      await fillHistory(page, site, 1, Math.floor(Date.now() / 1000));
      // Within the hours that nobody watched: of some the monitors tell, of the others nobody.
      dashboard.twist(monitoredSince(Date.now() - 8 * 3_600_000));
      await page.clock.install();
      await page.goto(`${site.url}/?tag=Asia`);
      await expect(strip).toHaveAttribute('data-strip', /d×\d+.*u×\d+/);
      // The dashboard's monitors are asked after the first minute.
      await expect(async () => {
        await page.clock.runFor(10_000);
        await expect(strip).toHaveAttribute('data-strip', /r×\d+/, { timeout: 500 });
      }).toPass({ intervals: [50], timeout: 30_000 });
      await page.clock.resume();
      await expectFeed(page, 'live');
      return undefined;
    },
  },
  {
    name: 'palette',
    async open(world) {
      await openWith(world, {});
      const palette = world.page.getByRole('dialog');
      await expect(async () => {
        await world.page.keyboard.press('Control+k');
        await expect(palette).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await world.page.keyboard.type('a');
      await expect(palette.getByRole('option').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'keys',
    async open(world) {
      await openWith(world, {});
      await expect(async () => {
        await world.page.keyboard.press('?');
        await expect(world.page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
      }).toPass();
      return undefined;
    },
  },
  {
    name: 'board-latency',
    async open(world) {
      const latency = [
        { id: 1, name: 'CT Shanghai' },
        { id: 3, name: 'Cloudflare ICMP' },
      ];
      await openWith(world, { latency });
      await expect(
        world.page.getByRole('img', { name: /^CT Shanghai, last 24 hours: .+ lost/ }).first(),
      ).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'phone',
    async open({ page, site }) {
      await page.setViewportSize({ width: 360, height: 740 });
      await openConnected(page, site, '/events');
      const navigation = page.getByRole('navigation', { name: 'Main navigation' });
      await navigation.getByRole('link', { name: 'Board' }).click();
      await expect(cards(page).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'install',
    async open({ page, site }) {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'isSecureContext', { value: false });
        const refuse = () => {
          throw new DOMException('Refused', 'SecurityError');
        };
        Storage.prototype.setItem = refuse;
      });
      await openConnected(page, site);
      await page.evaluate(() => {
        const offer = new Event('beforeinstallprompt');
        window.dispatchEvent(Object.assign(offer, { prompt: async () => {} }));
      });
      await page.locator('[data-opens="settings"]').click();
      const button = page.getByRole('button', { name: 'Install the app' });
      await button.scrollIntoViewIfNeeded();
      await expect(
        page.getByRole('region', { name: 'As an app' }).getByText('Serve it by https'),
      ).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'recalled',
    console: /status of 504/,
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      const strip = cards(page).first().locator('.availability-strip');
      await expect(strip).toHaveAttribute('data-strip', /u|d/);
      await page.goto('about:blank');
      dashboard.twist(() => new Promise<Response>(() => {}));
      await page.goto(site.url);
      await expect(page.getByText('The last known state')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'nothing-matches',
    async open({ page, site, dashboard }) {
      dashboard.twist(changeEntries((entries) => entries.filter(({ id }) => id === 1)));
      await openConnected(page, site, '/?status=late');
      await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'calm',
    async open({ page, site, dashboard }) {
      dashboard.twist(changeEntries((entries) => entries.filter(({ id }) => id === 1)));
      await openConnected(page, site);
      await expect(page.getByRole('region', { name: 'Needs attention' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'branded',
    async open({ page, dashboard }) {
      const links = [{ label: 'Imprint', url: 'https://example.org/imprint' }];
      const brand = { ...NO_BRAND, accent: '#c2185b', footer: 'Run by the network team', links };
      const branded = await openSite({ dashboardUrl: dashboard.url, brand });
      await openConnected(page, branded);
      await expect(page.getByRole('contentinfo')).toBeVisible();
      return branded.close;
    },
  },
  {
    name: 'server',
    async open({ page, site }) {
      await openConnected(page, site, '/server/1');
      await expect(cards(page)).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'events',
    async open({ page, site }) {
      await openConnected(page, site, '/events');
      await expect(page.getByText(/^Watched /)).toBeVisible();
      const now = Math.floor(Date.now() / 1000);
      await fillHistory(page, site, 1, now);
      await fillAlerts(page, now);
      await page.goto(`${site.url}/events`);
      await expect(page.getByText('Alert', { exact: true }).first()).toBeVisible();
      await expect(page.getByText('Dashboard restart', { exact: true }).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'events-none',
    async open({ page, site, dashboard }) {
      dashboard.twist(changeEntries(() => []));
      await openConnected(page, site, '/events');
      await expect(page.getByText('Nothing happened')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'alerts',
    async open({ page, site }) {
      await page.addInitScript(
        (stored) => localStorage.setItem('nezha-status:alerts:e2e', stored),
        JSON.stringify(SOME_ALERTS),
      );
      await openConnected(page, site);
      await page
        .getByRole('button', { name: /^Alerts: \d+ new/ })
        .first()
        .click();
      await expect(page.getByRole('dialog', { name: 'Alerts' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'alert-settings',
    async open(world) {
      const { page } = world;
      const quiet = { on: true, from: 1_320, to: 420 };
      await openWith(world, { alerts: { quiet, loss: { on: true, percent: 50 } } });
      await page
        .getByRole('button', { name: /^Alerts/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Alert settings …' }).click();
      const when = page.getByRole('region', { name: 'When not' });
      await when.getByRole('button', { name: 'Mute' }).click();
      await expect(when.getByRole('list', { name: 'What is muted' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'history-settings',
    async open({ page, site }) {
      await openConnected(page, site, '/events');
      await page.getByRole('button', { name: 'History …' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Export the history' }).click();
      await dialog.getByText('Some', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Clear the history' }).click();
      await expect(dialog.getByText('Nothing brings it back')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'share',
    async open({ page, site }) {
      await openConnected(page, site, '/server/1');
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'server-past',
    async open({ page, site, dashboard }) {
      dashboard.twist(loseAll(1, { from: 0.6, to: 0.68 }));
      await openConnected(page, site, '/server/1');
      await expect(page.getByText(/% of .+ watched/).first()).toBeVisible();
      await fillHistory(page, site, 1, Math.floor(Date.now() / 1000));
      await page.goto(`${site.url}/server/1?range=24h`);
      await expect(page.locator('[data-mark="reboot"]').first()).toBeVisible();
      await page.getByRole('slider', { name: 'CPU' }).click({ position: { x: 200, y: 60 } });
      await page.getByRole('region', { name: 'Load' }).getByText('As a table').click();
      await expect(page.getByText(/^Held at/)).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'server-gone',
    async open({ page, site, dashboard }) {
      await openConnected(page, site, '/server/1');
      await expect(cards(page)).toBeVisible();
      dashboard.twist(changeEntries((entries) => entries.filter(({ id }) => id !== 1)));
      await expect(page.getByText('no longer on this dashboard')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'picking',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.locator('[data-server-id="1"]').getByRole('heading').getByRole('button').click();
      await expect(page.getByText('1 of 8 chosen')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'wall',
    async open({ page, site }) {
      // Its theme is the address's; here the system's, as the others'.
      await openConnected(page, site, '/wall?theme=system');
      await expect(cards(page).first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'wall-setup',
    async open({ page, site }) {
      await openConnected(page, site);
      await page.getByRole('button', { name: 'Wall display' }).click();
      await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'compare',
    async open({ page, site }) {
      await openConnected(page, site, '/compare?ids=1,2,3,4,5,99');
      await expect(page.locator('.recharts-surface').first()).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'server-unknown',
    async open({ page, site }) {
      await openConnected(page, site, '/server/99999');
      await expect(page.getByText('no server with the id 99999')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'missing',
    console: /status of 404/,
    async open({ page, site }) {
      await page.goto(`${site.url}/nowhere`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'empty',
    async open({ page, site, dashboard }) {
      dashboard.twist(changeEntries(() => []));
      await openConnected(page, site);
      await expect(page.getByText('no servers yet')).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'first-load',
    console: /status of 504/,
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      // As on a device that has its token and has never had an answer.
      await page.evaluate(() => {
        for (const key of Object.keys(localStorage)) {
          if (key !== 'nezha-status:session') localStorage.removeItem(key);
        }
      });
      dashboard.twist(() => new Promise<Response>(() => {}));
      await page.reload();
      await expectFeed(page, 'connecting');
      return undefined;
    },
  },
  {
    name: 'offline',
    console: /status of 50[24]/,
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      await dashboard.stop();
      await expectFeed(page, 'offline');
      return undefined;
    },
  },
  {
    name: 'stale',
    console: /status of 50[24]/,
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      const headers = { 'content-type': 'text/html' };
      dashboard.twist(() => new Response('<html>Please log in</html>', { headers }));
      await expectFeed(page, 'stale');
      return undefined;
    },
  },
  {
    name: 'refused',
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
      await expectFeed(page, 'refused');
      await page.getByLabel('New API token').fill('also-wrong');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText('refused this token');
      return undefined;
    },
  },
  {
    name: 'restart',
    async open({ page, site, dashboard }) {
      await openConnected(page, site);
      dashboard.demo.restart();
      await expect(page.getByText(/The dashboard restarted/)).toBeVisible();
      return undefined;
    },
  },
  {
    name: 'demo',
    async open({ page, dashboard }) {
      const demo = await openSite({ dashboardUrl: dashboard.url, demo: true });
      await page.goto(`${demo.url}/#token=${TOKEN}`);
      await expectFeed(page, 'live');
      await expect(page.getByText('Demo fleet')).toBeVisible();
      return demo.close;
    },
  },
  {
    name: 'own-dashboard',
    async open({ page, dashboard }) {
      const demo = await openSite({ dashboardUrl: dashboard.url, demo: true });
      await page.goto(`${demo.url}/connect#token=${TOKEN}`);
      await expect(page.getByText('NEZHA_URL=')).toBeVisible();
      return demo.close;
    },
  },
  {
    name: 'unreadable',
    async open({ page, site, dashboard }) {
      const damage = (entry: Record<string, unknown>) =>
        entry['id'] === 7 ? { ...entry, status: { CPU: 'high' } } : entry;
      dashboard.twist(changeEntries((entries) => entries.map(damage)));
      await openConnected(page, site);
      await expect(page.getByText('could not be read')).toBeVisible();
      return undefined;
    },
  },
];
