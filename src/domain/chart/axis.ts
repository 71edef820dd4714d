/** A value axis: its ends and the ticks between, ascending, in the metric's own unit. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Shares in percent: always the whole. */
export const SHARE_AXIS: Axis = { min: 0, max: 100, ticks: [0, 25, 50, 75, 100] };

/** The most steps between two ticks that a chart has room for. */
const STEPS = 4;

/**
 * Counts from 0, in steps of 1, 2 or 5 times a power of ten.
 * @param least the smallest top that there is to be, so that noise near 0 stays small
 */
export function countAxis(largest: number, least: number): Axis {
  return upTo(Math.max(largest, least), roundStep(Math.max(largest, least) / STEPS));
}

/**
 * Bytes a second from 0, in round numbers of the unit that they are written in.
 * @param base 1,024 or 1,000: the step from one unit to the next
 * @param perByte 8 where they are written as bits
 */
export function speedAxis(largest: number, base: 1024 | 1000, perByte: 1 | 8): Axis {
  const top = Math.max(largest * perByte, 8 * base);
  const least = top / STEPS;
  // Halves of 1,024 are round themselves: 256 KiB, 512 KiB, 1 MiB.
  const step = base === 1024 ? 2 ** Math.ceil(Math.log2(least) - 1e-9) : roundStep(least);
  return scaled(upTo(top, step), 1 / perByte);
}

/** Load averages from 0; the axis reaches up to the cores where that doesn't flatten the lines. */
export function loadAxis(largest: number, cores = 0): Axis {
  const near = cores <= Math.max(largest, 0.5) * 3;
  return countAxis(Math.max(largest, near ? cores : 0), 0.2);
}

/** Temperatures in °C, with round numbers of the scale that they are written in. */
export function temperatureAxis(least: number, largest: number, fahrenheit: boolean): Axis {
  const shown = (celsius: number) => (fahrenheit ? (celsius * 9) / 5 + 32 : celsius);
  const celsius = (value: number) => (fahrenheit ? ((value - 32) * 5) / 9 : value);
  const step = fahrenheit ? 50 : 25;
  const min = Math.min(0, Math.floor(shown(least) / step) * step);
  const max = Math.max(2 * step, Math.ceil(shown(largest) / step) * step);
  const ticks = stepsFrom(min, max, step);
  return { min: celsius(min), max: celsius(max), ticks: ticks.map(celsius) };
}

/** Round steps between ticks of time, seconds. */
const TIME_STEPS = [
  60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 28_800, 43_200, 86_400,
  172_800, 432_000, 864_000,
] as const;

/**
 * Moments at round times of the clock on the wall, unix seconds.
 * @param most how many there is room for
 * @param offsetAt how far the viewer's clock is ahead of UTC at a time, seconds
 */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  offsetAt: (time: number) => number,
): readonly number[] {
  const step = TIME_STEPS.find((one) => (to - from) / one <= most) ?? 864_000;
  const ticks: number[] = [];
  const first = Math.ceil((from + offsetAt(from)) / step) * step;
  for (let local = first; ; local += step) {
    const guess = local - offsetAt(from);
    const time = local - offsetAt(guess);
    if (time > to) return ticks;
    if (time >= from) ticks.push(time);
  }
}

function upTo(largest: number, step: number): Axis {
  const max = Math.ceil(largest / step - 1e-9) * step;
  return { min: 0, max, ticks: stepsFrom(0, max, step) };
}

function stepsFrom(min: number, max: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) =>
    // Free of the dust of repeated additions.
    Number((min + index * step).toPrecision(12)),
  );
}

/** The smallest of 1, 2 or 5 times a power of ten that is no smaller than `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const times = [1, 2, 5].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return Number((times * power).toPrecision(12));
}

function scaled({ min, max, ticks }: Axis, by: number): Axis {
  return { min: min * by, max: max * by, ticks: ticks.map((tick) => tick * by) };
}
