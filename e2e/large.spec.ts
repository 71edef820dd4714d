import type { Locator, Page } from '@playwright/test';
import { changeEntries } from './world/dashboard';
import { openSite } from './world/site';
import { card, expect, openConnected, test } from './world/test';

for (const servers of [100, 2_000]) {
  // The fleet, its dashboard and the proxy share the test's two cores: every second would be too much for them.
  const calm = test.extend({
    site: async ({ dashboard }, use) => {
      const site = await openSite({ dashboardUrl: dashboard.url, pollSeconds: 4 });
      await use(site);
      await site.close();
    },
  });
  calm.describe(`${servers} servers`, () => {
    calm.use({ servers });

    calm(
      'only what is near the screen is in the document, to the end and back',
      async ({ page, site }) => {
        await openConnected(page, site);
        const cards = page.locator('[data-server-id]');
        await expect(cards.first()).toBeVisible();
        expect(await cards.count()).toBeLessThan(60);
        const { seen, blanks } = await page.evaluate(scrollThrough, SCREENS);
        expect(blanks).toEqual([]);
        if (servers === 100) expect(seen).toBe(servers);
        expect(await cards.count()).toBeLessThan(60);
        await page.evaluate(() => window.scrollTo(0, 0));
        await expect(cards.first()).toBeInViewport();
      },
    );
  });
}

/** So many screens from the top, and up to the end: a longer list is skipped between them. */
const SCREENS = 12;

/** In the page: from the top to the end by nearly a screen at a time; how many servers came by, and where a row was missing. */
async function scrollThrough(most: number): Promise<{ seen: number; blanks: readonly number[] }> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = new Set<string | undefined>();
  const blanks: number[] = [];
  const lacksARow = (grid: Element): boolean => {
    const { top, bottom } = grid.getBoundingClientRect();
    const end = Math.min(window.innerHeight, bottom);
    const cards = [...grid.querySelectorAll<HTMLElement>('[data-server-id]')];
    let at = Math.max(0, top);
    for (const card of cards) {
      const box = card.getBoundingClientRect();
      // More than the gap between two rows.
      if (at < end && box.top > at + 20) return true;
      at = Math.max(at, box.bottom);
    }
    return at < end - 20;
  };
  const isBlank = () => [...document.querySelectorAll('.card-grid')].some(lacksARow);
  for (let before = -1, step = 1; window.scrollY > before; step += 1) {
    // A frame may be blank on a busy machine, and the next is not.
    if (isBlank()) await frame();
    if (isBlank()) blanks.push(window.scrollY);
    for (const card of document.querySelectorAll<HTMLElement>('[data-server-id]')) {
      seen.add(card.dataset['serverId']);
    }
    before = window.scrollY;
    const { scrollHeight } = document.documentElement;
    const near = scrollHeight - (most + 1) * window.innerHeight;
    if (step === most && near > before) window.scrollTo(0, near);
    else window.scrollBy(0, window.innerHeight * 0.9);
    await frame();
    await frame();
  }
  return { seen: seen.size, blanks };
}

const scrollTo = (page: Page, y: number) => page.evaluate((top) => window.scrollTo(0, top), y);
const scrollY = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Nothing for the strip above the cards to tell: it neither grows nor shrinks. */
const allIsWell = changeEntries((entries) => {
  const last_active = Math.floor(Date.now() / 1000);
  return entries.map((entry) => ({ ...entry, last_active, status: { CPU: 5 } }));
});

/** The link of a card that is wholly in sight: another would be scrolled to when it is used. */
async function linkInSight(page: Page): Promise<Locator> {
  const found = await page.waitForFunction(() => {
    const inSight = [...document.querySelectorAll<HTMLElement>('[data-server-id]')].find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    return inSight?.dataset['serverId'];
  });
  return card(page, Number(await found.jsonValue())).getByRole('link');
}

/** How many px apart the tops of the rows in the document are. */
function rowSteps(page: Page): Promise<readonly number[]> {
  return page
    .locator('.card-grid')
    .first()
    .evaluate((grid) => {
      const tops = [...grid.children].map((one) => Math.round(one.getBoundingClientRect().top));
      const rows = [...new Set(tops)];
      return rows.slice(1).map((top, index) => top - (rows[index] ?? top));
    });
}

