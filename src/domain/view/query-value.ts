import type { NumberField } from './fields';

/** A number as a person gave it, in the field's own unit. */
interface Value {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
}

const NUMBER = /^(\d{1,15})(?:\.(\d{1,6}))?\s*([a-z°%/]*)$/i;
const BYTES = /^(?:([kmgtp])?i?b?)?(?:\/s)?$/i;
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['min', 60],
  ['h', 3_600],
  ['', 86_400],
  ['d', 86_400],
  ['w', 604_800],
]);

/**
 * Reads a value such as `80`, `80%`, `10M`, `1.5GiB/s`, `2d`, `70°C`. A time without a unit is in days.
 * @returns undefined where it can't be read
 */
export function readValue(field: NumberField, text: string): Value | undefined {
  const [, whole, fraction = '', unit = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const number = Number(`${whole}.${fraction || 0}`);
  const value = inOwnUnit(field, number, unit);
  return value === undefined ? undefined : { value, decimals: fraction.length };
}

function inOwnUnit(field: NumberField, number: number, unit: string): number | undefined {
  switch (field) {
    case 'in':
    case 'out':
    case 'speed':
    case 'trafficIn':
    case 'trafficOut': {
      const parts = BYTES.exec(unit);
      const step = ' kmgtp'.indexOf((parts?.[1] ?? ' ').toLowerCase());
      return parts ? number * 1024 ** step : undefined;
    }
    case 'uptime': {
      const seconds = SECONDS.get(unit.toLowerCase());
      return seconds === undefined ? undefined : number * seconds;
    }
    case 'temperature':
      if (/^°?f$/i.test(unit)) return ((number - 32) * 5) / 9;
      return /^(?:°?c|°)?$/i.test(unit) ? number : undefined;
    case 'cpu':
    case 'memory':
    case 'swap':
    case 'disk':
    case 'gpu':
      return unit === '' || unit === '%' ? number : undefined;
    default:
      return unit === '' ? number : undefined;
  }
}
