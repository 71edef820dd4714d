import { activate, pickLanguage } from '../i18n';
import type { Preferences, PreferencesStore } from '../state/preferences';
import { recoverPart } from '../ui/lazy-part';
import { sayTheme } from '../views/say-theme';

/** Makes a person's language, units and theme the page's, now and whenever they change. */
export async function applyPreferences(preferences: PreferencesStore): Promise<void> {
  let applied = preferences.get();
  preferences.subscribe(() => {
    const next = preferences.get();
    if (next.theme !== applied.theme) {
      sayTheme(next.theme);
    }
    // A catalogue that can't be loaded, even anew, leaves the page in the language that it speaks.
    if (speaksOtherwise(applied, next)) speak(next).catch(recoverPart);
    applied = next;
  });
  await speak(applied);
}

async function speak({ language, ...units }: Preferences): Promise<void> {
  const chosen = language === 'auto' ? pickLanguage(navigator.languages) : language;
  await activate(chosen, units, regionalHours);
  document.documentElement.lang = chosen;
}

/** English is read where a day has twice 12 hours and where it has 24: the browser's region tells. Dear the first time. */
function regionalHours() {
  const { hour12 } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  return hour12 ? '12' : '24';
}

function speaksOtherwise(before: Preferences, after: Preferences): boolean {
  const keys = ['language', 'bytes', 'speed', 'temperature', 'hours'] as const;
  return keys.some((key) => before[key] !== after[key]);
}
