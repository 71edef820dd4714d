import type { BrowserContext, Page } from '@playwright/test';
import type { Site } from './world/site';
import { expect, expectFeed, openConnected, signOut, TOKEN, test } from './world/test';

test.use({ servers: 8 });

/** A tab with a log of what it asked the dashboard for. */
interface Tab {
  readonly page: Page;
  readonly asked: string[];
}

function watch(page: Page): Tab {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  return { page, asked };
}

/** Two tabs of one session; the first one leads. */
async function openTwo(first: Page, context: BrowserContext, site: Site): Promise<[Tab, Tab]> {
  const one = watch(first);
  await openConnected(first, site);
  const other = watch(await context.newPage());
  await other.page.goto(site.url);
  await expectFeed(other.page, 'live');
  return [one, other];
}

/** Resolves when a tab has asked so many times more: at a pace of a second, as many seconds have passed. */
async function asksAgain({ asked }: Tab, times: number): Promise<void> {
  const before = asked.length;
  await expect.poll(() => asked.length - before, { timeout: 20_000 }).toBeGreaterThanOrEqual(times);
}

/** How often each of the tabs has asked since. */
function watchShares(...tabs: readonly Tab[]): () => number[] {
  const before = tabs.map(({ asked }) => asked.length);
  return () => tabs.map(({ asked }, index) => asked.length - (before[index] ?? 0));
}

/** From now on, writes down what the page thinks of its data; the function answers what it was. */
async function watchFeed(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const feeds = new Set([document.documentElement.dataset['feed']]);
    Object.assign(window, { feeds });
    new MutationObserver(() => feeds.add(document.documentElement.dataset['feed'])).observe(
      document.documentElement,
      { attributeFilter: ['data-feed'] },
    );
  });
  return () => page.evaluate(() => [...Reflect.get(window, 'feeds')]);
}

async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/**
 * Nothing of the page runs meanwhile, as in a frozen one. The browser itself freezes none here: the test
 * driver keeps every page in front.
 */
function stopForSeconds(seconds: number): void {
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until);
}

test('two tabs make one poll, and both are live', async ({ page, context, site, dashboard }) => {
  const [first, second] = await openTwo(page, context, site);
  const feeds = await watchFeed(second.page);
  const [asked, since] = [dashboard.asked.length, performance.now()];
  const shares = watchShares(first, second);
  await expect.poll(() => Math.max(...shares()), { timeout: 20_000 }).toBeGreaterThanOrEqual(7);
  // At a pace of a second. On a machine so busy that the leading tab seems silent, the lead passes on once.
  const periods = (performance.now() - since) / 1_000;
  expect(dashboard.asked.length - asked).toBeLessThanOrEqual(periods + 2);
  expect(Math.min(...shares())).toBeLessThanOrEqual(1);
  expect(await feeds()).toEqual(['live']);
});

test('when the leading tab is closed, the other goes on at once', async ({
  page,
  context,
  site,
}) => {
  const [first, second] = await openTwo(page, context, site);
  const feeds = await watchFeed(second.page);
  await first.page.close();
  await asksAgain(second, 4);
  expect(await feeds()).toEqual(['live']);
});

test('a hidden tab gives the lead to a visible one, and takes no share in it', async ({
  page,
  context,
  site,
}) => {
  const [first, second] = await openTwo(page, context, site);
  const feeds = await watchFeed(second.page);
  await setVisibility(first.page, 'hidden');
  await asksAgain(second, 2);
  const before = first.asked.length;
  await asksAgain(second, 4);
  expect(first.asked.length).toBe(before);
  expect(await feeds()).toEqual(['live']);
  await setVisibility(second.page, 'hidden');
  await setVisibility(first.page, 'visible');
  await asksAgain(first, 4);
  await expectFeed(first.page, 'live');
});

for (const [way, told] of [
  ['a tab that is frozen', true],
  ['a tab that hangs without a word', false],
] as const) {
  test(`${way} leads nobody; once it goes on, it follows`, async ({ page, context, site }) => {
    const [first, second] = await openTwo(page, context, site);
    const feeds = await watchFeed(second.page);
    if (told) await first.page.evaluate(() => document.dispatchEvent(new Event('freeze')));
    const stopped = first.page.evaluate(stopForSeconds, 8);
    await asksAgain(second, 4);
    // Silence takes longer to tell than this pace's answers take to grow old.
    if (told) expect(await feeds()).toEqual(['live']);
    await expectFeed(second.page, 'live');
    await stopped;
    if (told) await first.page.evaluate(() => document.dispatchEvent(new Event('resume')));
    await expectFeed(first.page, 'live');
    const before = first.asked.length;
    await asksAgain(second, 4);
    expect(first.asked.length).toBe(before);
    await expectFeed(first.page, 'live');
  });
}

test('a refusal is told in every tab', async ({ page, context, site, dashboard }) => {
  const [first, second] = await openTwo(page, context, site);
  const shares = watchShares(first, second);
  dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
  await expectFeed(first.page, 'refused');
  await expectFeed(second.page, 'refused');
  dashboard.twist(undefined);
  await expectFeed(first.page, 'live');
  await expectFeed(second.page, 'live');
  expect(Math.min(...shares())).toBeLessThanOrEqual(1);
});

for (const [way, script] of [
  ['Web Locks', () => Reflect.deleteProperty(Navigator.prototype, 'locks')],
  ['channels', () => Reflect.deleteProperty(window, 'BroadcastChannel')],
  ['digests, as by plain http', () => Reflect.deleteProperty(Crypto.prototype, 'subtle')],
] as const) {
  test(`without ${way}, each tab polls for itself`, async ({ page, context, site }) => {
    await context.addInitScript(script);
    const [first, second] = await openTwo(page, context, site);
    await asksAgain(first, 2);
    await asksAgain(second, 2);
  });
}

test('a tab with a session of its own hears nothing of the others’', async ({
  page,
  context,
  site,
  dashboard,
}) => {
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (message) {
      heard.push(this.name, JSON.stringify(message));
      postMessage.call(this, message);
    };
  });
  dashboard.twist((request) => {
    const headers = { authorization: TOKEN };
    return dashboard.demo.fetch(new Request(request.url, { headers }));
  });
  const [first, second] = await openTwo(page, context, site);
  const own = watch(await context.newPage());
  await own.page.goto(`${site.url}/connect`);
  await own.page.getByLabel('In this tab only').check();
  await own.page.getByLabel('API token', { exact: true }).fill('another-token');
  await own.page.keyboard.press('Enter');
  await expectFeed(own.page, 'live');
  await asksAgain(own, 3);
  await asksAgain(first, 3);
  const names = await first.page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.map(({ name }) => name);
  });
  expect(new Set(names).size).toBe(2);
  const told = await first.page.evaluate(() => Reflect.get(window, 'heard').join());
  expect(told).toContain('server/details');
  expect(told + names.join()).not.toContain(TOKEN);
  await signOut(first.page);
  await expect(second.page.getByLabel('API token', { exact: true })).toBeVisible();
  await asksAgain(own, 2);
  await expectFeed(own.page, 'live');
});
