import type { BrowserContext, Page, Worker } from '@playwright/test';
import { changeEntries, type TestDashboard, type Twist } from './world/dashboard';
import type { Site } from './world/site';
import { expect, expectFeed, openConnected, signOut, test } from './world/test';

test.use({ servers: 8 });

/** What this device has kept of alerts: kinds, servers, and whether they are over. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('nezha-status:alerts:e2e') ?? '{"records":[]}');
    return stored.records.map(
      (one: { kind: string; ids: number[]; ended?: number; hush?: string }) =>
        [one.kind, one.ids.length, one.ended && 'over', one.hush].filter(Boolean).join(' '),
    );
  });
}

/** How far the dashboard's clock is ahead (s), and since when its servers are silent (unix s); the others report. */
interface Fate {
  ahead: number;
  readonly silent: Map<number, number>;
}

const fates = new WeakMap<TestDashboard, Fate>();

function fateOf(dashboard: TestDashboard): Fate {
  const fate = fates.get(dashboard) ?? { ahead: 0, silent: new Map<number, number>() };
  fates.set(dashboard, fate);
  return fate;
}

function nowAt({ ahead }: Fate): number {
  return Math.floor(Date.now() / 1000) + ahead;
}

/** Every server reports, but for those that a test silences. */
function steady(dashboard: TestDashboard): Twist {
  const fate = fateOf(dashboard);
  return changeEntries((entries) =>
    entries.map((entry) => ({
      ...entry,
      last_active: fate.silent.get(Number(entry['id'])) ?? nowAt(fate),
    })),
  );
}

/** The page as a person has set it, and its alerts at work. */
async function open(
  page: Page,
  site: Site,
  dashboard: TestDashboard,
  alerts: object = {},
): Promise<void> {
  dashboard.twist(steady(dashboard));
  await page.addInitScript((settings) => {
    if (localStorage.getItem('nezha-status:preferences') === null) {
      localStorage.setItem('nezha-status:preferences', settings);
    }
  }, JSON.stringify({ alerts }));
  await openConnected(page, site);
  // What was watched is written down with the first answer that the alerts' code has seen.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('nezha-status:alert-watch:e2e')), {
      timeout: 20_000,
    })
    .not.toBeNull();
}

/** Servers fall silent now. */
function silence(dashboard: TestDashboard, ...ids: readonly number[]): void {
  const fate = fateOf(dashboard);
  for (const id of ids) fate.silent.set(id, nowAt(fate));
}

/** All servers report again. */
function revive(dashboard: TestDashboard): void {
  fateOf(dashboard).silent.clear();
}

/** Time passes on the dashboard's clock, in steps that a page which watches takes for watched. */
async function pass(dashboard: TestDashboard, seconds: number, step = 40): Promise<void> {
  const fate = fateOf(dashboard);
  for (let left = seconds; left > 0; left -= step) {
    const before = dashboard.asked.length;
    dashboard.passTime(Math.min(step, left));
    fate.ahead += Math.min(step, left);
    await expect
      .poll(() => dashboard.asked.length - before, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2);
  }
}

const bell = (page: Page) => page.getByRole('button', { name: /^Alerts/ }).first();

test('an outage counts in the title and the list; its end takes its place', async ({
  page,
  site,
  dashboard,
}) => {
  await open(page, site, dashboard);
  silence(dashboard, 1);
  await pass(dashboard, 75);
  await expect.poll(() => kept(page)).toEqual(['down 1']);
  await expect(page).toHaveTitle('(1) Fleet status');
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', /icon-alert\.svg$/);
  await expect(bell(page)).toHaveAccessibleName('Alerts: 1 new');
  await bell(page).click();
  const dialog = page.getByRole('dialog', { name: 'Alerts' });
  await expect(dialog.getByRole('listitem')).toHaveText(/is down.*new/);
  await dialog.getByRole('link').click();
  await expect(page).toHaveURL(/\/server\/1$/);
  await expect(page).toHaveTitle(/^\(1\) hk-edge-01/);
  revive(dashboard);
  await expect.poll(() => kept(page)).toEqual(['down 1 over']);
  await page.goBack();
  await bell(page).click();
  await expect(dialog.getByRole('listitem')).toHaveText(/is back.*new.*It lasted/);
  await page.keyboard.press('Escape');
  await expect(bell(page)).toHaveAccessibleName('Alerts');
});

