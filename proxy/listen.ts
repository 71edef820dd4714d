import { createServer, type Server, type ServerResponse } from 'node:http';
import type { NodeHandler } from './node-handler';

export interface Listening {
  port: number;
  /** The address to tell people. */
  url: string;
  /** Stops accepting, lets requests in flight finish within `graceMs`, and closes every connection. */
  close(graceMs?: number): Promise<void>;
}

/** 2,000 ids in a query are 42 kB; Node's own limit is 16 kB. */
const MAX_HEADER_BYTES = 64 * 1024;
const GRACE_MS = 5_000;

/**
 * Listens for requests. `localhost` means both loopback addresses, where the machine has both,
 * because a browser may take it for either.
 *
 * @param options host (a name or an address) and port (0 takes a free one)
 * @throws the listening error (`EADDRINUSE`, `EACCES`, …), with nothing left open
 */
export async function listen(
  handler: NodeHandler,
  options: { host: string; port: number },
): Promise<Listening> {
  const addresses = options.host === 'localhost' ? ['127.0.0.1', '::1'] : [options.host];
  const open: OpenServer[] = [];
  let { port } = options;
  let missing: unknown;
  for (const address of addresses) {
    try {
      const opened = await openServer(handler, address, port);
      open.push(opened);
      port = opened.port;
    } catch (error) {
      if (addresses.length === 1 || !isMissingAddress(error)) {
        await Promise.all(open.map((server) => server.close(0)));
        throw error;
      }
      missing = error;
    }
  }
  if (open.length === 0) throw missing;
  return {
    port,
    url: `http://${shownHost(options.host)}:${port}`,
    close: async (graceMs = GRACE_MS) => {
      await Promise.all(open.map((server) => server.close(graceMs)));
    },
  };
}

interface OpenServer {
  port: number;
  close(graceMs: number): Promise<void>;
}

function openServer(handler: NodeHandler, host: string, port: number): Promise<OpenServer> {
  const inFlight = new Set<ServerResponse>();
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: 30_000, keepAliveTimeout: 30_000 },
    (incoming, outgoing) => {
      inFlight.add(outgoing);
      outgoing.once('close', () => {
        inFlight.delete(outgoing);
        if (!server.listening) server.closeIdleConnections();
      });
      void handler(incoming, outgoing);
    },
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: address !== null && typeof address === 'object' ? address.port : port,
        close: (graceMs) => closeServer(server, inFlight, graceMs),
      });
    });
  });
}

function closeServer(
  server: Server,
  inFlight: ReadonlySet<ServerResponse>,
  graceMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    // Whoever still gets an answer is told not to send the next request on this connection.
    for (const outgoing of inFlight) outgoing.shouldKeepAlive = false;
  });
}

function isMissingAddress(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
