import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { askForSearch, asksForSearch } from '../../../domain/view/ask-search';

/**
 * Opens the search where the address asks for it, and takes that word out of the address: who reloads or comes back
 * has not asked again.
 * @param open must keep its reference
 */
export function useAskedFor(open: () => void): void {
  const asked = asksForSearch(useSearch());
  const [path, navigate] = useLocation();
  useEffect(() => {
    if (!asked) return;
    // Nothing can be drawn at once from within an effect.
    const frame = requestAnimationFrame(() => {
      navigate(`${path}${askForSearch(window.location.search, false)}`, { replace: true });
      open();
    });
    return () => cancelAnimationFrame(frame);
  }, [asked, open, path, navigate]);
}
