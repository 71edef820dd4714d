import type { Context } from 'hono';
import { isPage } from '../contract/pages';
import { chooseEncoding } from './compression';
import type { StaticFile } from './static-files';
import { pagePathOf } from './target';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time: an update is seen at the next load. */
const REVALIDATE = 'no-cache';

/**
 * Answers for the built page: a file, or the shell (200 for the app's own pages, 404 for others).
 * Names under `/assets/` carry a hash of their content and may be kept for ever.
 *
 * @param target the request target as on the wire
 */
export function serveStatic(
  c: Context,
  files: ReadonlyMap<string, StaticFile>,
  target: string,
): Response {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return c.text('Method not allowed', 405, { allow: 'GET, HEAD' });
  }
  const path = decodePath(pagePathOf(target));
  const file = path === undefined ? undefined : files.get(path);
  if (path !== undefined && file !== undefined && path !== '/index.html') {
    return sendFile(c, file, path.startsWith('/assets/') ? IMMUTABLE : REVALIDATE);
  }
  const shell = files.get('/index.html');
  if (path !== undefined && shell !== undefined) {
    if (isPage(path) || path === '/index.html') return sendFile(c, shell, REVALIDATE);
    if (isNavigation(path)) return send(c, shell, 404, { 'cache-control': REVALIDATE });
  }
  return c.text('Not found', 404, { 'cache-control': REVALIDATE });
}

/** A path that names no file: someone typed or followed it, and the app tells them it is unknown. */
function isNavigation(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return !path.startsWith('/assets/') && !last.includes('.');
}

function sendFile(c: Context, file: StaticFile, cacheControl: string): Response {
  const headers = { 'cache-control': cacheControl, etag: `"${file.hash}-${variantOf(c, file)}"` };
  if (!matches(c.req.header('if-none-match'), headers.etag)) return send(c, file, 200, headers);
  return c.body(null, 304, { ...headers, vary: 'Accept-Encoding' });
}

function send(c: Context, file: StaticFile, status: 200 | 404, headers: Record<string, string>) {
  const encoding = variantOf(c, file);
  const body = file.variants.get(encoding) ?? new Uint8Array();
  return c.body(body, status, {
    ...headers,
    'content-type': file.contentType,
    'content-length': String(body.byteLength),
    vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
}

/** An encoding that the client takes and the build has made. */
function variantOf(c: Context, file: StaticFile) {
  const wanted = chooseEncoding(c.req.header('accept-encoding'));
  return file.variants.has(wanted) ? wanted : 'identity';
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
