import type { Context } from 'hono';
import type { Logo } from './logo';

/** Answers with the deployment's logo, to be asked for again each time: another one is seen at the next load. */
export function serveLogo(c: Context, logo: Logo | undefined): Response {
  if (logo === undefined) return c.text('Not found', 404, { 'cache-control': 'no-cache' });
  const headers = { 'cache-control': 'no-cache', etag: `"${logo.hash}"` };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  return c.body(logo.bytes, 200, {
    ...headers,
    'content-type': logo.contentType,
    'content-length': String(logo.bytes.byteLength),
  });
}
