import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { OWN_PATHS } from './app';
import { parseEnv, type Settings } from './env';
import { openProxy } from './open-proxy';
import { pathOf, reachesApi, withoutBase } from './target';

/**
 * Mounts the proxy on Vite's own servers: its addresses alone in development, where Vite serves the
 * page, and all of it under `vite preview`, so that the built page is seen with its real headers.
 * Host, port and dashboard come from the same environment as in production.
 */
export function proxyPlugin(): Plugin {
  return {
    name: 'nezha-status-proxy',
    config(_, { command }) {
      if (command !== 'serve') return undefined;
      const { HOST: host, PORT: port, BASE_PATH: base } = readSettings();
      // Without PORT, development keeps the port of Vite's own configuration.
      const { PORT: given } = process.env;
      const chosen = given ? { port, strictPort: true } : {};
      // Vite's own CORS answers would come before the proxy's: the API has none for other origins.
      return {
        base,
        server: { host, cors: false, ...chosen },
        preview: { host, port, strictPort: true, cors: false },
      };
    },
    async configureServer(server) {
      const { base } = server.config;
      const handler = await mount(server, {});
      server.middlewares.use((request, response, next) => {
        if (isOurs(withoutBase(request.url ?? '', base))) void handler(request, response);
        else next();
      });
    },
    async configurePreviewServer(server) {
      const handler = await mount(server, { staticRoot: server.config.build.outDir });
      server.middlewares.use((request, response) => void handler(request, response));
    },
  };
}

async function mount(server: ViteDevServer | PreviewServer, options: { staticRoot?: string }) {
  const report = (line: string) => server.config.logger.error(line);
  const proxy = await openProxy(readSettings(), { report, ...options });
  server.httpServer?.once('close', () => void proxy.close());
  return proxy.handler;
}

/** @param target without the base path */
function isOurs(target: string): boolean {
  return reachesApi(target) || OWN_PATHS.some((path) => path === pathOf(target));
}

/** @throws Error with the one sentence, and no trace: Vite would print it, and it helps nobody. */
function readSettings(): Settings {
  const parsed = parseEnv(process.env);
  if (parsed.ok) return parsed.settings;
  const error = new Error(parsed.message);
  error.stack = parsed.message;
  throw error;
}
