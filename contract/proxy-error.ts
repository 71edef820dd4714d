import * as z from 'zod/mini';

/**
 * The failures that our own proxy names. Stable: the page turns each into a sentence.
 * - `upstream_unreachable`: no connection to the dashboard; `reason` is dns, refused, tls or reset.
 * - `upstream_timeout`: the dashboard did not answer within the limit (HTTP 504; the others are 502).
 * - `upstream_redirect`: it answered a redirect, which is not followed.
 * - `upstream_too_large`: the answer passed the size limit.
 * - `upstream_status`: not 2xx and not JSON; `reason` is the HTTP status.
 * - `upstream_not_json`: 2xx, but not JSON (a login page, say).
 * - `upstream_broken`: the connection ended inside the answer.
 * - the rest: the request itself was not allowed, and nothing was sent to the dashboard.
 */
const PROXY_ERROR_CODES = [
  'upstream_unreachable',
  'upstream_timeout',
  'upstream_redirect',
  'upstream_too_large',
  'upstream_status',
  'upstream_not_json',
  'upstream_broken',
  'bad_request',
  'not_found',
  'method_not_allowed',
  'cross_site',
] as const;

export type ProxyErrorCode = (typeof PROXY_ERROR_CODES)[number];

/** Why there is no connection to the dashboard. */
const UNREACHABLE_REASONS = ['dns', 'refused', 'tls', 'reset'] as const;

export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

/** The body of every failure that the proxy itself answers. */
export const proxyErrorSchema = z.object({
  error: z.object({
    code: z.enum(PROXY_ERROR_CODES),
    reason: z.optional(z.string()),
    message: z.string(),
  }),
});

export type ProxyError = z.infer<typeof proxyErrorSchema>;
