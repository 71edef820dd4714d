import { useEffect, useMemo } from 'react';
import { useAppState, useSelected } from '../../state/context';
import { useShortcuts } from '../../ui/use-shortcuts';
import { useKiosk } from '../use-kiosk';

/** The keys of every page: `?` shows them all, Ctrl or ⌘ with K opens the palette. Draws nothing. */
export function PageKeys() {
  const { panel, preferences } = useAppState();
  const kiosk = useKiosk();
  const enabled = useSelected(preferences, ({ shortcuts }) => shortcuts);
  const keys = useMemo(() => ({ '?': () => panel.set('keys') }), [panel]);
  useShortcuts(keys, enabled && !kiosk);
  useEffect(() => {
    if (kiosk) return;
    const press = (event: KeyboardEvent) => {
      const wanted = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!wanted || event.altKey || event.shiftKey || event.isComposing) return;
      // Some browsers have a search of their own at it.
      event.preventDefault();
      if (panel.get() === 'none') panel.set('palette');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [panel, kiosk]);
  return null;
}
