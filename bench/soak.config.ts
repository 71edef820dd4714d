import { defineConfig } from '@playwright/test';
import bench from './playwright.config';

/** `npm run soak`: a day of a wall's life, in minutes. It builds the page first. */
export default defineConfig({
  ...bench,
  testMatch: 'soak.bench.ts',
  testIgnore: [],
  outputDir: '../test-results/soak',
  timeout: 3_600_000,
});
