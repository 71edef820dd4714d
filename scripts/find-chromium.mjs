import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { toolScript } from './project.mjs';
import { runQuietly } from './run-process.mjs';
import { Sentence } from './sentence.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const DEBIANS = '/usr/bin/chromium';
const DEBIANS_SHELL = '/usr/bin/chromium-headless-shell';

const PLACES = {
  linux: NAMES.flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => [
    join(process.env[variable] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[variable] ?? '', 'Chromium/Application/chrome.exe'),
  ]),
};

/**
 * Finds a Chromium for the browser tests, or gets one: Playwright's own, else Debian's when run as
 * root. Says which one is used.
 *
 * @returns the path of its program
 * @throws Sentence when CHROMIUM_PATH is wrong, or none can be had
 */
export async function findChromium() {
  const given = givenChromium();
  if (given !== undefined) return chosen(given);
  const found = installed() ?? playwrights() ?? (await download());
  if (found === undefined) await installDebians('chromium');
  const last = found ?? installed();
  if (last !== undefined) return chosen(last);
  throw new Sentence(
    'The browser tests need a Chromium: install one, or set CHROMIUM_PATH to where it is.',
  );
}

/**
 * Finds Debian's Chromium without windows, for most browser tests: it takes two thirds of the browser's processor time.
 * It is fetched on machines of CI alone; on others a test run installs nothing where there is a browser.
 *
 * @returns the path of its program; undefined where there is none, or CHROMIUM_PATH names the browser to be tested with
 */
export async function findHeadlessShell() {
  if (givenChromium() !== undefined) return undefined;
  const missing = !runs(DEBIANS_SHELL) && runs(DEBIANS);
  if (missing && process.env.CI) await installDebians('chromium-headless-shell');
  return runs(DEBIANS_SHELL) ? DEBIANS_SHELL : undefined;
}

/** @throws Sentence when CHROMIUM_PATH is set and wrong */
export function givenChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (!given || runs(given)) return given || undefined;
  throw new Sentence(`CHROMIUM_PATH takes the path of a Chromium that runs; ${given} is none.`);
}

function chosen(path) {
  console.log(`Browser: ${path}`);
  return path;
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(PLACES[process.platform] ?? []), ...onPath].find(runs);
}

function playwrights() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [chromium.executablePath()].find(runs);
}

async function download() {
  console.log('No Chromium is installed: getting the one of Playwright …');
  const script = toolScript('@playwright/test', 'playwright');
  const { code } = await runQuietly(process.execPath, [script, 'install', 'chromium']);
  if (code !== 0) console.log('  it could not be downloaded.');
  return playwrights();
}

async function installDebians(name) {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Getting a package of Debian (apt-get install ${name}) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update'], { env });
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
}

/** Whether it is there and starts: some systems have a stand-in that only tells where to get one. */
function runs(path) {
  if (!existsSync(path)) return false;
  // There, asking for the version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}
