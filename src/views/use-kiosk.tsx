import { createContext, type ReactNode, useContext } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isKiosk } from '../domain/kiosk';

const KioskContext = createContext(false);

/** Reads the address once for all below it: every card asks. */
export function KioskProvider({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  return <KioskContext value={isKiosk(path, useSearch())}>{children}</KioskContext>;
}

/** Whether the view is shown without its chrome: `?kiosk=1` in the address, and always on the wall. */
export function useKiosk(): boolean {
  return useContext(KioskContext);
}

/** The address of a view that keeps the kiosk, where there is one. */
export function hrefOf(path: string, kiosk: boolean): string {
  return kiosk ? `${path}${path.includes('?') ? '&' : '?'}kiosk=1` : path;
}
