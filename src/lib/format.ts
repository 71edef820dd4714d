/** A value and its unit, apart, so that markup can weigh them differently. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

/** A language's numbers. Every method takes plain numbers; times are unix seconds, durations seconds. */
export interface Format {
  /** 0–100 without a sign: "7", "42", "100". */
  percent(value: number): string;
  /** Bytes in 1,024 steps: {"3.64", "TiB"}. */
  bytes(value: number): Quantity;
  /** Bytes a second in 1,024 steps: {"5.4", "MiB/s"}. */
  speed(value: number): Quantity;
  /** Two speeds in the unit that fits the larger, so that they compare at a glance. */
  speedPair(
    a: number,
    b: number,
  ): { readonly a: string; readonly b: string; readonly unit: string };
  /** One unit for a used and a total size: "6.1 / 16 GiB". */
  bytesOf(used: number | undefined, total: number): string;
  /** The largest fitting unit: "42 sec", "14 min", "28 days". */
  duration(seconds: number): string;
  /** The same in fewer characters: "42s", "14m". */
  age(seconds: number): string;
  /** A load average: "0.84", "12.3". */
  load(value: number): string;
  celsius(value: number): string;
  integer(value: number): string;
  dateTime(unixSeconds: number): string;
  time(unixSeconds: number): string;
}

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;
const DURATION_UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Formatters are dear to build: one set a language, built once. */
export function createFormat(locale: string): Format {
  const digits = [0, 1, 2].map(
    (count) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count }),
  );
  const plain = (value: number, decimals: number) => digits[decimals]?.format(value) ?? '';
  const trimmed = [0, 1, 2].map(
    (count) => new Intl.NumberFormat(locale, { maximumFractionDigits: count }),
  );
  const duration = durationFormat(locale, 'short');
  const age = durationFormat(locale, 'narrow');
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });

  // Speeds keep their digits, because they move; sizes drop a zero at the end.
  const scaled = (value: number, step: number) =>
    plain(value / 1024 ** step, decimals(value, step));
  const size = (value: number, step: number) =>
    trimmed[decimals(value, step)]?.format(value / 1024 ** step) ?? '';

  function bytes(value: number): Quantity {
    const step = byteStep(value);
    return { value: size(value, step), unit: byteUnit(step) };
  }

  return {
    bytes,
    percent: (value) => plain(value, 0),
    speed(value) {
      const step = speedStep(value);
      return { value: scaled(value, step), unit: `${byteUnit(step)}/s` };
    },
    speedPair(a, b) {
      const step = speedStep(Math.max(a, b));
      return { a: scaled(a, step), b: scaled(b, step), unit: `${byteUnit(step)}/s` };
    },
    bytesOf(used, total) {
      const step = byteStep(total);
      const whole = `${size(total, step)} ${byteUnit(step)}`;
      if (used === undefined) return whole;
      return `${size(used, step)} / ${whole}`;
    },
    duration,
    age,
    load: (value) => plain(value, value < 10 ? 2 : value < 100 ? 1 : 0),
    celsius: (value) => `${plain(value, 0)} °C`,
    integer: (value) => plain(value, 0),
    dateTime: (unixSeconds) => dateTime.format(unixSeconds * 1000),
    time: (unixSeconds) => time.format(unixSeconds * 1000),
  };
}

/** A duration in its largest fitting unit. */
function durationFormat(locale: string, unitDisplay: 'short' | 'narrow') {
  const formats = DURATION_UNITS.map(([unit, size]) => ({
    size,
    format: new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }),
  }));
  return (seconds: number): string => {
    const whole = Math.max(0, Math.floor(seconds));
    const fitting = formats.find(({ size }) => whole >= size) ?? formats.at(-1);
    return fitting?.format.format(Math.floor(whole / fitting.size)) ?? '';
  };
}

/** How often 1,024 divides the value; 1,000 of a unit already shows as the next. */
function byteStep(value: number): number {
  let step = 0;
  while (step < BYTE_UNITS.length - 1 && Math.round(value / 1024 ** step) >= 1000) step += 1;
  return step;
}

/** Speeds start at KiB: below that a figure would only flicker. */
function speedStep(value: number): number {
  return Math.max(1, byteStep(value));
}

function byteUnit(step: number): string {
  return BYTE_UNITS[step] ?? '';
}

/** Three significant digits at most. */
function decimals(value: number, step: number): number {
  const shown = value / 1024 ** step;
  if (step === 0 || shown >= 99.95 || shown === 0) return 0;
  return shown < 9.995 && step >= 4 ? 2 : 1;
}
