// Takes the pictures that a browser shows when it offers to install the page, and those of the README. Run it when the
// look has changed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './find-chromium.mjs';
import { inProject } from './project.mjs';

const SCREENS = {
  wide: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
};

/** What is taken on a screen, after a while of watching: a page in a theme, and its file. */
const PICTURES = {
  wide: [
    ['/', 'dark', 'public/screenshots/board-wide.png'],
    ['/', 'dark', 'docs/images/board-dark.png'],
    ['/', 'light', 'docs/images/board-light.png'],
    ['/server/1', 'dark', 'public/screenshots/server-wide.png'],
    ['/wall', 'dark', 'docs/images/wall.png'],
  ],
  narrow: [
    ['/', 'dark', 'public/screenshots/board-narrow.png'],
    ['/server/1', 'dark', 'public/screenshots/server-narrow.png'],
  ],
};

/** Until the sparklines have something to show. */
const WATCHED_MS = 75_000;

await ensureBuilt();
const { url, stop } = await startDemo();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(inProject('public', 'screenshots'), { recursive: true });
for (const [screen, options] of Object.entries(SCREENS)) {
  const context = await browser.newContext({ ...options, colorScheme: 'dark', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(WATCHED_MS);
  let shown = '/';
  for (const [path, colorScheme, file] of PICTURES[screen]) {
    await page.emulateMedia({ colorScheme });
    // What is not opened anew has no gap in its lines.
    if (path !== shown) await page.goto(url + path);
    shown = path;
    await page.waitForSelector('[data-feed="live"] [data-server-id]');
    await page.waitForTimeout(4_000);
    await page.screenshot({ path: inProject(...file.split('/')) });
    console.log(file);
  }
  await context.close();
}
await browser.close();
await stop();

/** The built page on its demo fleet. */
async function startDemo() {
  const { NEZHA_URL: _, ...env } = process.env;
  const script = inProject('dist', 'server', 'main.js');
  const server = spawn(process.execPath, [script], { env: { ...env, PORT: '0' } });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /^Ready: (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    const stop = () => {
      server.kill('SIGTERM');
      return once(server, 'exit');
    };
    return { url: url.replace(/\/$/, ''), stop };
  }
  throw new Error('The server ended without an address.');
}
