import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config';

/** `npm run screens`: pictures of every designed state, to be looked at, in the ignored folder `screenshots`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'screens.shots.ts',
  outputDir: '../test-results/screens',
  use: { ...journeys.use, trace: 'off' },
});
