import { digitWriters, numberWriter } from './lazy-intl';
import type { Quantity, Units } from './units';

/** Sizes and speeds; sizes in bytes, speeds in bytes a second. */
export interface ByteFormat {
  /** {"3.64", "TiB"} or {"4", "TB"}. */
  bytes(value: number): Quantity;
  /** {"5.4", "MiB/s"} or {"45.3", "Mbit/s"}. */
  speed(value: number): Quantity;
  /** A round speed on an axis, without digits that say nothing: "512 KiB/s"; nothing has no unit. */
  speedTick(value: number): string;
  /** Two speeds in the unit that fits the larger, so that they compare at a glance. */
  speedPair(
    a: number,
    b: number,
  ): { readonly a: string; readonly b: string; readonly unit: string };
  /** One unit for a used and a total size: "6.1 / 16 GiB". */
  bytesOf(used: number | undefined, total: number): string;
}

/** One kind of unit: its names, the step from one to the next, and the first that is used. */
interface Scale {
  readonly base: number;
  readonly units: readonly string[];
  readonly first: number;
}

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;
const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;
const BITS = ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit', 'Pbit', 'Ebit'] as const;

/** A language's sizes and speeds in the units that a person chose. */
export function createByteFormat(locale: string, units: Units): ByteFormat {
  const fixed = digitWriters(locale);
  const trimmed = [0, 1, 2].map((count) => numberWriter(locale, { maximumFractionDigits: count }));
  const sizes: Scale =
    units.bytes === 'binary'
      ? { base: 1024, units: BINARY, first: 0 }
      : { base: 1000, units: DECIMAL, first: 0 };
  // Speeds start at the second unit: below that a figure would only flicker.
  const speeds: Scale =
    units.speed === 'bits' ? { base: 1000, units: BITS, first: 1 } : { ...sizes, first: 1 };
  const inSpeedUnit = (value: number) => (units.speed === 'bits' ? value * 8 : value);

  // Speeds keep their digits, because they move; sizes drop a zero at the end.
  const write = (formats: typeof fixed, scale: Scale, value: number, step: number) => {
    const shown = value / scale.base ** step;
    return formats[decimals(shown, step)]?.(shown) ?? '';
  };
  const size = (value: number, step: number) => write(trimmed, sizes, value, step);

  return {
    bytes(value) {
      const step = stepOf(value, sizes);
      return { value: size(value, step), unit: unitOf(sizes, step) };
    },
    speed(value) {
      const amount = inSpeedUnit(value);
      const step = stepOf(amount, speeds);
      return { value: write(fixed, speeds, amount, step), unit: `${unitOf(speeds, step)}/s` };
    },
    speedTick(value) {
      if (value === 0) return '0';
      const amount = inSpeedUnit(value);
      const step = stepOf(amount, speeds);
      return `${write(trimmed, speeds, amount, step)} ${unitOf(speeds, step)}/s`;
    },
    speedPair(a, b) {
      const step = stepOf(inSpeedUnit(Math.max(a, b)), speeds);
      const text = (value: number) => write(fixed, speeds, inSpeedUnit(value), step);
      return { a: text(a), b: text(b), unit: `${unitOf(speeds, step)}/s` };
    },
    bytesOf(used, total) {
      const step = stepOf(total, sizes);
      const whole = `${size(total, step)} ${unitOf(sizes, step)}`;
      return used === undefined ? whole : `${size(used, step)} / ${whole}`;
    },
  };
}

/** How many units up; 1,000 of a unit already shows as the next. */
function stepOf(value: number, { base, units, first }: Scale): number {
  let step = first;
  while (step < units.length - 1 && Math.round(value / base ** step) >= 1000) step += 1;
  return step;
}

function unitOf({ units }: Scale, step: number): string {
  return units[step] ?? '';
}

/** Three significant digits at most; two decimals from tera on alone. */
function decimals(shown: number, step: number): number {
  if (step === 0 || shown >= 99.95 || shown === 0) return 0;
  return shown < 9.995 && step >= 4 ? 2 : 1;
}
