import { get } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { type FetchedFile, totalKb, watchFiles } from '../e2e/world/file-bytes';
import { startPrograms } from './programs';

const SERVERS = 500;
const RUNS = 3;
const WARM_UP_MS = 10_000;
const MEASURED_POLLS = 15;

test.use({ viewport: { width: 1920, height: 1080 } });

test('first screen and steady state', async ({ browser }) => {
  const programs = await startPrograms(SERVERS);
  const runs = [];
  let files: readonly FetchedFile[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const fetched = await watchFiles(page);
    await page.goto(programs.url);
    await expect(page.locator('[data-server-id]').first()).toBeVisible();
    files = await fetched();
    runs.push(await measureSteadyState(page));
    await page.close();
  }
  const scripts = files.filter(({ isScript }) => isScript);
  const gzip = await Promise.all(scripts.map(({ url }) => gzipBytes(url)));
  await programs.stop();

  const figures: [string, string][] = [
    ['first-screen JS, kB brotli', totalKb(scripts).toFixed(1)],
    ['first screen, all files, kB brotli', totalKb(files).toFixed(1)],
    ['first-screen JS, kB gzip', totalKb(gzip.map((bytes) => ({ bytes }))).toFixed(1)],
    [`DOM elements at ${SERVERS} servers`, String(median(runs.map((run) => run.elements)))],
    [`main-thread ms a poll at ${SERVERS} servers`, median(runs.map((run) => run.ms)).toFixed(1)],
    ['of these in scripts', median(runs.map((run) => run.scriptMs)).toFixed(1)],
    ['runs (ms a poll)', runs.map((run) => run.ms.toFixed(1)).join(', ')],
  ];
  for (const { url, bytes } of scripts) console.log(`${bytes} B  ${new URL(url).pathname}`);
  for (const [name, value] of figures) console.log(`| ${name} | ${value} |`);
});

/** Everything that the main thread did over some polls, by the browser's own count. */
async function measureSteadyState(page: Page) {
  await page.waitForTimeout(WARM_UP_MS);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const read = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { task: read('TaskDuration'), script: read('ScriptDuration') };
  };
  const poll = () => page.waitForResponse((response) => response.url().endsWith('/server/details'));
  await poll();
  const before = await metrics();
  for (let count = 0; count < MEASURED_POLLS; count += 1) await poll();
  const after = await metrics();
  return {
    ms: ((after.task - before.task) * 1000) / MEASURED_POLLS,
    scriptMs: ((after.script - before.script) * 1000) / MEASURED_POLLS,
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
  };
}

/** What a client without brotli gets: a plain-http address on the local network. */
function gzipBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
