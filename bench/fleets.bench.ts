import { type Browser, expect, type Page, test } from '@playwright/test';
import { medianOf } from './figures';
import { type PlainPage, startPlainPage } from './plain-page';
import { plainScript } from './plain-script';
import { startPrograms } from './programs';
import { measureSteadyState } from './steady-state';

const SIZES = [100, 500, 1_000, 2_000] as const;
/** Where the wire is measured without and with saving data. */
const WIRE: readonly (readonly [servers: number, saver: 'off' | 'on'])[] = [
  [100, 'off'],
  [500, 'off'],
  [500, 'on'],
  [1_000, 'off'],
  [1_000, 'on'],
  [2_000, 'on'],
];
const THROTTLED = { servers: 500, rate: 4 } as const;
const RUNS = 3;
const POLL_SECONDS = 2;
const WIRE_SECONDS = 60;
/** Fleets that are watched at once: bytes are the same however busy the machine is, but every poll must come. */
const WIRE_AT_ONCE = 2;
const FIRST_CARDS_MS = 60_000;
const DROPPED_MS = 50;

/** Another page to be measured in the same run, with what finds its cards. */
const OTHER = { url: process.env['BENCH_URL'], cards: process.env['BENCH_CARDS'] };
const CARDS = '[data-server-id]';

interface Pace {
  readonly msAPoll: number;
  /** Of these in scripts. */
  readonly scriptMs: number;
  readonly cardsMs: number;
}

interface Figures extends Pace {
  readonly longTasks: number;
  readonly elements: number;
  readonly dropped: number;
}

test.use({ viewport: { width: 1920, height: 1080 } });

for (const servers of SIZES) {
  test(`${servers} servers`, async ({ browser }) => {
    test.setTimeout(1_200_000);
    const programs = await startPrograms(servers);
    const plain = await startPlainPage(browser, programs.url, servers, POLL_SECONDS * 1000);
    const runs: Figures[] = [];
    const plainRuns: Pace[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await measure(browser, programs.url, CARDS));
      // In turn, as no two minutes of a machine are alike.
      plainRuns.push(await measurePlain(browser, plain));
    }
    print(`${servers} servers`, runs);
    beside(runs, plainRuns);
    if (servers === THROTTLED.servers) {
      const slow = await measure(browser, programs.url, CARDS, THROTTLED.rate);
      row(`ms a poll at ${THROTTLED.rate}× CPU throttle`, slow.msAPoll.toFixed(1));
      beside([slow], [await measurePlain(browser, plain, THROTTLED.rate)]);
    }
    await plain.stop();
    await programs.stop();
  });
}

test('the wire', async ({ browser }) => {
  test.setTimeout(1_200_000);
  for (let first = 0; first < WIRE.length; first += WIRE_AT_ONCE) {
    const some = WIRE.slice(first, first + WIRE_AT_ONCE);
    const kb = await Promise.all(
      some.map(async ([servers, saver]) => {
        const programs = await startPrograms(servers);
        const bytes = await wireKb(browser, programs.url, saver);
        await programs.stop();
        return bytes;
      }),
    );
    for (const [index, [servers, saver]] of some.entries()) {
      row(`kB a poll, ${servers} servers, saving ${saver}`, (kb[index] ?? Number.NaN).toFixed(1));
    }
  }
});

test('another page', async ({ browser }) => {
  test.skip(OTHER.url === undefined, 'no other page was named');
  test.setTimeout(600_000);
  const runs: Figures[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(await measure(browser, OTHER.url ?? '', OTHER.cards ?? CARDS));
  }
  print(OTHER.url ?? '', runs);
});

/** One visit: until the cards stand, some polls, and a scroll through the whole list. */
async function measure(browser: Browser, url: string, cards: string, rate = 1): Promise<Figures> {
  const page = await newPage(browser, cards, rate);
  await page.goto(url);
  await expect(page.locator(cards).first()).toBeVisible({ timeout: FIRST_CARDS_MS });
  const { ms, scriptMs, elements } = await measureSteadyState(page);
  const visit = await page.evaluate(() => ({
    cardsMs: Number(Reflect.get(window, 'cardsAt')),
    // What comes after the cards stand and the rest of the code has come.
    longTasks: Reflect.get(window, 'longTasks').filter((at: number) => at > 10_000).length,
  }));
  const dropped = await page.evaluate(scrollThrough, DROPPED_MS);
  await page.close();
  return { msAPoll: ms, scriptMs, elements, dropped, ...visit };
}

