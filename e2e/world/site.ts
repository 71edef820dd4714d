import { fileURLToPath } from 'node:url';
import { type Brand, NO_BRAND } from '../../contract/brand';
import { RUNTIME_DEFAULTS, type RuntimeConfig } from '../../contract/config';
import { createApp } from '../../proxy/app';
import { listen } from '../../proxy/listen';
import { type FetchApp, nodeHandler } from '../../proxy/node-handler';
import { createUpstream } from '../../proxy/upstream';

/** The built page and its proxy, listening. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly dashboardUrl: string;
  readonly pollSeconds?: number;
  readonly dashboardKey?: string;
  readonly demo?: boolean;
  readonly brand?: Brand;
  /** The path below which everything is served. */
  readonly base?: string;
  readonly known?: RuntimeConfig['known'];
  readonly announcement?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** The built page; another one than this project's is another deployment. */
  readonly staticRoot?: string;
  /** Answers unknown addresses, scripts' too, with the page, as some servers do. */
  readonly pageForAll?: boolean;
  /** How long the proxy waits for the dashboard; a busy machine needs more than a test of that would wait for. */
  readonly patienceMs?: number;
}

const BUILT = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Serves the built page with the real proxy, as the production server does. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { dashboardUrl, pollSeconds = 1, dashboardKey = 'e2e', demo = false, port = 0 } = options;
  const { patienceMs = 10_000 } = options;
  const {
    brand = NO_BRAND,
    known = [],
    announcement = '',
    staticRoot = BUILT,
    pageForAll = false,
  } = options;
  const { base = '/' } = options;
  const upstream = createUpstream({ url: dashboardUrl, timeoutMs: patienceMs });
  const frameAncestors = "'self'";
  const app = createApp({
    upstream,
    cookieName: 'nezha-dashboard',
    config: { ...RUNTIME_DEFAULTS, pollSeconds, dashboardKey, demo, brand, known, announcement },
    base,
    frameAncestors,
    staticRoot,
  });
  const served = pageForAll ? withPageForAll(app) : app;
  const server = await listen(nodeHandler(served, frameAncestors), { host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${server.port}${base.replace(/\/$/, '')}`,
    close: async () => {
      await server.close(0);
      await upstream.close();
    },
  };
}

function withPageForAll(app: FetchApp): FetchApp {
  return {
    async fetch(request, env) {
      const answer = await app.fetch(request, env);
      const page = new Request(new URL('/', request.url));
      return answer.status === 404 ? app.fetch(page, {}) : answer;
    },
  };
}
