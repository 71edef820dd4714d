import { LOGO_PATH } from '../contract/brand';
import type { RuntimeConfig } from '../contract/config';
import { dashboardKey } from './dashboard-key';
import type { Settings } from './env';
import { createUpstream, type Upstream } from './upstream';

export interface Backend {
  upstream: Upstream;
  /** What the page is told of it and of the settings. */
  config: Omit<RuntimeConfig, 'build'>;
  close(): Promise<void>;
}

/** Opens the way to the dashboard that the settings name, or starts the embedded demo fleet. */
export async function openBackend(settings: Settings): Promise<Backend> {
  if (settings.NEZHA_URL !== undefined) {
    const upstream = createUpstream({ url: settings.NEZHA_URL });
    const config = configOf(settings, { demo: false, identity: settings.NEZHA_URL });
    return { upstream, config, close: () => upstream.close() };
  }
  const { DEMO_SEED: seed, DEMO_SERVERS: servers } = settings;
  const demo = await startDemo(seed, servers);
  const upstream = createUpstream({ url: demo.url });
  const config = configOf(settings, {
    demo: true,
    identity: `demo:${seed}:${servers ?? 'default'}`,
  });
  return {
    upstream,
    config,
    close: async () => {
      await upstream.close();
      await demo.close();
    },
  };
}

/** Loaded only when needed: with a real dashboard the simulation stays out of memory. */
async function startDemo(seed: number, servers: number | undefined) {
  const [{ createDemoDashboard }, { listenDemo }] = await Promise.all([
    import('../demo/dashboard'),
    import('../demo/listen'),
  ]);
  const dashboard = createDemoDashboard({ seed, ...(servers === undefined ? {} : { servers }) });
  return listenDemo(dashboard, { host: '127.0.0.1', port: 0 });
}

function configOf(
  settings: Settings,
  dashboard: { demo: boolean; identity: string },
): Backend['config'] {
  return {
    title: settings.STATUS_TITLE,
    demo: dashboard.demo,
    dashboardKey: dashboardKey(dashboard.identity),
    pollSeconds: settings.STATUS_POLL_SECONDS,
    thresholds: {
      onlineSeconds: settings.STATUS_ONLINE_SECONDS,
      lateSeconds: settings.STATUS_LATE_SECONDS,
      warnPercent: settings.STATUS_WARN_PERCENT,
      criticalPercent: settings.STATUS_CRITICAL_PERCENT,
    },
    brand: {
      logo: settings.STATUS_LOGO && settings.BASE_PATH + LOGO_PATH.slice(1),
      accent: settings.STATUS_ACCENT,
      footer: settings.STATUS_FOOTER,
      links: settings.STATUS_FOOTER_LINKS,
    },
    known: settings.STATUS_KNOWN,
    announcement: settings.STATUS_ANNOUNCEMENT,
  };
}
