import { isPage } from '../../contract/pages';

/** What becomes of a request: the browser's own way, the page's shell, or a file of a build that is kept here. */
export type Way = 'network' | 'shell' | 'file';

/** What must always be asked anew: the dashboard, the settings, whether the server is well. */
const NEVER_KEPT = /^(?:api|config\.json|healthz)(?:\/|$)/;

/**
 * The worker's whole policy. Whatever it does not know goes the browser's own way.
 * @param scope the address that the worker stands over, with a trailing slash
 * @param isOfBuild whether a path below the scope is a file of this build
 */
export function wayOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  scope: string,
  isOfBuild: (path: string) => boolean,
): Way {
  if (method !== 'GET') return 'network';
  if (!url.startsWith(scope)) return 'network';
  const path = pathBelow(scope, url);
  if (NEVER_KEPT.test(path)) return 'network';
  // Other pages of this origin are somebody else's.
  if (mode === 'navigate') return isPage(`/${path}`) ? 'shell' : 'network';
  // A file of another build may be kept for a window that was not reloaded since.
  return isOfBuild(path) || path.startsWith('assets/') ? 'file' : 'network';
}

/** An address' path below the scope, without a leading slash, query and fragment. */
function pathBelow(scope: string, url: string): string {
  return url.slice(scope.length).replace(/[?#].*$/s, '');
}
