import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** The measured figures: one at a time, on the built page. `npm run bench` builds it first. */
export default defineConfig({
  use: journeys.use ?? {},
  testDir: '.',
  testMatch: '*.bench.ts',
  // Has a command of its own.
  testIgnore: 'soak.bench.ts',
  outputDir: '../test-results/bench',
  workers: 1,
  timeout: 300_000,
  reporter: 'line',
});
