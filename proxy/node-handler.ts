import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { errorBody } from './failure';
import { securityHeaders } from './security-headers';

export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

export interface FetchApp {
  fetch(request: Request, env: object): Response | Promise<Response>;
}

/**
 * Mounts the app on Node's own server, or on Vite's.
 *
 * A request that is no proper one (a target that is not a path, an unreadable host) cannot even be
 * made into a `Request`; it gets a JSON 400 here.
 *
 * @param frameAncestors for the CSP of those refusals
 */
export function nodeHandler(app: FetchApp, frameAncestors: string): NodeHandler {
  return getRequestListener((request, env) => app.fetch(request, env), {
    hostname: 'localhost',
    overrideGlobalObjects: false,
    errorHandler: () =>
      Response.json(errorBody('bad_request', 'The request is malformed.'), {
        status: 400,
        headers: {
          ...securityHeaders({ frameAncestors, csp: true }),
          'cache-control': 'no-store',
        },
      }),
  });
}
