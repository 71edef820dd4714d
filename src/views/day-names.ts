import { activeLanguage } from '../i18n';
import { localDay } from '../lib/calendar';

interface DayNames {
  readonly date: Intl.DateTimeFormat;
  readonly near: Intl.RelativeTimeFormat;
}

/** Formatters are dear to build: one pair a language, built when it is first spoken here. */
const built = new Map<string, DayNames>();

function dayNames(): DayNames {
  const { language } = activeLanguage.get();
  const names = built.get(language) ?? {
    date: new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
    near: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  };
  built.set(language, names);
  return names;
}

/** A day in full: "Monday 23 November 2026". */
export function dayName(unixSeconds: number): string {
  return dayNames().date.format(unixSeconds * 1000);
}

/** "today" or "yesterday"; undefined for any other day. `now`: unix seconds. */
export function nearDay(unixSeconds: number, now: number): string | undefined {
  const date = new Date(now * 1000);
  const yesterday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
  if (localDay(unixSeconds) === localDay(now)) return dayNames().near.format(0, 'day');
  const isYesterday = localDay(unixSeconds) === localDay(yesterday.getTime() / 1000);
  return isYesterday ? dayNames().near.format(-1, 'day') : undefined;
}