/** A visit to the same cards without a framework. */
async function measurePlain(browser: Browser, plain: PlainPage, rate = 1): Promise<Pace> {
  const page = await newPage(browser, CARDS, rate);
  await page.addInitScript(plainScript, plain.options);
  await page.goto(plain.url);
  await expect(page.locator(CARDS).first()).toBeVisible();
  const { ms, scriptMs } = await measureSteadyState(page);
  const cardsMs = await page.evaluate(() => Number(Reflect.get(window, 'cardsAt')));
  await page.close();
  return { msAPoll: ms, scriptMs, cardsMs };
}

async function newPage(browser: Browser, cards: string, rate: number): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(watchVisit, cards);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** In the page: when the last card came that is seen without scrolling, and every long task. */
function watchVisit(cards: string): void {
  const longTasks: number[] = [];
  Reflect.set(window, 'longTasks', longTasks);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) longTasks.push(startTime);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector(cards) === null) {
      requestAnimationFrame(look);
      return;
    }
    // The frame that shows them is painted before the next one begins.
    requestAnimationFrame(() => Reflect.set(window, 'cardsAt', performance.now()));
  };
  requestAnimationFrame(look);
}

/** In the page: from the top to the end, most of a screen a frame; answers how many frames took longer than `limit` ms. */
async function scrollThrough(limit: number): Promise<number> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  window.scrollTo(0, 0);
  let dropped = 0;
  let before = await frame();
  for (;;) {
    const from = window.scrollY;
    window.scrollBy({ top: window.innerHeight / 8, behavior: 'instant' });
    const now = await frame();
    if (now - before > limit) dropped += 1;
    before = now;
    if (window.scrollY === from) return dropped;
  }
}

/** The API's bytes of a minute, bodies as sent, a poll's worth each. */
async function wireKb(browser: Browser, url: string, saver: 'off' | 'on'): Promise<number> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.addInitScript(
    (dataSaver) => localStorage.setItem('nezha-status:preferences', JSON.stringify({ dataSaver })),
    saver,
  );
  await page.goto(url);
  await expect(page.locator(CARDS).first()).toBeVisible({ timeout: FIRST_CARDS_MS });
  await page.waitForTimeout(5_000);
  const kb = await receivedKb(page, WIRE_SECONDS);
  await page.close();
  return kb / (WIRE_SECONDS / POLL_SECONDS);
}

async function receivedKb(page: Page, seconds: number): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const polls = new Set<string>();
  let bytes = 0;
  client.on('Network.responseReceived', ({ requestId, response }) => {
    if (new URL(response.url).pathname.includes('/api/')) polls.add(requestId);
  });
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (polls.has(requestId)) bytes += encodedDataLength;
  });
  await client.send('Network.enable');
  await page.waitForTimeout(seconds * 1000);
  return bytes / 1_000;
}

function print(name: string, runs: readonly Figures[]): void {
  const of = (pick: (one: Figures) => number) => medianOf(runs.map(pick));
  row(name, '');
  row(
    'main-thread ms a poll',
    `${of((one) => one.msAPoll).toFixed(1)} (${runs.map((one) => one.msAPoll.toFixed(1)).join(', ')})`,
  );
  row('of these in scripts', of((one) => one.scriptMs).toFixed(1));
  row('long tasks after load', String(of((one) => one.longTasks)));
  row('cards shown after navigation, ms', of((one) => one.cardsMs).toFixed(0));
  row('DOM elements', String(of((one) => one.elements)));
  row('frames over 50 ms in a scroll', String(of((one) => one.dropped)));
}

/** What the same cards cost without a framework, and how often that goes into what they cost here. */
function beside(runs: readonly Pace[], plain: readonly Pace[]): void {
  const of = (paces: readonly Pace[]) => medianOf(paces.map((one) => one.msAPoll));
  const each = plain.map((one) => one.msAPoll.toFixed(1)).join(', ');
  row('without a framework, ms a poll', `${of(plain).toFixed(1)} (${each})`);
  row('of these in scripts', medianOf(plain.map((one) => one.scriptMs)).toFixed(1));
  row(
    'a still page with the same cards shows them after, ms',
    medianOf(plain.map((one) => one.cardsMs)).toFixed(0),
  );
  row('the board beside it, a poll', `${(of(runs) / of(plain)).toFixed(2)} times`);
}

function row(name: string, value: string): void {
  console.log(`| ${name} | ${value} |`);
}
