import type { BrowserContext, Page, Worker } from '@playwright/test';
import { bell, openAlerts, pass, revive, silence } from './world/alerts';
import { WHOLE_BROWSER } from './world/chromium';
import { expect, expectFeed, test } from './world/test';

test.use({ servers: 8, serviceWorkers: 'allow', launchOptions: WHOLE_BROWSER });

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
  await openAlerts(page, site, dashboard, {
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
  await openAlerts(page, site, dashboard);
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
