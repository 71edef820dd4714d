import { type ProxyError, proxyErrorSchema } from '../../contract/proxy-error';
import { type AppOptions, createApp } from '../app';
import { type Listening, listen } from '../listen';
import { nodeHandler } from '../node-handler';
import { createUpstream, type UpstreamOptions } from '../upstream';
import type { RawAnswer } from './raw-request';

export const TEST_CONFIG: AppOptions['config'] = {
  title: 'Test fleet',
  demo: false,
  dashboardKey: '0123456789abcdef',
  pollSeconds: 2,
  thresholds: { onlineSeconds: 10, lateSeconds: 30, warnPercent: 75, criticalPercent: 90 },
  brand: { links: [] },
  known: [],
  announcement: '',
};

/** The whole proxy on a free port, before the dashboard given. */
export async function serveApp(
  upstreamOptions: UpstreamOptions,
  options: Partial<AppOptions> = {},
): Promise<Listening> {
  const { upstream = createUpstream(upstreamOptions) } = options;
  const app = createApp({
    upstream,
    cookieName: 'nezha-dashboard',
    config: TEST_CONFIG,
    frameAncestors: "'self'",
    ...options,
  });
  const listening = await listen(nodeHandler(app, "'self'"), { host: '127.0.0.1', port: 0 });
  return {
    ...listening,
    close: async (graceMs) => {
      await listening.close(graceMs);
      await upstream.close();
    },
  };
}

/** The proxy's own error in an answer, held to the contract. */
export function errorOf(answer: RawAnswer): ProxyError['error'] {
  return proxyErrorSchema.parse(JSON.parse(answer.body.toString())).error;
}
