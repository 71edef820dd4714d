import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from './e2e/world/chromium';

const { CHROMIUM_PATH, TRACE } = process.env;

/** Journeys in a real browser, against the built page. `npm test` builds it and finds the browser. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
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
    launchOptions: {
      args: [...CHROMIUM_ARGS],
      ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    },
  },
});
