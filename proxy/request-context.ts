import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

export interface AppEnv {
  /** Node's own objects; other runtimes have none. */
  Bindings: Partial<HttpBindings>;
}

/**
 * The request target as on the wire. Node's own request has it raw; `c.req.url` has been through a
 * URL parser, and is what remains where there is no Node.
 */
export function targetOf(c: Context<AppEnv>): string {
  const raw = c.env?.incoming?.url;
  if (raw !== undefined) return raw;
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}
