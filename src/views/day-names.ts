import { activeLanguage } from '../i18n';

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

/** Tells days apart, in this device's time zone. */
export function dayKey(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1000);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** A day in full: "Monday 23 November 2026". */
export function dayName(unixSeconds: number): string {
  return dayNames().date.format(unixSeconds * 1000);
}

/** "today" or "yesterday"; undefined for any other day. `now`: unix seconds. */
export function nearDay(unixSeconds: number, now: number): string | undefined {
  const date = new Date(now * 1000);
  const yesterday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
  if (dayKey(unixSeconds) === dayKey(now)) return dayNames().near.format(0, 'day');
  const isYesterday = dayKey(unixSeconds) === dayKey(yesterday.getTime() / 1000);
  return isYesterday ? dayNames().near.format(-1, 'day') : undefined;
}
