import { type Context, Hono } from 'hono';
import { LOGO_PATH } from '../contract/brand';
import { type RuntimeConfig, runtimeConfigSchema } from '../contract/config';
import { MANIFEST_PATH, webManifest } from '../contract/manifest';
import { type ApiOptions, answerApi } from './api-route';
import type { Logo } from './logo';
import { serveLogo } from './logo-route';
import { type AppEnv, targetOf } from './request-context';
import { securityHeaders } from './security-headers';
import { loadStaticFiles } from './static-files';
import { serveStatic } from './static-route';
import { pagePathOf, queryOf, reachesApi, withoutBase } from './target';

export interface AppOptions extends ApiOptions {
  /** What `/config.json` tells the page; `build` is found here. */
  config: Omit<RuntimeConfig, 'build'>;
  /** The deployment's own mark; served under one path, whatever its file is called. */
  logo?: Logo | undefined;
  /** The title where there is little room: under the icon of an installed page. */
  shortTitle?: string;
  /** The path below which everything is served, with both its slashes; unset, the root. */
  base?: string;
  /** The CSP's source list for `frame-ancestors`. */
  frameAncestors: string;
  /** The folder of the built page. Without it (Vite's dev server) only the proxy's own addresses are answered. */
  staticRoot?: string;
  /** Told the name of an unexpected error, and nothing of the request that caused it. */
  report?: (line: string) => void;
}

/** The addresses beside `/api` that the proxy answers itself. */
export const OWN_PATHS = ['/config.json', '/healthz', LOGO_PATH, MANIFEST_PATH] as const;

const MANIFEST_HEADERS = {
  'content-type': 'application/manifest+json',
  'cache-control': 'no-cache',
};

/**
 * Builds the proxy as one fetch-standard app, for Vite's two servers and the production server alike.
 *
 * @throws Error when `staticRoot` holds no built page
 */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { base = '/', staticRoot } = options;
  const files = staticRoot === undefined ? undefined : loadStaticFiles(staticRoot, base);
  const build = files?.get('/index.html')?.hash.slice(0, 12) ?? 'dev';
  const config = runtimeConfigSchema.parse({ ...options.config, build });
  const { shortTitle = config.title } = options;
  const manifest = JSON.stringify(webManifest({ title: config.title, shortTitle, base }));
  const csp = files !== undefined;
  const headers = Object.entries(securityHeaders({ frameAncestors: options.frameAncestors, csp }));

  const target = (c: Context<AppEnv>) => withoutBase(targetOf(c), base);
  const app = new Hono<AppEnv>({
    getPath: ({ url }) => withoutBase(new URL(url).pathname, base),
  });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  });
  // By the raw target, not by a route: no spelling of /api may slip past to the page.
  app.use(async (c, next) => (reachesApi(target(c)) ? answerApi(c, options, target(c)) : next()));
  app.use(async (c, next) => (isBareBase(targetOf(c), base) ? toBase(c, base) : next()));

  const [configPath, healthPath, logoPath, manifestPath] = OWN_PATHS;
  const fresh = { 'cache-control': 'no-store' };
  app.get(configPath, (c) => c.json(config, 200, fresh));
  app.get(healthPath, (c) => c.text('ok', 200, fresh));
  app.get(logoPath, (c) => serveLogo(c, options.logo));
  app.get(manifestPath, (c) => c.body(manifest, 200, MANIFEST_HEADERS));
  for (const path of OWN_PATHS) app.all(path, refuseMethod);
  if (files !== undefined) app.all('*', (c) => serveStatic(c, files, target(c)));

  app.onError((error, c) => {
    options.report?.(`Unexpected ${error.name} while answering a request.`);
    return c.text('Internal error', 500, fresh);
  });
  return app;
}

/** The base path without its last slash: relative to that, nothing would be found. */
function isBareBase(target: string, base: string): boolean {
  return base !== '/' && pagePathOf(target) === base.slice(0, -1);
}

function toBase(c: Context<AppEnv>, base: string): Response {
  const query = queryOf(targetOf(c));
  return c.redirect(query === '' ? base : `${base}?${query}`, 308);
}

function refuseMethod(c: Context) {
  return c.text('Method not allowed', 405, { allow: 'GET, HEAD' });
}