test('a restart of the dashboard is no alert, and signing out forgets those there are', async ({
  page,
  site,
  dashboard,
}) => {
  await open(page, site, dashboard);
  dashboard.twist(
    changeEntries((entries) =>
      entries.map((entry) => ({ ...entry, last_active: -62_135_596_800, host: {}, status: {} })),
    ),
  );
  await pass(dashboard, 70);
  dashboard.twist(steady(dashboard));
  await pass(dashboard, 30);
  expect(await kept(page)).toEqual([]);
  silence(dashboard, 1);
  await pass(dashboard, 75);
  await expect.poll(() => kept(page)).toEqual(['down 1']);
  await signOut(page);
  await expect(page).toHaveTitle(/^[^(]/);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => key.includes('alert'))).toEqual([]);
});

test('many at once are one, and what hours of sleep brought is one summary', async ({
  page,
  site,
  dashboard,
}) => {
  await open(page, site, dashboard);
  silence(dashboard, 1, 2, 3, 4, 5);
  await pass(dashboard, 75);
  await expect.poll(() => kept(page)).toEqual(['down 5']);
  revive(dashboard);
  await expect.poll(() => kept(page)).toEqual(['down 5 over']);
  // The machine sleeps: no answer in between.
  silence(dashboard, 1, 2, 3);
  await pass(dashboard, 30_000, 30_000);
  await pass(dashboard, 75);
  await expect
    .poll(async () => (await kept(page)).filter((one) => one.startsWith('summary')))
    .toEqual(['summary 3 over']);
  await bell(page).click();
  await expect(page.getByRole('dialog').getByText(/^Nobody watched for 8 hr/)).toBeVisible();
});

test('mutes and quiet hours hold what a person would hear', async ({ page, site, dashboard }) => {
  await open(page, site, dashboard, { quiet: { on: true, from: 0, to: 1_439 } });
  await bell(page).click();
  await page.getByRole('button', { name: 'Alert settings …' }).click();
  const quiet = page.getByRole('region', { name: 'When not' });
  await quiet.getByLabel('Servers').selectOption('server:2');
  await quiet.getByRole('button', { name: 'Mute' }).click();
  await expect(quiet.getByRole('list', { name: 'What is muted' })).toBeVisible();
  silence(dashboard, 1, 2, 4);
  await pass(dashboard, 75);
  await expect
    .poll(async () => (await kept(page)).sort())
    .toEqual(['down 1 muted', 'down 1 quiet', 'down 1 quiet']);
  // The quiet hours end.
  await quiet.getByLabel('Quiet hours every day').uncheck();
  await expect
    .poll(async () => (await kept(page)).sort())
    .toEqual(['down 1 muted', 'down 1 summed', 'down 1 summed', 'summary 2 over']);
});

