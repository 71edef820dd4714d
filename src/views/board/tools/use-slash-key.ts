import { useEffect, useRef } from 'react';
import { useAppState } from '../../../state/context';
import { isFreeKey } from '../../free-key';

/** Does something at `/`, while single keys do. */
export function useSlashKey(act: () => void): void {
  const { preferences } = useAppState();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !preferences.get().keys || !isFreeKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [preferences]);
}
