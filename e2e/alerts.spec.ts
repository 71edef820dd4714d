import { bell, kept, openAlerts, pass, revive, silence, steady } from './world/alerts';
import { changeEntries } from './world/dashboard';
import { expect, expectFeed, signOut, test } from './world/test';

test.use({ servers: 8 });

test('an outage counts in the title and the list; its end takes its place', async ({
  page,
  site,
  dashboard,
}) => {
  await openAlerts(page, site, dashboard);
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
  await openAlerts(page, site, dashboard);
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
  await openAlerts(page, site, dashboard);
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
  await openAlerts(page, site, dashboard, { quiet: { on: true, from: 0, to: 1_439 } });
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
  await openAlerts(page, site, dashboard);
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
