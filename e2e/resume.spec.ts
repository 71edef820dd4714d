import type { Page } from '@playwright/test';
import { card, expect, expectFeed, openConnected, test } from './world/test';

const HOURS = 5 * 3_600;

function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/** The pill's words within the frame after the page came back, by whichever event a browser tells it. */
function wakeAndRead(
  page: Page,
  event: 'visibilitychange' | 'resume' | 'pageshow',
): Promise<string> {
  return page.evaluate(async (type) => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    if (type === 'pageshow') {
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    } else document.dispatchEvent(new Event(type));
    await new Promise(requestAnimationFrame);
    return `${document.documentElement.dataset['feed']}: ${document.querySelector('header')?.textContent}`;
  }, event);
}

for (const event of ['visibilitychange', 'resume', 'pageshow'] as const) {
  test(`after hours asleep (${event}) the true age stands within a frame, and one request brings fresh data`, async ({
    page,
    site,
    dashboard,
  }) => {
    await page.clock.install();
    await openConnected(page, site);
    await page.clock.runFor(2_000);
    await setVisibility(page, 'hidden');
    await page.clock.runFor(1_000);
    await expect(card(page, 1)).toHaveAttribute('data-status', 'online');
    // Asleep: the clock goes on, and no timer fires.
    await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + HOURS * 1000);
    dashboard.passTime(HOURS);
    let answer = () => {};
    dashboard.twist(async (_, good) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return good;
    });
    const polls = () => dashboard.asked.filter((path) => path.startsWith('/api/v1/server/'));
    const before = polls().length;
    expect(await wakeAndRead(page, event)).toMatch(/^(?!live).*5h/);
    await expect.poll(() => polls().length).toBe(before + 1);
    let underWay = 0;
    let most = 0;
    dashboard.twist(async (request, good) => {
      if (!request.url.includes('/server/')) return good;
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
      return good;
    });
    answer();
    await expectFeed(page, 'live');
    expect(polls()[before]).toBe('/api/v1/server/details');
    // One poll goes on, and no second one.
    await page.clock.runFor(5_000);
    await expect.poll(() => polls().length).toBeGreaterThan(before + 3);
    expect(most).toBe(1);
  });
}
