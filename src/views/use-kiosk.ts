import { useLocation, useSearch } from 'wouter';

const WALL = /^\/wall\/?$/;

/** Whether the view is shown without its chrome: `?kiosk=1` in the address, and always on the wall. */
export function useKiosk(): boolean {
  const [path] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('kiosk') === '1';
  return asked || WALL.test(path);
}

/** The address of a view that keeps the kiosk, where there is one. */
export function hrefOf(path: string, kiosk: boolean): string {
  return kiosk ? `${path}?kiosk=1` : path;
}
