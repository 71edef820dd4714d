/**
 * A request target is what stood on the wire after the method: `/path?query`, never yet decoded or
 * resolved by a URL parser. Everything that decides about access works on it, because a parser
 * would have quietly undone the very tricks that are to be refused.
 */

/** The path of a target, without its query and undecoded. */
export function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end === -1 ? target : target.slice(0, end);
}

/** The query of a target, without its question mark and undecoded; empty where there is none. */
export function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start + 1);
}

const SCHEME_AND_HOST = /^[a-z][a-z\d+.-]*:\/\/[^/\\?#]*/i;

/** The path of a target in origin or absolute form (`http://host/path`, as a proxy in front may send it), undecoded. */
export function pagePathOf(target: string): string {
  return pathOf(target.replace(SCHEME_AND_HOST, '')) || '/';
}

/**
 * The target as it would be if the page stood at the root. What does not stand below the base stays as it is: a server in
 * front may have taken the base away already. Only the base's own spelling counts.
 *
 * @param base the path below which the page is served, with both its slashes
 */
export function withoutBase(target: string, base: string): string {
  const path = target.replace(SCHEME_AND_HOST, '');
  const before = target.slice(0, target.length - path.length);
  return path.startsWith(base) ? before + path.slice(base.length - 1) : target;
}

const MAX_DECODINGS = 4;

/**
 * Whether any reading of the target leads under `/api`: decoded once or several times, with
 * backslashes, doubled slashes or dot segments resolved, in any case, in absolute form.
 * Such a request gets JSON from the proxy and never the page.
 */
export function reachesApi(target: string): boolean {
  let path = pathOf(target.replace(SCHEME_AND_HOST, ''));
  for (let round = 0; round <= MAX_DECODINGS; round += 1) {
    if (beginsWithApi(path)) return true;
    const decoded = decodeBytes(path);
    if (decoded === path) return false;
    path = decoded;
  }
  return true;
}

function beginsWithApi(path: string): boolean {
  const flat = path.toLowerCase().replaceAll('\\', '/').replace(/\/+/g, '/');
  return flat.startsWith('/api') || resolveDots(flat).startsWith('/api');
}

function decodeBytes(path: string): string {
  return path.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function resolveDots(path: string): string {
  const resolved: string[] = [];
  for (const segment of path.split('/').slice(1)) {
    if (segment === '..') resolved.pop();
    else if (segment !== '.') resolved.push(segment);
  }
  return `/${resolved.join('/')}`;
}
