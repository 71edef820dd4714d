import { rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { findChromium, findHeadlessShell, givenChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { inProject, toolScript } from './project.mjs';
import { runShown } from './run-process.mjs';
import { Sentence } from './sentence.mjs';
import { countTests, PLAYWRIGHT_REPORT, VITEST_REPORT } from './test-counts.mjs';

const tool = (packageName, command, ...args) => [toolScript(packageName, command), args];
const script = (name) => [inProject('scripts', name), []];

/** The cheap ones first. Each gives a script of Node, its arguments, and what its environment needs. */
const STEPS = [
  ['Types', () => tool('typescript', 'tsc', '--noEmit')],
  ['Types of the worker', () => tool('typescript', 'tsc', '--noEmit', '--project', 'src/sw')],
  ['Format and lint', () => tool('@biomejs/biome', 'biome', 'check')],
  ['Floors: who imports whom', () => script('check-floors.mjs')],
  ['Dead code', () => tool('knip', 'knip')],
  [
    'Unit tests',
    () =>
      tool(
        'vitest',
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${VITEST_REPORT}`,
      ),
  ],
  ['Build', ensureBuilt],
  ['Browsers: what the built page needs', () => script('check-browsers.mjs')],
  [
    'Browser tests',
    async () => [
      ...tool('@playwright/test', 'playwright', 'test', '--reporter=list,json'),
      {
        ...(await browsers()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
      },
    ],
  ],
];

/**
 * Runs every check, up to the first that fails. The last line printed counts the tests that ran.
 *
 * @returns the exit code
 */
export async function runTests() {
  await ensureInstalled();
  // A wrong one is told now, and not after all that comes before the browser tests.
  givenChromium();
  // A report of an earlier run must not be counted as one of this.
  for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true });
  const failed = await firstFailure();
  if (failed !== undefined) console.log(`\nFailed at: ${failed}`);
  const { passed, failed: failures, flaky, skipped } = countTests();
  if (flaky > 0) console.log(`${flaky} of them passed at the second try only`);
  console.log(`${passed} passed, ${failures} failed, ${skipped} skipped`);
  return failed === undefined && failures === 0 ? 0 : 1;
}

async function browsers() {
  // In this order: where there is no browser yet, its shell comes from the same place.
  const CHROMIUM_PATH = await findChromium();
  const shell = await findHeadlessShell();
  return { CHROMIUM_PATH, ...(shell === undefined ? {} : { CHROMIUM_SHELL_PATH: shell }) };
}

async function firstFailure() {
  for (const [headline, prepare] of STEPS) {
    console.log(`\n== ${headline}`);
    if (!(await succeeds(prepare))) return headline;
  }
  return undefined;
}

async function succeeds(prepare) {
  try {
    const command = await prepare();
    return command === undefined || (await runShown(...command)) === 0;
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
    return false;
  }
}
