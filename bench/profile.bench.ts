import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { startPlainPage } from './plain-page';
import { plainScript } from './plain-script';
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
    test.setTimeout(300_000);
    const programs = await startPrograms(servers);
    const plain = await startPlainPage(browser, programs.url, servers, POLL_MS);
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(programs.url);
    const board = await traced(browser, page, info.outputPath('board.json'));
    const other = await browser.newPage({ serviceWorkers: 'block' });
    await other.addInitScript(plainScript, plain.options);
    await other.goto(plain.url);
    const without = await traced(browser, other, info.outputPath('plain.json'));
    await plain.stop();
    await programs.stop();

    const aPoll = (ms: number) => (ms / POLLS).toFixed(1);
    const beside = new Map(without.shares);
    console.log(`| ${servers} servers, ms a poll | the board | without a framework |`);
    console.log(`| all | ${aPoll(board.total)} | ${aPoll(without.total)} |`);
    for (const [part, ms] of board.shares) {
      console.log(`| ${part} | ${aPoll(ms)} | ${aPoll(beside.get(part) ?? 0)} |`);
    }
  });
}

/** What a page's main thread does while it is looked at, once all has come; closes it. */
async function traced(browser: Browser, page: Page, path: string) {
  await expect(page.locator('[data-server-id]').first()).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(WARM_UP_MS);
  await browser.startTracing(page, { categories: CATEGORIES, path });
  await page.waitForTimeout(POLLS * POLL_MS);
  await browser.stopTracing();
  await page.close();
  return shareOut(JSON.parse(await readFile(path, 'utf8')));
}
