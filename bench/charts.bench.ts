import { expect, type Page, test } from '@playwright/test';
import { fillHistory } from '../e2e/world/history';
import { HISTORY } from '../src/config';
import { medianOf, percentileOf } from './figures';
import { type Programs, startPrograms } from './programs';

const SERVERS = 46;
const RUNS = 3;
const MOVES = 60;
const WATCHED_MS = 20_000;
/** Whose charts are measured: one with a full past. */
const ID = 1;
/** The servers whose past shares its records. */
const BESIDE = Array.from({ length: HISTORY.serversPerChunk }, (_, id) => id).filter(
  (id) => id > 0 && id !== ID,
);

test.use({ viewport: { width: 1920, height: 1080 } });

test('charts of a server', async ({ browser }) => {
  const programs = await startPrograms(SERVERS);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(programs.url);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  // Until what lasts has been opened, and the parts of later screens are here.
  await page.waitForTimeout(6_000);
  await fillHistory(page, siteOf(programs), ID, Math.floor(Date.now() / 1000), BESIDE);

  const figures: [string, string][] = [];
  for (const range of ['live', '24h', '30d']) {
    const rows = [];
    for (let run = 0; run < RUNS; run += 1) rows.push(await firstRow(page, programs, range));
    figures.push(
      [`first row of charts after the view, ms (${range})`, middle(rows, ({ ms }) => ms)],
      ['of these the main thread was busy, ms', middle(rows, ({ busyMs }) => busyMs)],
    );
    const moves = await cursorMoves(page);
    figures.push([
      `a move of the crosshair, ms (${range}): median, 95th percentile`,
      `${medianOf(moves).toFixed(1)}, ${percentileOf(moves, 0.95).toFixed(1)}`,
    ]);
  }
  await firstRow(page, programs, 'live');
  const { visible, hidden, shortest } = await redraws(page);
  figures.push(
    [`redraws of a visible chart in ${WATCHED_MS / 1000} s, polls every 2 s`, String(visible)],
    ['shortest time between two of them, ms', shortest.toFixed(0)],
    ['redraws of charts that are off screen', String(hidden)],
  );
  await context.close();
  await programs.stop();
  for (const [name, value] of figures) console.log(`| ${name} | ${value} |`);
});

function siteOf({ url }: Programs) {
  return { url: new URL(url).origin, close: async () => {} };
}

/** From the board to a server: how long after its heading the first row of charts stands. */
async function firstRow(page: Page, programs: Programs, range: string) {
  const { origin } = new URL(programs.url);
  await page.goto(`${origin}/?kiosk=0`);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  await page.waitForTimeout(4_500);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const before = await busy();
  await page.evaluate(
    ([id, wanted]) => {
      const state = { view: 0, row: 0 };
      let drawn = 0;
      Reflect.set(window, 'charts', state);
      const observer = new MutationObserver(() => {
        const now = performance.now();
        if (state.view === 0 && document.querySelector('[aria-label="Charts"]')) state.view = now;
        // Looking where they stand costs a layout: once a chart.
        const charts = document.querySelectorAll('.recharts-surface').length;
        if (charts === drawn) return;
        drawn = charts;
        const sections = [...document.querySelectorAll('.chart-grid > section')];
        const top = sections[0]?.getBoundingClientRect().top;
        const row = sections.filter((one) => one.getBoundingClientRect().top === top);
        const stands = row.length > 1 && row.every((one) => one.querySelector('.recharts-surface'));
        if (!stands) return;
        observer.disconnect();
        // Until it is painted.
        requestAnimationFrame(() =>
          setTimeout(() => Object.assign(state, { row: performance.now() })),
        );
      });
      observer.observe(document, { childList: true, subtree: true });
      history.pushState(null, '', `/server/${id}?range=${wanted}`);
    },
    [ID, range],
  );
  const read = () =>
    page.evaluate((): { view: number; row: number } => Reflect.get(window, 'charts'));
  await expect.poll(async () => (await read()).row, { timeout: 20_000 }).toBeGreaterThan(0);
  const { view, row } = await read();
  const busyMs = (await busy()) - before;
  await client.detach();
  return { ms: row - view, busyMs };
}

/** How long the page is busy with each of some moves over the first chart, until the next frame could be painted. */
async function cursorMoves(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(1_500);
  return page.evaluate(async (moves) => {
    const target = document.querySelector('[role="slider"]');
    if (!target) throw new Error('No chart');
    const { left, top, width } = target.getBoundingClientRect();
    const times: number[] = [];
    for (let move = 0; move < moves; move += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const begun = performance.now();
      target.dispatchEvent(
        new PointerEvent('pointermove', {
          bubbles: true,
          pointerType: 'mouse',
          clientX: left + width * (0.2 + (0.7 * move) / moves),
          clientY: top + 60,
        }),
      );
      // Drawing it is React's own task; layout is forced to count, too.
      await new Promise((resolve) => setTimeout(resolve));
      document.body.getBoundingClientRect();
      times.push(performance.now() - begun);
    }
    return times;
  }, MOVES);
}

/** How often charts are drawn anew, on screen and off. */
async function redraws(page: Page) {
  await page.setViewportSize({ width: 1920, height: 620 });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(1_500);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(1_500);
  return page.evaluate(async (watched) => {
    const charts = [...document.querySelectorAll('.metric-chart')];
    const drawn = charts.map((): number[] => []);
    const observers = charts.map((chart, index) => {
      const observer = new MutationObserver((records) => {
        const lines = records.some(
          ({ target }) => target instanceof Element && target.closest('.recharts-surface') !== null,
        );
        if (lines) drawn[index]?.push(performance.now());
      });
      observer.observe(chart, { subtree: true, attributes: true, childList: true });
      return observer;
    });
    await new Promise((resolve) => setTimeout(resolve, watched));
    for (const observer of observers) observer.disconnect();
    const onScreen = charts.map((chart) => {
      const { top, bottom } = chart.getBoundingClientRect();
      return top < window.innerHeight && bottom > 0;
    });
    const shown = drawn.filter((_, index) => onScreen[index]);
    const gaps = shown.flatMap((times) =>
      times.slice(1).map((time, index) => time - (times[index] ?? 0)),
    );
    return {
      visible: Math.max(...shown.map((times) => times.length)),
      hidden: drawn.filter((_, index) => !onScreen[index]).flat().length,
      shortest: Math.min(...gaps),
    };
  }, WATCHED_MS);
}

function middle<T>(runs: readonly T[], read: (run: T) => number): string {
  return medianOf(runs.map(read)).toFixed(0);
}
