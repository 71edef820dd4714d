import { type Browser, expect, type Page } from '@playwright/test';
import type { Change } from '../../src/state/history/records';
import { openDashboard, type TestDashboard } from './dashboard';
import { type Deployment, nextBuild } from './deployment';
import { writeRecords } from './records';
import { openSite, type Site } from './site';
import { type SoakClock, stopClock } from './soak-clock';
import { leastOf, type Weight, weigh } from './soak-gauge';
import { expectFeed, TOKEN } from './test';

/** What goes wrong on the way. `sleep`: the machine; `version`: another build is deployed. */
type Fault = 'dashboard down' | 'refused' | 'malformed' | 'proxy away' | 'sleep' | 'version';

/** A wall's long life, in the page's own seconds. */
export interface SoakPlan {
  readonly servers: number;
  /** What its store holds at the start, of the time up to `now` (unix seconds). */
  readonly past: (now: number) => Promise<readonly Change[]>;
  /** Between two polls. */
  readonly pace: number;
  readonly seconds: number;
  /** When it is weighed, and by how many looks, a minute apart: the least of them counts. */
  readonly weighed: readonly number[];
  readonly looks: number;
  readonly faults: readonly { readonly kind: Fault; readonly from: number; readonly to: number }[];
}

export interface SoakReport {
  readonly weights: readonly (Weight & { readonly at: number })[];
  /** How many questions reached the dashboard. */
  readonly asked: number;
  /** How often the page has reloaded itself. */
  readonly reloads: number;
  /** What was thrown and not caught, and what else the console holds against the page. */
  readonly errors: readonly string[];
}

/** Between a weighing's looks, seconds: a whole number of periods. */
const LOOKS_APART = 60;

/** What a browser says by itself of answers that fail. */
const NETWORK = /Failed to load resource|ERR_|web-share|Service Worker registration blocked/;

/**
 * Drives a wall through its life by its own clock: a period at a time, and the next one when its poll has ended. The
 * dashboard's clock goes with the page's.
 */
export async function soak(browser: Browser, plan: SoakPlan): Promise<SoakReport> {
  let clock: SoakClock | undefined;
  const dashboard = await openDashboard({
    token: TOKEN,
    servers: plan.servers,
    now: () => clock?.now() ?? Date.now(),
  });
  const options = { dashboardUrl: dashboard.url, pollSeconds: plan.pace, dashboardKey: 'soak' };
  const world: World = { dashboard, options, site: await openSite(options), next: undefined };
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1920, height: 1080 },
    // Nobody looks at the picture: painting it would take most of the time.
    deviceScaleFactor: 0.25,
    locale: 'en-GB',
  });
  try {
    const page = await context.newPage();
    const errors = watchErrors(page);
    await fillStore(page, world.site, plan.past);
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.clock.install();
    const stands = async () => {
      await expectFeed(page, 'live');
      await expect(page.locator('[data-server-id]')).toHaveCount(plan.servers);
    };
    clock = await stopClock(page, `${world.site.url}/wall`, stands);
    const weights = await live(page, clock, world, plan);
    await stands();
    return { weights, asked: dashboard.asked.length, reloads: loads - 1, errors };
  } finally {
    await context.close();
    await world.site.close();
    await dashboard.stop();
    await world.next?.remove();
  }
}

/** Lets all time pass, with what goes wrong in it. Returns what the page weighed. */
async function live(
  page: Page,
  clock: SoakClock,
  world: World,
  { pace, seconds, weighed, looks, faults }: SoakPlan,
): Promise<SoakReport['weights']> {
  const weights: SoakReport['weights'][number][] = [];
  const seen: Weight[] = [];
  for (let at = 0; at < seconds; ) {
    const isNow = (time: number) => time > at - pace && time <= at;
    for (const { kind, to } of faults) if (isNow(to)) await end(world, kind);
    const begun = faults.filter(({ from }) => isNow(from));
    for (const { kind } of begun) await begin(world, kind);
    const sleep = begun.find(({ kind }) => kind === 'sleep');
    const step = sleep ? sleep.to - sleep.from : pace;
    await (sleep ? clock.sleep(step) : clock.pass(step));
    at += step;
    const time = weighed.find((one) => one >= at && one < at + looks * LOOKS_APART);
    if (time === undefined || (time - at) % LOOKS_APART !== 0) continue;
    seen.push(await weigh(page));
    if (time === at) weights.push({ at, ...leastOf(seen.splice(0)) });
  }
  return weights;
}

interface World {
  readonly dashboard: TestDashboard;
  readonly options: Parameters<typeof openSite>[0];
  site: Site;
  next: Deployment | undefined;
}

async function begin(world: World, kind: Fault): Promise<void> {
  const { dashboard } = world;
  if (kind === 'dashboard down') await dashboard.stop();
  if (kind === 'proxy away' || kind === 'version') await world.site.close();
  if (kind === 'refused') {
    dashboard.twist(() => Response.json({ code: 403, message: '访问此接口需要认证' }));
  }
  if (kind === 'malformed') {
    const answers = ['{"code":0,"result":[{"id":', '<html>Bad gateway</html>', '[]', '{"code":0}'];
    let at = 0;
    dashboard.twist(() => {
      at += 1;
      return new Response(answers[at % answers.length]);
    });
  }
}

async function end(world: World, kind: Fault): Promise<void> {
  const { dashboard, options } = world;
  const port = Number(new URL(world.site.url).port);
  dashboard.twist(undefined);
  await dashboard.start();
  if (kind === 'version') world.next = await nextBuild();
  if (kind !== 'version' && kind !== 'proxy away') return;
  const staticRoot = world.next && { staticRoot: world.next.root };
  world.site = await openSite({ ...options, port, ...staticRoot });
}

/** Opens the wall once, so that its database is there, and leaves in it what an earlier visit would have. */
async function fillStore(page: Page, site: Site, past: SoakPlan['past']): Promise<void> {
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${site.url}/wall#token=${TOKEN}`);
  await expectFeed(page, 'live');
  const stores = () => page.evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(stores, { timeout: 20_000 }).toBeGreaterThan(0);
  const records = await past(Math.floor(Date.now() / 1000));
  await page.goto(`${site.url}/config.json`);
  await writeRecords(page, records);
}

function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !NETWORK.test(text)) errors.push(text);
  });
  return errors;
}
