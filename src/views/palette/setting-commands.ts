import { LANGUAGES, t } from '../../i18n';
import type { AppState } from '../../state/app-state';
import type { Preferences } from '../../state/preferences';
import { PHONE } from '../../ui/use-media';
import {
  BYTE_STEPS,
  DENSITIES,
  LANGUAGE_TAGS,
  SAVER_MODES,
  SPEED_UNITS,
  THEMES,
} from '../setting-values';
import type { Command } from './command';

/** The settings that a word says whole; each counts at once. */
export function settingCommands({ preferences, panel }: AppState): readonly Command[] {
  const screen = window.matchMedia(PHONE).matches ? 'phone' : 'desktop';
  const setting = (
    name: string,
    value: string,
    label: string,
    some: () => Partial<Preferences>,
  ): Command => ({
    key: `setting:${name}:${value}`,
    label,
    detail: name,
    run: () => {
      preferences.change(some());
    },
  });
  return [
    ...THEMES.map((theme) =>
      setting(t('settings.theme'), theme, t(`settings.theme.${theme}`), () => ({ theme })),
    ),
    ...DENSITIES.map((density) =>
      setting(t('settings.density'), density, t(`settings.density.${density}`), () => ({
        [screen]: { ...preferences.get()[screen], density },
      })),
    ),
    ...LANGUAGE_TAGS.map((language) =>
      setting(t('settings.language'), language, LANGUAGES[language], () => ({ language })),
    ),
    ...SAVER_MODES.map((dataSaver) =>
      setting(t('settings.saver'), dataSaver, t(`settings.saver.${dataSaver}`), () => ({
        dataSaver,
      })),
    ),
    ...SPEED_UNITS.map((speed) =>
      setting(t('settings.speed'), speed, t(`settings.speed.${speed}`), () => ({ speed })),
    ),
    ...BYTE_STEPS.map((bytes) =>
      setting(t('settings.bytes'), bytes, t(`settings.bytes.${bytes}`), () => ({ bytes })),
    ),
    {
      key: 'setting:history',
      label: t('settings.group.history'),
      detail: t('settings.title'),
      run: () => panel.set('history'),
    },
  ];
}
