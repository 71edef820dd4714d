import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { proxyPlugin } from './proxy/vite-plugin';
import { bootScript } from './vite.boot';
import { leaveOutUnused } from './vite.leave-out';
import { staticManifest } from './vite.manifest';
import { messages } from './vite.messages';
import { packFirst } from './vite.pack';

export default defineConfig({
  // Scripts find each other by where they are, so that one build serves under any path; the page names its files by
  // their whole path, which the proxy puts in.
  experimental: {
    renderBuiltUrl: (_, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  plugins: [
    react(),
    tailwindcss(),
    messages(),
    leaveOutUnused(),
    staticManifest(),
    bootScript(),
    packFirst(),
    serviceWorker(),
    proxyPlugin(),
  ],
  build: {
    outDir: 'dist/client',
    // The floor that Tailwind's CSS sets, as package.json names it; scripts/check-browsers.mjs holds it.
    target: ['chrome111', 'edge111', 'firefox128', 'ios16.4', 'safari16.4'],
    // The page's policy allows no inline scripts or styles and no data: URLs but images.
    assetsInlineLimit: 0,
    // What a later part needs in turn is fetched once it has come: the first screen need not carry the names of it all.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        // What the first screen needs is one file: it packs better than two, and comes in one round trip.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: { port: 5173 },
});

/** Builds `src/sw` as one script, with the list of the build's files in it. The page registers it by itself. */
function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'boot.js', 'icon.svg', 'assets/*'],
      dontCacheBustURLsMatching: /^assets\//,
    },
  });
}
