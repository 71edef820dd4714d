import { changeEntries } from './world/dashboard';
import { card, expect, expectFeed, openConnected, test } from './world/test';

test('values move, the age of the data is always told, and sparklines grow', async ({
  page,
  site,
  allowConsole,
}) => {
  // Reading pixels back is what this test does, and the page does not.
  allowConsole(/willReadFrequently/);
  await openConnected(page, site);
  await expect(page.getByText(/live · /)).toBeVisible();
  const cpu = card(page, 1).getByRole('img', {
    name: /^CPU \d+ %, last five minutes \d+ % to \d+ %$/,
  });
  await expect(cpu).toBeVisible();
  // All of a card's sparklines are on one canvas: its CPU's are where CPU stands.
  const drawn = () =>
    cpu.evaluate((place) => {
      const canvas = place.closest('[data-server-id]')?.querySelector('canvas');
      if (!canvas) return 0;
      const [own, sheet] = [place.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const { left, top, width, height } = own;
      const pixels =
        canvas.getContext('2d')?.getImageData(left - sheet.left, top - sheet.top, width, height)
          .data ?? [];
      return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
    });
  const text = await card(page, 1).textContent();
  const before = await drawn();
  await expect.poll(drawn).toBeGreaterThan(before + 20);
  await expect.poll(() => card(page, 1).textContent()).not.toBe(text);
});

test('one server’s change redraws one card', async ({ page, site, dashboard }) => {
  let first: Record<string, unknown>[] | undefined;
  let cpu = 1;
  // A minute of the dashboard has just begun: with each that ends, every card tells the time it was watched.
  const ahead = 61 - (Math.floor(Date.now() / 1000) % 60);
  dashboard.passTime(ahead);
  dashboard.twist(
    changeEntries((entries) => {
      first ??= entries;
      cpu += 1;
      // Everybody reports this second, so that no duration ticks.
      const last_active = Math.floor(Date.now() / 1000) + ahead;
      return first
        .map((entry) => ({ ...entry, last_active }))
        .map((entry) =>
          'id' in entry && entry.id === 1 && 'status' in entry && typeof entry.status === 'object'
            ? { ...entry, status: { ...entry.status, CPU: cpu } }
            : entry,
        );
    }),
  );
  await openConnected(page, site);
  // What comes after the first cards is there: every strip, what it tells of the first seconds, and every line's name.
  const cards = await page.locator('[data-server-id]').count();
  await expect(page.locator('.availability-strip[data-strip]')).toHaveCount(cards);
  await expect(page.getByText('not watched yet')).toHaveCount(0);
  await expect(page.locator('[data-spark]:not([role])')).toHaveCount(0);
  const touched = await page.evaluate(async () => {
    const ids = new Set<string | null>();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver((records) => {
        for (const { target, attributeName } of records) {
          // A canvas names its range; the drawing itself is no change of the document.
          const element = target instanceof Element ? target : target.parentElement;
          const id = element?.closest('[data-server-id]')?.getAttribute('data-server-id');
          if (id !== undefined && attributeName !== 'aria-label') ids.add(id);
          if (ids.size > 0) resolve();
        }
      });
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(document.body, options);
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    return [...ids];
  });
  expect(touched).toEqual(['1']);
});

test('a viewer’s clock an hour off changes nothing', async ({ page, site }) => {
  await page.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() - 3_600_000;
  });
  await openConnected(page, site);
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  await expect(card(page, 2)).toHaveAttribute('data-status', 'late');
  await expect(card(page, 3)).toHaveAttribute('data-status', 'never');
  await expect(card(page, 4)).toHaveAttribute('data-status', 'down');
  await expect(card(page, 4)).toContainText(/down \d+ days/);
});

test('hostile names are text', async ({ page, site }) => {
  await openConnected(page, site);
  await expect(page.getByRole('heading', { name: '<b>bold</b>' })).toBeAttached();
  expect(await page.locator('h3 b, h3 img').count()).toBe(0);
  await expect(card(page, 45).getByRole('heading')).toHaveText('#45');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(1440);
});

test('a card leads to its server, and an unknown server is told so', async ({
  page,
  site,
  allowConsole,
}) => {
  allowConsole(/status of 404 .*\/nowhere/);
  await openConnected(page, site);
  await card(page, 1).getByRole('link').click();
  await expect(page).toHaveURL(/\/server\/1$/);
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
  await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(card(page, 1)).toBeVisible();
  await page.goto(`${site.url}/server/99999`);
  await expect(page.getByText('no server with the id 99999')).toBeVisible();
  await page.goto(`${site.url}/nowhere`);
  await expect(page.getByRole('heading', { name: 'There is no such page.' })).toBeVisible();
});

test('where a server’s page can’t be fetched a sentence says so, and the board is still there', async ({
  page,
  site,
  allowConsole,
}) => {
  allowConsole(/server-view/);
  await page.route('**/assets/server-view*', (route) => route.abort());
  await openConnected(page, site);
  await card(page, 1).getByRole('link').click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await page.goBack();
  await expect(card(page, 1)).toBeVisible();
  await page.unroute('**/assets/server-view*');
  await card(page, 1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
});

test('a hidden page asks for less, seldom, and wakes at once', async ({
  page,
  site,
  dashboard,
}) => {
  await page.clock.install();
  await openConnected(page, site);
  const setVisibility = (state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const idle = () => expect(page.locator('html')).toHaveAttribute('data-feed', 'live');
  await setVisibility('hidden');
  await idle();
  // What was under way when the page was hidden has ended by now.
  await page.clock.runFor(1_000);
  const before = dashboard.asked.length;
  await page.clock.runFor(12_000);
  expect(dashboard.asked.slice(before)).toEqual([]);
  await page.clock.runFor(3_000);
  await expect.poll(() => dashboard.asked.slice(before)).toEqual(['/api/v1/server/list']);
  await setVisibility('visible');
  await expect
    .poll(() => dashboard.asked.slice(before))
    .toEqual(['/api/v1/server/list', '/api/v1/server/details']);
  await expectFeed(page, 'live');
});
