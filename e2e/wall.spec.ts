import type { Page } from '@playwright/test';
import { lastReports } from './world/dashboard';
import { expect, expectFeed, openConnected, TOKEN, test } from './world/test';

const SCREENS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [7680, 4320],
  [1080, 1920],
  [1280, 400],
  [480, 640],
  [800, 480],
] as const;

const tiles = (page: Page) => page.locator('[data-server-id]');

/** What is wrong with how the wall stands, in words. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { innerWidth: width, innerHeight: height } = window;
    const least = Math.max(11, Math.min(width, height) * 0.011) - 0.01;
    const root = document.documentElement;
    if (root.scrollWidth > width || root.scrollHeight > height) found.push('the page scrolls');
    const frames = '.wall-header, .wall-line, .wall-alarm, .wall-tile';
    for (const one of document.querySelectorAll<HTMLElement>(frames)) {
      const box = one.getBoundingClientRect();
      const name = `${one.className} ${one.dataset['serverId'] ?? ''}`;
      const inside =
        box.left >= 0 && box.top >= 0 && box.right <= width + 0.5 && box.bottom <= height + 0.5;
      if (!inside) found.push(`${name} is outside`);
      if (one.scrollHeight > one.clientHeight + 1) found.push(`${name} is clipped`);
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = words.nextNode(); text !== null; text = words.nextNode()) {
      const { parentElement: holder } = text;
      if (!holder || holder.closest('.sr-only, title, [role="status"]') || !text.nodeValue?.trim())
        continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (holder.getClientRects().length > 0 && size < least)
        found.push(`“${text.nodeValue}” has ${size} px`);
    }
    return found;
  });
}

for (const servers of [1, 12, 99, 300]) {
  test.describe(`${servers} servers`, () => {
    test.use({ servers });

    test('fit every screen, or turn pages', async ({ page, site }) => {
      test.slow();
      await page.setViewportSize({ width: 1280, height: 720 });
      await openConnected(page, site, '/wall');
      await expect(tiles(page).first()).toBeVisible();
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        const pages = page.getByText(/^Page \d+ of \d+$/);
        if ((await pages.count()) === 0) await expect(tiles(page)).toHaveCount(servers);
        await expect.poll(() => faults(page), { message: `${width}×${height}` }).toEqual([]);
      }
    });
  });
}

test.describe('a wall that is not live', () => {
  test.use({ servers: 99 });

  test('fits every screen with what it says of that', async ({
    page,
    site,
    dashboard,
    allowConsole,
  }) => {
    allowConsole(/50\d/);
    await page.setViewportSize({ width: 1280, height: 720 });
    await openConnected(page, site, '/wall');
    await expect(tiles(page).first()).toBeVisible();
    await dashboard.stop();
    await expect(page.getByRole('alert')).toContainText('Not live');
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => faults(page), { message: `${width}×${height}` }).toEqual([]);
    }
  });
});

test.describe('where pages turn', () => {
  test.use({ servers: 300, viewport: { width: 480, height: 640 } });

  test('what is down stands on each, and every server comes up', async ({ page, site }) => {
    await page.clock.install();
    await openConnected(page, site, '/wall?turn=3');
    await expect(page.getByText(/^Page \d of \d$/)).toBeVisible();
    const seen = new Set<string>();
    const shown = () =>
      tiles(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-server-id') ?? ''));
    await expect(async () => {
      await page.clock.runFor(1_000);
      for (const id of await shown()) seen.add(id);
      await expect(page.locator('[data-level="loud"]').first()).toBeVisible({ timeout: 500 });
      expect(seen.size).toBe(300);
    }).toPass({ intervals: [50], timeout: 30_000 });
  });
});

test('what is down stands first, and what has been for days at the end', async ({ page, site }) => {
  await openConnected(page, site, '/wall');
  const first = tiles(page).first();
  await expect(first).toHaveAttribute('data-status', 'down');
  await expect(first).toContainText(/down \d+ min/);
  await expect(tiles(page).last()).toHaveAttribute('data-server-id', '4');
});

test('a wall that is not live says so, dims, and goes live again without a hand', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/50\d/);
  await openConnected(page, site, '/wall');
  await expect(tiles(page).first()).toBeVisible();
  await dashboard.stop();
  await expectFeed(page, 'offline');
  await expect(page.getByRole('alert')).toContainText('Not live');
  const loud = page.locator('[data-level="loud"]').first();
  const tile = page.locator('[data-level="trend"]').first();
  const ground = (one: typeof loud) =>
    one.evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await ground(loud)).toBe(await ground(tile));
  await dashboard.start();
  await expectFeed(page, 'live');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await ground(loud)).not.toBe(await ground(tile));
});

test('the screen is kept awake, and again when the page is seen again', async ({ page, site }) => {
  await page.addInitScript(() => {
    let asked = 0;
    const wakeLock = {
      request: async () => {
        asked += 1;
        document.documentElement.dataset['asked'] = String(asked);
        return { released: true, release: async () => {} };
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock });
  });
  await openConnected(page, site, '/wall');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-asked', '1');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(root).toHaveAttribute('data-asked', '2');
});

test('its options are in its address, apart from the board’s preferences', async ({
  page,
  site,
}) => {
  await openConnected(
    page,
    site,
    '/wall?tag=Asia&note=Cables+move+at+six&theme=light&zone=Asia/Tokyo',
  );
  await expect(page.getByText('Cables move at six')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asia');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  // The hours are those of the browser's region, en-GB.
  const tokyo = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  });
  await expect
    .poll(async () => {
      const now = [Date.now(), Date.now() - 60_000].map((time) => tokyo.format(time));
      return now.includes((await page.locator('.wall-clock').textContent()) ?? '');
    })
    .toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('nezha-status:preferences'))).toBeNull();
});

test('it is put together on the board, and its address holds no token', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Wall display' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wall display' });
  const address = dialog.getByLabel('Address of this wall');
  await expect(address).toHaveValue(`${site.url}/wall`);
  await dialog.getByLabel('Servers').selectOption({ label: 'Europe' });
  await dialog.getByLabel('Announcement').fill('Planned work');
  await dialog.getByText('Darker at night').click();
  await expect(address).toHaveValue(`${site.url}/wall?tag=Europe&note=Planned+work&dim=22-7`);
  await expect(address).not.toHaveValue(new RegExp(TOKEN));
  await expect(dialog.getByRole('img', { name: 'QR code' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Show it here' }).click();
  await expect(page).toHaveURL(`${site.url}/wall?tag=Europe&note=Planned+work&dim=22-7`);
  await expect(page.getByText('Planned work')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('who wants less motion sees none: a server that goes down stands there at once', async ({
  page,
  site,
  dashboard,
}) => {
  const movement = () =>
    page
      .locator('[data-level="loud"]')
      .first()
      .evaluate((tile) => getComputedStyle(tile).animationName);
  await openConnected(page, site, '/wall');
  expect(await movement()).toBe('wall-news');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await expectFeed(page, 'live');
  expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion)').matches)).toBe(true);
  expect(await movement()).toBe('none');
  dashboard.twist(lastReports(new Map([[1, Date.now() / 1000 - 60]])));
  await expect(page.locator('[data-server-id="1"][data-level="loud"]')).toBeVisible();
  expect(await movement()).toBe('none');
});

test('a new outage rings, once the browser has been touched', async ({ page, site, dashboard }) => {
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype;
    const { resume } = AudioContext.prototype;
    // This browser allows all sound; others wait for a touch.
    let touched = false;
    const touch = () => {
      touched = true;
    };
    window.addEventListener('pointerdown', touch, { capture: true });
    AudioContext.prototype.resume = function () {
      return touched ? resume.apply(this) : new Promise<void>(() => {});
    };
    let rung = 0;
    OscillatorNode.prototype.start = function (...when) {
      rung += 1;
      document.documentElement.dataset['rung'] = String(rung);
      start.apply(this, when);
    };
  });
  await openConnected(page, site, '/wall?sound=1');
  const hint = page.getByText(/^No sound yet/);
  await expect(hint).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(hint).toBeHidden();
  const root = page.locator('html');
  // What was down before is no news.
  await expect(root).not.toHaveAttribute('data-rung');
  dashboard.twist(lastReports(new Map([[1, Date.now() / 1000 - 60]])));
  await expect(root).toHaveAttribute('data-rung', '1');
});

test('it is darker between the two hours, by the clock that it shows', async ({ page, site }) => {
  const hour = new Date().getUTCHours();
  const span = (from: number) => `${(hour + from) % 24}-${(hour + from + 3) % 24}`;
  await openConnected(page, site, `/wall?zone=UTC&dim=${span(-1 + 24)}`);
  await expect(page.locator('.wall[data-night]')).toBeVisible();
  await page.goto(`${site.url}/wall?zone=UTC&dim=${span(3)}`);
  await expect(tiles(page).first()).toBeVisible();
  await expect(page.locator('.wall[data-night]')).toHaveCount(0);
});
