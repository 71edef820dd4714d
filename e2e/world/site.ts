import { fileURLToPath } from 'node:url';
import { type Brand, NO_BRAND } from '../../contract/brand';
import { RUNTIME_DEFAULTS, type RuntimeConfig } from '../../contract/config';
import { createApp } from '../../proxy/app';
import { listen } from '../../proxy/listen';
import { nodeHandler } from '../../proxy/node-handler';
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
  readonly known?: RuntimeConfig['known'];
  /** 0 takes a free one. */
  readonly port?: number;
}

/** Serves the built page with the real proxy, as the production server does. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { dashboardUrl, pollSeconds = 1, dashboardKey = 'e2e', demo = false, port = 0 } = options;
  const { brand = NO_BRAND, known = [] } = options;
  const upstream = createUpstream({ url: dashboardUrl, timeoutMs: 3_000 });
  const frameAncestors = "'self'";
  const app = createApp({
    upstream,
    cookieName: 'nezha-dashboard',
    config: { ...RUNTIME_DEFAULTS, pollSeconds, dashboardKey, demo, brand, known },
    frameAncestors,
    staticRoot: fileURLToPath(new URL('../../dist/client', import.meta.url)),
  });
  const server = await listen(nodeHandler(app, frameAncestors), { host: '127.0.0.1', port });
  return {
    url: `http://127.0.0.1:${server.port}`,
    close: async () => {
      await server.close(0);
      await upstream.close();
    },
  };
}
