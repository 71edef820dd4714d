const WALL = /^\/wall\/?$/;

/** Whether nobody attends a view: `?kiosk=1` in its address, and always the wall. `path` is the one below the base. */
export function isKiosk(path: string, search: string): boolean {
  if (WALL.test(path)) return true;
  return new URLSearchParams(search).get('kiosk') === '1';
}
