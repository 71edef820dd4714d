import { useLocation, useSearch } from 'wouter';
import { isKiosk } from '../domain/kiosk';

/** Whether the view is shown without its chrome: `?kiosk=1` in the address, and always on the wall. */
export function useKiosk(): boolean {
  const [path] = useLocation();
  return isKiosk(path, useSearch());
}

/** The address of a view that keeps the kiosk, where there is one. */
export function hrefOf(path: string, kiosk: boolean): string {
  return kiosk ? `${path}${path.includes('?') ? '&' : '?'}kiosk=1` : path;
}
