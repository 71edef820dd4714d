import { isPage } from '../../contract/pages';

/** The page's path that a notification carries; the board where it carries none. */
export function pathIn(data: unknown): string {
  const path: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'path') : '';
  return typeof path === 'string' && isPage(path) ? path : '/';
}

/**
 * Brings a window of the page to the front and has it show a path of its own; opens one where there is none.
 * @param scope the address that the worker stands over, with a trailing slash
 */
export async function openPage(clients: Clients, scope: string, path: string): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = windows.filter(({ url }) => url.startsWith(scope));
  const window = ours.find(({ visibilityState }) => visibilityState === 'visible') ?? ours[0];
  if (window === undefined) {
    await clients.openWindow(scope + path.slice(1));
    return;
  }
  window.postMessage({ open: path });
  // A browser that lets no worker do so leaves the window where it is.
  await window.focus().catch(() => {});
}
