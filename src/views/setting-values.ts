import type { LANGUAGES } from '../i18n';

/** What there is to choose from, in the order in which it is offered. */
export const THEMES = ['system', 'dark', 'light'] as const;
export const LANGUAGE_TAGS = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
] as const satisfies readonly (keyof typeof LANGUAGES)[];
export const DENSITIES = ['comfortable', 'compact'] as const;
export const SAVER_MODES = ['auto', 'on', 'off'] as const;
export const BYTE_STEPS = ['binary', 'decimal'] as const;
export const SPEED_UNITS = ['bytes', 'bits'] as const;
