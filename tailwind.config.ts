import type { Config } from 'tailwindcss';

/** Colours by meaning; their values for light and dark stand in `src/app/theme.css`. */
const TOKENS = [
  'bg',
  'panel',
  'raised',
  'line',
  'ink',
  'ink-2',
  'ink-3',
  'ok',
  'late',
  'down',
  'on-down',
  'never',
  'cpu',
  'memory',
  'in',
  'out',
  'disk',
  'warn',
  'critical',
] as const;

export default {
  theme: {
    extend: {
      colors: Object.fromEntries(TOKENS.map((token) => [token, `var(--${token})`])),
    },
  },
} satisfies Config;