test.describe('1,000 servers and the keyboard', () => {
  test.use({ servers: 1_000 });

  for (const [way, goBack] of [
    ['by the link', (page: Page) => page.getByRole('link', { name: 'Board' }).press('Enter')],
    ['by the browser’s own way back', (page: Page) => page.goBack()],
  ] as const) {
    test(`coming back ${way} returns to the same place, to the pixel, and to the card`, async ({
      page,
      site,
      dashboard,
    }) => {
      dashboard.twist(allIsWell);
      await openConnected(page, site);
      await expect(page.locator('[data-server-id]').first()).toBeVisible();
      await scrollTo(page, 4_000);
      const link = await linkInSight(page);
      await link.press('Enter');
      await expect(page).toHaveURL(/\/server\/\d+$/);
      await goBack(page);
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport();
      expect(await scrollY(page)).toBe(4_000);
      // The next answers are drawn, and nothing moves.
      await page.waitForResponse(/\/api\/v1\/server\//);
      await expect(link).toBeFocused();
      expect(await scrollY(page)).toBe(4_000);
    });
  }

  test('a card that is scrolled away keeps the focus, and Tab goes on from there', async ({
    page,
    site,
    dashboard,
  }) => {
    dashboard.twist(allIsWell);
    await openConnected(page, site);
    const links = page.locator('[data-server-id] a');
    await expect(links.first()).toBeVisible();
    const names = await links.evaluateAll((all) => all.slice(0, 8).map((one) => one.textContent));
    const third = page.locator('[data-server-id]').nth(2);
    const id = Number(await third.getAttribute('data-server-id'));
    await links.nth(2).focus();
    for (const far of [1_000, 9_000, 30_000]) {
      await scrollTo(page, far);
      await expect.poll(() => scrollY(page)).toBe(far);
      await expect(card(page, id).getByRole('link')).toBeFocused();
    }
    expect(await page.locator('[data-server-id]').count()).toBeLessThan(60);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(names[3] ?? '');
    await expect(page.locator(':focus')).toBeInViewport();
    await scrollTo(page, 9_000);
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator(':focus')).toHaveText(names[2] ?? '');
    // Nothing keeps a card that has lost the focus.
    await page.getByRole('button', { name: 'Settings' }).focus();
    await scrollTo(page, 9_000);
    await expect(card(page, id)).toHaveCount(0);
  });
});

/** In the page: the shares of CPU that the cards on screen say, or those more than a row below it; each once. */
function shownCpus(beyond: boolean): readonly number[] {
  const cpus = [...document.querySelectorAll('[data-server-id]')].flatMap((one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    const isSeen = top < window.innerHeight && bottom > 0;
    const isBeyond = top > window.innerHeight + height;
    const cpu = /CPU\s*(\d+)/.exec(one.textContent)?.[1];
    return (beyond ? isBeyond : isSeen) && cpu !== undefined ? [Number(cpu)] : [];
  });
  return [...new Set(cpus)];
}

/** In the page: some px a frame, until a server's card is on screen; the texts of cards that were seen with another text. */
async function scrollSlowlyTo(goal: { id: string; text: string }): Promise<readonly string[]> {
  const wrong = new Set<string>();
  const isGoal = (one: HTMLElement) => one.dataset['serverId'] === goal.id;
  for (let arrived = false; !arrived; ) {
    window.scrollBy({ top: 30, behavior: 'instant' });
    // Within the frame after all that hears of the scroll, and before it is painted.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const one of document.querySelectorAll<HTMLElement>('[data-server-id]')) {
      const { top, bottom } = one.getBoundingClientRect();
      if (top > window.innerHeight || bottom < 0) continue;
      if (!new RegExp(goal.text).test(one.textContent)) wrong.add(one.textContent);
      if (isGoal(one)) arrived = true;
    }
  }
  return [...wrong];
}

test.describe('300 servers', () => {
  test.use({ servers: 300 });

  test('cards off the screen wait for it, and are up to date in the frame in which a scroll brings them', async ({
    page,
    site,
    dashboard,
  }) => {
    let CPU = 11;
    dashboard.twist(
      changeEntries((entries) => {
        const last_active = Math.floor(Date.now() / 1000);
        return entries.map((entry) => ({ ...entry, last_active, status: { CPU } }));
      }),
    );
    await openConnected(page, site);
    const cards = page.locator('[data-server-id]');
    await expect(cards.first()).toContainText(/CPU\s*11/);
    // The rows around the screen come when it stands.
    await expect.poll(() => page.evaluate(shownCpus, true)).toEqual([11]);
    CPU = 77;
    await expect(cards.first()).toContainText(/CPU\s*77/);
    expect(await page.evaluate(shownCpus, true)).toEqual([11]);
    expect(await page.evaluate(shownCpus, false)).toEqual([77]);
    const waiting = await cards.last().getAttribute('data-server-id');
    const wrong = await page.evaluate(scrollSlowlyTo, {
      id: waiting ?? '',
      text: /CPU\s*77/.source,
    });
    expect(wrong).toEqual([]);
    await expect(card(page, Number(waiting))).toBeInViewport();
  });

  test('what comes by in a fast scroll shows its name and load at once, and the rest when the view rests', async ({
    page,
    site,
  }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id] footer').first()).toBeVisible();
    const passing = await page.evaluate(async () => {
      window.scrollTo(0, 5_000);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const reported = '[data-server-id]:not([data-status="never"])';
      const inSight = [...document.querySelectorAll(reported)].filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
      return inSight.map((one) => ({
        words: one.textContent,
        whole: one.querySelector('footer') !== null,
      }));
    });
    expect(passing.length).toBeGreaterThan(5);
    for (const { words, whole } of passing) {
      expect(words).toMatch(/CPU.*Memory/);
      expect(whole).toBe(false);
    }
    const lacking = page.locator('[data-server-id]:not([data-status="never"]):not(:has(footer))');
    await expect(lacking).toHaveCount(0);
    await expect(page.locator('[data-server-id] canvas')).not.toHaveCount(0);
  });

  test('the rows in the document stand as if all were there', async ({ page, site }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    const [step = 0, ...others] = await rowSteps(page);
    const height = (await page.locator('[data-server-id]').first().boundingBox())?.height ?? 0;
    expect(step - height).toBeLessThan(15);
    expect(others.every((one) => Math.abs(one - step) <= 1)).toBe(true);
  });

  test('paper gets the whole fleet', async ({ page, site }) => {
    await openConnected(page, site);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-server-id]')).toHaveCount(300);
  });
});
