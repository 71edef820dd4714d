import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { proxyPlugin } from './proxy/vite-plugin';
import { leaveOutMutations } from './vite.leave-out';
import { messages } from './vite.messages';

export default defineConfig({
  plugins: [react(), tailwindcss(), messages(), leaveOutMutations(), proxyPlugin()],
  build: {
    outDir: 'dist/client',
    // The floor that Tailwind's CSS sets, as package.json names it; scripts/check-browsers.mjs holds it.
    target: ['chrome111', 'edge111', 'firefox128', 'ios16.4', 'safari16.4'],
    // The page's policy allows no inline scripts or styles and no data: URLs but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first screen needs is one file: it packs better than two, and comes in one round trip.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: { port: 5173 },
});
