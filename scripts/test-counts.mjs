import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Where the runners write what they counted. */
export const VITEST_REPORT = inProject('.cache', 'vitest.json');
export const PLAYWRIGHT_REPORT = inProject('.cache', 'playwright.json');

/** The tests of both runners, by outcome; a runner that has not run counts none. */
export function countTests() {
  const unit = read(VITEST_REPORT);
  const { stats: browser = {} } = read(PLAYWRIGHT_REPORT);
  return {
    passed: sum(unit.numPassedTests, browser.expected, browser.flaky),
    failed: sum(unit.numFailedTests, browser.unexpected),
    flaky: sum(browser.flaky),
    skipped: sum(unit.numPendingTests, unit.numTodoTests, browser.skipped),
  };
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

const sum = (...counts) => counts.reduce((total, count) => total + (count ?? 0), 0);
