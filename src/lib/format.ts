import { type ByteFormat, createByteFormat } from './format-bytes';
import { durationFormat } from './format-duration';
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
  temperature(celsius: number): string;
  integer(value: number): string;
  dateTime(unixSeconds: number): string;
  /** Day and month. */
  day(unixSeconds: number): string;
  /** Hours and minutes. */
  clock(unixSeconds: number): string;
  /** Hours, minutes and seconds. */
  time(unixSeconds: number): string;
}

export const DEFAULT_UNITS: Units = {
  bytes: 'binary',
  speed: 'bytes',
  temperature: 'celsius',
  hours: 'auto',
};

/** Formatters are dear to build: one set a language and taste, built once. */
export function createFormat(locale: string, units: Units = DEFAULT_UNITS): Format {
  const digits = [0, 1, 2].map(
    (count) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count }),
  );
  const trimmed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const plain = (value: number, decimals: number) => digits[decimals]?.format(value) ?? '';
  // Not `hour12: false`: browsers of a while ago take that for hours from 1 to 24 ("24:05").
  const clock = { '12': { hour12: true }, '24': { hourCycle: 'h23' }, auto: {} } as const;
  const dateTime = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...clock[units.hours],
  });
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...clock });
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    ...clock[units.hours],
  });
  return {
    ...createByteFormat(locale, units),
    percent: (value) => plain(value, 0),
    availability: (value) => trimmed.format(Math.floor(value * 100 + 1e-6) / 100),
    duration: durationFormat(locale, 'short'),
    age: durationFormat(locale, 'narrow'),
    load: (value) => plain(value, value < 10 ? 2 : value < 100 ? 1 : 0),
    temperature: (celsius) =>
      units.temperature === 'celsius'
        ? `${plain(celsius, 0)} °C`
        : `${plain((celsius * 9) / 5 + 32, 0)} °F`,
    integer: (value) => plain(value, 0),
    dateTime: (unixSeconds) => dateTime.format(unixSeconds * 1000),
    day: (unixSeconds) => day.format(unixSeconds * 1000),
    clock: (unixSeconds) => hours.format(unixSeconds * 1000),
    time: (unixSeconds) => time.format(unixSeconds * 1000),
  };
}
