import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { type FetchedFile, totalKb, watchFiles } from '../e2e/world/file-bytes';
import { medianOf } from './figures';
import { startPrograms } from './programs';
import { measureSteadyState } from './steady-state';

const SERVERS = 500;
const RUNS = 3;

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
    [`DOM elements at ${SERVERS} servers`, String(medianOf(runs.map((run) => run.elements)))],
    [`main-thread ms a poll at ${SERVERS} servers`, medianOf(runs.map((run) => run.ms)).toFixed(1)],
    ['of these in scripts', medianOf(runs.map((run) => run.scriptMs)).toFixed(1)],
    ['runs (ms a poll)', runs.map((run) => run.ms.toFixed(1)).join(', ')],
  ];
  for (const { url, bytes } of scripts) console.log(`${bytes} B  ${new URL(url).pathname}`);
  for (const [name, value] of figures) console.log(`| ${name} | ${value} |`);
});

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
