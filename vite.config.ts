import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { proxyPlugin } from './proxy/vite-plugin';
import { messages } from './vite.messages';

export default defineConfig({
  plugins: [react(), tailwindcss(), messages(), proxyPlugin()],
  build: {
    outDir: 'dist/client',
    // The floor that Tailwind's CSS sets; the README names it.
    target: ['chrome111', 'safari16.4', 'firefox128'],
    // The page's policy allows no inline scripts or styles and no data: URLs but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173 },
});
