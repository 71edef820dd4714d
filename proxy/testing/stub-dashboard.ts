import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Socket } from 'node:net';
import { listenOnce } from './listen-once';

export interface StubDashboard {
  url: string;
  /** Every request that arrived, in order. */
  requests: IncomingMessage[];
  close(): Promise<void>;
}

export const DASHBOARD_DATE = 'Sun, 06 Nov 2022 08:49:37 GMT';

/** A dashboard on a port of its own that answers as the test says and keeps what it was asked. */
export async function stubDashboard(answer: RequestListener): Promise<StubDashboard> {
  const requests: IncomingMessage[] = [];
  const server = createServer({ maxHeaderSize: 65_536 }, (incoming, outgoing) => {
    requests.push(incoming);
    answer(incoming, outgoing);
  });
  const { port } = await listenOnce(server);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON and the headers of a real dashboard, and with one that must not get through. */
export function jsonAnswer(body: string, status = 200): RequestListener {
  return (_, outgoing) => {
    outgoing.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      date: DASHBOARD_DATE,
      'set-cookie': 'nezha-dashboard=stolen',
      'x-inner': 'secret',
    });
    outgoing.end(body);
  };
}

/** A server that speaks bytes instead of HTTP, for answers that break off. */
export async function stubSocket(
  onRequest: (socket: Socket) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onRequest(socket));
  });
  const { port } = await listenOnce(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
