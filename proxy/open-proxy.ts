import { createApp } from './app';
import { openBackend } from './backend';
import type { Settings } from './env';
import { type NodeHandler, nodeHandler } from './node-handler';

export interface Proxy {
  handler: NodeHandler;
  close(): Promise<void>;
}

/**
 * Opens what the settings name and makes the proxy before it, for the production server and Vite's alike.
 *
 * @param staticRoot the folder of the built page; undefined: the proxy's own addresses alone
 * @param report told the name of an unexpected error
 */
export async function openProxy(
  settings: Settings,
  { staticRoot, report }: { staticRoot?: string; report: (line: string) => void },
): Promise<Proxy> {
  const backend = await openBackend(settings);
  const { FRAME_ANCESTORS: frameAncestors } = settings;
  const app = createApp({
    upstream: backend.upstream,
    cookieName: settings.NEZHA_COOKIE,
    config: backend.config,
    logo: settings.STATUS_LOGO,
    shortTitle: settings.STATUS_SHORT_TITLE ?? settings.STATUS_TITLE,
    base: settings.BASE_PATH,
    frameAncestors,
    report,
    ...(staticRoot === undefined ? {} : { staticRoot }),
  });
  return { handler: nodeHandler(app, frameAncestors), close: backend.close };
}
