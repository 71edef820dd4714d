// Takes the pictures that a browser shows when it offers to install the page. Run it when the look has changed.
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

const PAGES = { board: '/', server: '/server/1' };

/** Until the sparklines have something to show. */
const WATCHED_MS = 45_000;

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
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(url + path);
    await page.waitForSelector('[data-feed="live"] [data-server-id]');
    await page.waitForTimeout(3_000);
    const file = `screenshots/${name}-${screen}.png`;
    await page.screenshot({ path: inProject('public', file) });
    console.log(`public/${file}`);
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
