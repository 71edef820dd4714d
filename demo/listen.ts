import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** A dashboard that answers on a port. */
export interface DemoListener {
  /** The address without a slash at its end. */
  url: string;
  /** Stops at once: connections that are kept alive are ended too. */
  close(): Promise<void>;
}

/** As real dashboards, which take longer lists of ids than Node's own limit allows. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Serves a dashboard over HTTP. Port 0 takes a free one; rejects where the port can't be had. */
export function listenDemo(
  dashboard: { fetch(request: Request): Response | Promise<Response> },
  { port, host }: { port: number; host: string },
): Promise<DemoListener> {
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES },
    getRequestListener((request) => dashboard.fetch(request), { overrideGlobalObjects: false }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
