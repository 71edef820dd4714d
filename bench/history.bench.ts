import { expect, type Page, test } from '@playwright/test';
import { type FullHistory, liveThroughAMonth } from '../e2e/world/full-history';
import { writeRecords } from '../e2e/world/records';
import { medianOf, percentileOf } from './figures';
import { type Programs, startPrograms } from './programs';

const SERVERS = 500;
const RUNS = 5;
const MB = 1_000_000;
/** The page's address for the whole bench: storage belongs to it. */
const WATCHED_POLLS = 20;

test.use({ viewport: { width: 1920, height: 1080 } });

test('history of a month', async ({ browser }) => {
  test.setTimeout(1_800_000);
  const full = await liveThroughAMonth(SERVERS, Math.floor(Date.now() / 1000));
  const programs = await startPrograms(SERVERS);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  // All servers in every poll, as where nothing is saved: that is what a recording has most to do with.
  await context.addInitScript(() =>
    localStorage.setItem('nezha-status:preferences', JSON.stringify({ dataSaver: 'off' })),
  );
  const page = await context.newPage();

  const empty = await firstCards(page, programs, RUNS, () => dropHistory(page));
  await dropHistory(page);
  const without = await heapWithout(page, programs);
  await writeHistory(page, programs, full);
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const onFull = await firstCards(page, programs, RUNS, async () => {});
  const withHistory = await heap(page, programs);
  const read = await readingMs(page, programs);
  await context.close();
  await programs.stop();

  const figures = [
    ['heap above the page without history, MB', ((withHistory - without) / MB).toFixed(1)],
    ['IndexedDB, full, MB', (stored / MB).toFixed(1)],
    ['written an hour, MB', (full.bytesAnHour / MB).toFixed(1)],
    ['recording a poll, ms', medianOf(full.recordingMs).toFixed(2)],
    ['recording a poll, ms, 95th percentile', percentileOf(full.recordingMs, 0.95).toFixed(2)],
    ['first card, ms: empty, full', `${empty.toFixed(0)}, ${onFull.toFixed(0)}`],
    ['reading 24 h of one server, ms', read.toFixed(1)],
  ];
  for (const [name, value] of figures) console.log(`| ${name} | ${value} |`);
});

/** The median time from navigation to the first card. */
async function firstCards(
  page: Page,
  { url }: Programs,
  runs: number,
  before: () => Promise<void>,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.goto(new URL('/config.json', url).href);
    await before();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('[data-server-id]') === null) return;
        Reflect.set(window, 'firstCard', performance.now());
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(url);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    times.push(await page.evaluate(() => Number(Reflect.get(window, 'firstCard'))));
    // Until what is loaded later is there.
    await page.waitForTimeout(3_000);
  }
  return medianOf(times);
}

/** The same page whose history can't be loaded. */
async function heapWithout(page: Page, programs: Programs): Promise<number> {
  const pattern = /\/assets\/lasting-/;
  await page.route(pattern, (route) => route.abort());
  const size = await heap(page, programs);
  await page.unroute(pattern);
  return size;
}

/** What the page holds after collection, typed arrays included. */
async function heap(page: Page, { url }: Programs): Promise<number> {
  await page.goto(new URL('/config.json', url).href);
  await page.goto(url);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  const polls = () => page.waitForResponse((answer) => answer.url().endsWith('/server/details'));
  for (let poll = 0; poll < WATCHED_POLLS; poll += 1) await polls();
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const usage = await client.send('Runtime.getHeapUsage');
  const { embedderHeapUsedSize = 0, backingStorageSize = 0 } = { ...usage };
  return usage.usedSize + Number(embedderHeapUsedSize) + Number(backingStorageSize);
}

async function dropHistory(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
    }
  });
}

/** Puts the records where the page finds them. */
async function writeHistory(page: Page, { url }: Programs, full: FullHistory): Promise<void> {
  await page.goto(url);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  await page.waitForTimeout(3_000);
  await page.goto(new URL('/config.json', url).href);
  await writeRecords(page, full.records);
}

/** The page's own code, reading a day of one server after the other. */
async function readingMs(page: Page, { url }: Programs): Promise<number> {
  const names: string[] = [];
  page.on('request', (request) => names.push(request.url()));
  await page.goto(new URL('/config.json', url).href);
  await page.goto(url);
  await expect.poll(() => names.some((name) => name.includes('/assets/lasting-'))).toBe(true);
  const script = names.find((name) => name.includes('/assets/lasting-')) ?? '';
  await page.waitForTimeout(3_000);
  const times = await page.evaluate(async (address) => {
    const code = await import(address);
    const [{ name = '' } = {}] = await indexedDB.databases();
    const keeper = await code.openKeeper({
      environment: {
        now: () => ({ wall: Date.now(), mono: performance.now() }),
        random: Math.random,
        page: { hidden: () => true, onHide: () => () => {} },
      },
      series: new Map(),
      openRecords: (gone: () => void) => code.openIdbRecords(name, () => 'bench', gone),
      mayWrite: async () => false,
      monitors: { latency: async () => [], mayAsk: () => false, everySecond: () => () => {} },
    });
    const now = Date.now() / 1000;
    const taken: number[] = [];
    for (let id = 100; id < 140; id += 1) {
      const begun = performance.now();
      const blocks = await keeper.read(id, 'minutes', now - 86_400, now);
      // Some of the demo's servers have never reported.
      if (blocks.length >= 20) taken.push(performance.now() - begun);
    }
    keeper.stop();
    if (taken.length < 20) throw new Error(`Only ${taken.length} servers have a day`);
    return taken;
  }, script);
  return medianOf(times);
}
