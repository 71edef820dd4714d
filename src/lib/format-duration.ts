import { numberWriter } from './lazy-intl';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A language's durations (s), each in its largest fitting unit. */
export function durationFormat(locale: string, width: 'short' | 'narrow') {
  // Narrow Japanese units are Latin letters, which read badly in a Japanese sentence: "3s前".
  const unitDisplay = locale.startsWith('ja') ? 'short' : width;
  const formats = UNITS.map(([unit, size]) => ({
    size,
    write: numberWriter(locale, { style: 'unit', unit, unitDisplay }),
  }));
  return (seconds: number): string => {
    const whole = Math.max(0, Math.floor(seconds));
    const fitting = formats.find(({ size }) => whole >= size) ?? formats.at(-1);
    return fitting?.write(Math.floor(whole / fitting.size)) ?? '';
  };
}
