import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/world/chromium';

const { CI, CHROMIUM_PATH, CHROMIUM_SHELL_PATH, TRACE } = process.env;

/** Journeys in a real browser, against the built page. `npm test` builds it and finds the browser. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: CI !== undefined,
  // A second try tells a busy machine from a defect; what needed one is named in the report all the same.
  retries: CI === undefined ? 0 : 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Tracing takes an eighth of the time: TRACE=1 asks for it.
    trace: TRACE === '1' ? 'retain-on-failure' : 'off',
    // What a worker keeps would answer in the place of what a test says; its own tests let it in.
    serviceWorkers: 'block',
    launchOptions: launchOptions(CHROMIUM_SHELL_PATH ?? CHROMIUM_PATH),
  },
});
