import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Browser, expect } from '@playwright/test';
import { DEMO_TOKEN } from '../contract/pages';
import { listenOnce } from '../proxy/testing/listen-once';
import { SAVER, SPARKLINE } from '../src/config';
import type { PlainOptions } from './plain-script';

/** A board without a framework, beside the real one, for what the same cards cost on the same machine in the same hour. */
export interface PlainPage {
  readonly url: string;
  /** What its script is told. */
  readonly options: PlainOptions;
  stop(): Promise<void>;
}

/** Until all that the board shows has come. */
const SETTLED_MS = 10_000;

/**
 * Takes the board's document as it stands, without its scripts, and serves it; whatever else is asked for comes from the
 * board's own proxy. `plainScript` brings it to life.
 * @param url the board's address, with a token
 */
export async function startPlainPage(
  browser: Browser,
  url: string,
  servers: number,
  pollMs: number,
): Promise<PlainPage> {
  const html = await stillCopy(browser, url);
  const server = createServer((asked, answer) => {
    if (asked.url === '/') answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    else passOn(new URL(asked.url ?? '', url), asked, answer);
  });
  const { port } = await listenOnce(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    options: {
      token: DEMO_TOKEN,
      pollMs,
      saver: servers > SAVER.fromServers ? SAVER : undefined,
      linesMs: SPARKLINE.apartMs,
      windowMs: SPARKLINE.leastSeconds * 1000,
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function stillCopy(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(url);
  await expect(page.locator('[data-server-id]').first()).toBeVisible();
  await page.waitForTimeout(SETTLED_MS);
  const html = await page.evaluate(() => {
    for (const script of document.querySelectorAll('script, link[rel="modulepreload"]'))
      script.remove();
    return document.documentElement.outerHTML;
  });
  await page.close();
  return `<!doctype html>${html}`;
}

function passOn(to: URL, asked: IncomingMessage, answer: ServerResponse): void {
  request(to, { headers: { ...asked.headers, host: to.host } }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  }).end();
}
