import { defineConfig } from 'vitest/config';
import { messages } from './vite.messages';

export default defineConfig({
  plugins: [messages()],
  test: {
    include: ['*.test.ts', '{src,proxy,demo,contract,scripts}/**/*.test.ts'],
    environment: 'node',
    // What simulates weeks takes its time on a busy machine.
    testTimeout: 20_000,
  },
});
