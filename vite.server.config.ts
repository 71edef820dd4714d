import { defineConfig } from 'vite';
import { precompressPlugin } from './proxy/precompress';

/**
 * The second half of the build: the production server and the demo dashboard, for Node, with their
 * dependencies left in node_modules. It runs after the page's own build, and compresses that.
 */
export default defineConfig({
  publicDir: false,
  plugins: [precompressPlugin('dist/client')],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'proxy/main.ts', demo: 'demo/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