test('two tabs without the browser’s locks alert once, on plain http as well', async ({
  page,
  context,
  site,
  dashboard,
}) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Object.defineProperty(window, 'isSecureContext', { value: false });
    const { setItem } = Storage.prototype;
    Object.assign(window, { alerts: 0 });
    Storage.prototype.setItem = function (key, value) {
      if (key === 'nezha-status:alerts:e2e')
        Reflect.set(window, 'alerts', Reflect.get(window, 'alerts') + 1);
      setItem.call(this, key, value);
    };
  });
  await open(page, site, dashboard);
  const other = await context.newPage();
  await other.goto(site.url);
  await expectFeed(other, 'live');
  await expect(bell(other)).toBeVisible();
  silence(dashboard, 1);
  await pass(dashboard, 75);
  await expect.poll(() => kept(page)).toEqual(['down 1']);
  await expect(bell(page)).toHaveAccessibleName('Alerts: 1 new');
  await expect(bell(other)).toHaveAccessibleName('Alerts: 1 new');
  const written = await Promise.all(
    [page, other].map((one) => one.evaluate((): number => Reflect.get(window, 'alerts'))),
  );
  expect(written.sort()).toEqual([0, 1]);
  await bell(page).click();
  await page.getByRole('button', { name: 'Alert settings …' }).click();
  await expect(page.getByRole('checkbox', { name: 'Notifications' })).toBeDisabled();
  await expect(
    page.getByText(/came over plain http, where browsers have no notifications/),
  ).toBeVisible();
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  const shown = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const all = await registration.getNotifications();
      return all.map(({ title, body, tag, data }) => ({ title, body, tag, data }));
    });

  async function workerOf(context: BrowserContext): Promise<Worker> {
    return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  }

  test('two tabs notify once, “back” takes its place, and a click opens the server', async ({
    page,
    context,
    site,
    dashboard,
  }) => {
    await context.addInitScript(() => {
      const badges: unknown[] = [];
      Object.assign(window, { badges });
      Object.assign(Navigator.prototype, {
        setAppBadge: async (count: number) => void badges.push(count),
        clearAppBadge: async () => void badges.push(0),
      });
    });
    await context.grantPermissions(['notifications'], { origin: site.url });
    await open(page, site, dashboard, {
      ways: { notify: true, badge: true, title: true, sound: false },
    });
    const other = await context.newPage();
    await other.goto(site.url);
    await expectFeed(other, 'live');
    await page.bringToFront();
    silence(dashboard, 1);
    await pass(dashboard, 75);
    await expect.poll(() => shown(page)).toHaveLength(1);
    const [first] = await shown(page);
    expect(first).toMatchObject({ title: 'hk-edge-01 is down', data: { path: '/server/1' } });
    console.log(`the notification: ${JSON.stringify(first)}`);
    const badges = await page.evaluate((): number[] => Reflect.get(window, 'badges'));
    expect(badges.at(-1)).toBeGreaterThan(0);
    await other.close();
    await (await workerOf(context)).evaluate(async () => {
      const scope: unknown = globalThis;
      const registration: ServiceWorkerRegistration = Reflect.get(Object(scope), 'registration');
      const [notification] = await registration.getNotifications();
      const NotificationEvent = Reflect.get(Object(scope), 'NotificationEvent');
      dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    });
    await expect(page).toHaveURL(/\/server\/1$/);
    await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
    expect(await shown(page)).toEqual([]);
    revive(dashboard);
    await expect
      .poll(() => shown(page))
      .toMatchObject([{ title: 'hk-edge-01 is back', tag: first?.tag }]);
  });

  test('what was denied and is granted later works without a reload', async ({
    page,
    context,
    site,
    dashboard,
  }) => {
    await open(page, site, dashboard);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await bell(page).click();
    await page.getByRole('button', { name: 'Alert settings …' }).click();
    const notifications = page.getByRole('checkbox', { name: 'Notifications' });
    // Nothing is granted: everything is denied.
    await context.grantPermissions([], { origin: site.url });
    await expect(notifications).not.toBeChecked();
    await expect(notifications).toBeDisabled();
    await expect(page.getByText(/does not allow notifications of this page/)).toBeVisible();
    await context.grantPermissions(['notifications'], { origin: site.url });
    await expect(notifications).toBeEnabled();
    await notifications.check();
    await page.keyboard.press('Escape');
    silence(dashboard, 1);
    await pass(dashboard, 75);
    await expect.poll(() => shown(page)).toMatchObject([{ title: 'hk-edge-01 is down' }]);
  });
});
