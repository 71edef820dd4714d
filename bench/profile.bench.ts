import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startPrograms } from './programs';
import { shareOut } from './trace-shares';

const SIZES = [100, 500, 1_000, 2_000] as const;
const POLLS = 10;
const POLL_MS = 2_000;
const WARM_UP_MS = 10_000;

/** With these the browser says what each task of its main thread was made of. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink', 'cc', 'v8'];

test.use({ viewport: { width: 1920, height: 1080 } });

for (const servers of SIZES) {
  test(`where a poll's time goes, ${servers} servers`, async ({ browser }, info) => {
    const programs = await startPrograms(servers);
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(programs.url);
    await expect(page.locator('[data-server-id]').first()).toBeVisible({ timeout: 60_000 });
    await page.waitForTimeout(WARM_UP_MS);
    const path = info.outputPath('trace.json');
    await browser.startTracing(page, { categories: CATEGORIES, path });
    await page.waitForTimeout(POLLS * POLL_MS);
    await browser.stopTracing();
    await page.close();
    await programs.stop();

    const { total, shares } = shareOut(JSON.parse(await readFile(path, 'utf8')));
    const aPoll = (ms: number) => (ms / POLLS).toFixed(1);
    console.log(`| ${servers} servers, ms a poll | ${aPoll(total)} |`);
    for (const [part, ms] of shares) console.log(`| ${part} | ${aPoll(ms)} |`);
  });
}
