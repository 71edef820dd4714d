import { type ByteFormat, createByteFormat } from './format-bytes';
import { durationFormat } from './format-duration';
import { digitWriters, numberWriter, timeWriter } from './lazy-intl';
import type { Units } from './units';

/** A language's numbers. Every method takes plain numbers; times are unix seconds, durations seconds. */
export interface Format extends ByteFormat {
  /** 0–100 without a sign: "7", "42", "100". */
  percent(value: number): string;
  /** 0–100 with what it lacks to 100, never rounded up to it: "100", "99.98", "97.2". */
  availability(value: number): string;
  /** The largest fitting unit: "42 sec", "14 min", "28 days". */
  duration(seconds: number): string;
  /** The same in fewer characters: "42s", "14m". */
  age(seconds: number): string;
  /** A load average: "0.84", "12.3". */
  load(value: number): string;
  /** A round one on an axis, without digits that say nothing: "0.5", "40". */
  loadTick(value: number): string;
  temperature(celsius: number): string;
  integer(value: number): string;
  /** A delay in ms: "0.6 ms", "42 ms"; a whole one without places: "5 ms". */
  delay(ms: number): string;
  /** 0–100 that is rounded neither to nothing nor to all: "0", "0.03", "2.1", "63", "99.9", "100". */
  loss(percent: number): string;
  dateTime(unixSeconds: number): string;
  /** Day and month. */
  day(unixSeconds: number): string;
  /** Hours and minutes, of a time zone (IANA name) or of the viewer's. */
  clock(unixSeconds: number, zone?: string): string;
  /** Hours, minutes and seconds. */
  time(unixSeconds: number): string;
  /** Date and time with the time zone, for whoever reads it elsewhere. */
  moment(unixSeconds: number): string;
}

export const DEFAULT_UNITS: Units = {
  bytes: 'binary',
  speed: 'bytes',
  temperature: 'celsius',
  hours: 'auto',
};

/**
 * Made once for a language and a taste: its formatters are kept.
 * @param regional the hours of a day where the taste has none; the language's own where left out
 */
export function createFormat(
  locale: string,
  units: Units = DEFAULT_UNITS,
  regional: () => Units['hours'] = () => 'auto',
): Format {
  const digits = digitWriters(locale);
  const trimmed = numberWriter(locale, { maximumFractionDigits: 2 });
  const plain = (value: number, decimals: number) => digits[decimals]?.(value) ?? '';
  // Not `hour12: false`: browsers of a while ago take that for hours from 1 to 24 ("24:05").
  const clocks = { '12': { hour12: true }, '24': { hourCycle: 'h23' }, auto: {} } as const;
  const toTheHour = () => {
    const clock = clocks[units.hours === 'auto' ? regional() : units.hours];
    return { hour: 'numeric', minute: '2-digit', ...clock } as const;
  };
  const toTheSecond = () => ({ ...toTheHour(), second: '2-digit' }) as const;
  const day = { month: 'short', day: 'numeric' } as const;
  const date = { year: 'numeric', ...day } as const;
  const hours = timeWriter(locale, toTheHour);
  const zoned = new Map<string, typeof hours>();
  const hoursOf = (zone: string | undefined) => {
    if (zone === undefined) return hours;
    const own = zoned.get(zone) ?? timeWriter(locale, () => ({ ...toTheHour(), timeZone: zone }));
    zoned.set(zone, own);
    return own;
  };
  return {
    ...createByteFormat(locale, units),
    percent: (value) => plain(value, 0),
    availability: (value) => trimmed(Math.floor(value * 100 + 1e-6) / 100),
    duration: durationFormat(locale, 'short'),
    age: durationFormat(locale, 'narrow'),
    load: (value) => plain(value, value < 10 ? 2 : value < 100 ? 1 : 0),
    loadTick: trimmed,
    temperature: (celsius) =>
      units.temperature === 'celsius'
        ? `${plain(celsius, 0)} °C`
        : `${plain((celsius * 9) / 5 + 32, 0)} °F`,
    integer: (value) => plain(value, 0),
    delay: (ms) => `${plain(ms, ms < 9.95 && !Number.isInteger(ms) ? 1 : 0)} ms`,
    loss: (percent) => trimmed(toThreeDigits(percent)),
    dateTime: timeWriter(locale, () => ({ ...date, ...toTheHour() })),
    day: timeWriter(locale, () => day),
    clock: (unixSeconds, zone) => hoursOf(zone)(unixSeconds),
    time: timeWriter(locale, toTheSecond),
    moment: timeWriter(locale, () => ({ ...date, ...toTheSecond(), timeZoneName: 'short' })),
  };
}

/** Two decimals where a share is near one of its ends, one near that, none in the middle; never an end itself. */
function toThreeDigits(percent: number): number {
  const near = Math.min(percent, 100 - percent);
  const places = near < 1 ? 100 : near < 10 ? 10 : 1;
  const rounded = Math.round(percent * places) / places;
  return near <= 0 ? rounded : Math.min(99.99, Math.max(0.01, rounded));
}
