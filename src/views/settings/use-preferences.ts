import { useAppState, useStore } from '../../state/context';
import type { Preferences } from '../../state/preferences';

/** The settings, and how to change one of them. */
export function usePreferences() {
  const { preferences } = useAppState();
  const chosen = useStore(preferences);
  const set =
    <K extends keyof Preferences>(key: K) =>
    (value: Preferences[K]) => {
      preferences.change({ [key]: value });
    };
  return { chosen, set };
}
