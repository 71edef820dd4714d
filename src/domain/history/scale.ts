/**
 * How a value is written as a whole number of 16 bits (a *level*): in even steps from a least value, or in steps
 * that grow with the value, so that idle and busy lines are both exact to the same share.
 */
export type Scale =
  | { readonly kind: 'linear'; readonly least: number; readonly step: number }
  | { readonly kind: 'log'; readonly floor: number; readonly step: number };

/** The level of what is not known. */
export const UNKNOWN = 65_535;
const TOP = UNKNOWN - 1;

export function linear(least: number, step: number): Scale {
  return { kind: 'linear', least, step };
}

/** @param floor below this the steps are even @param step the growth of one step, as a share */
export function logarithmic(floor: number, step: number): Scale {
  return { kind: 'log', floor, step };
}

/** The nearest level; values beyond the scale take its end. */
export function toLevel(scale: Scale, value: number | undefined): number {
  if (value === undefined || Number.isNaN(value)) return UNKNOWN;
  const steps =
    scale.kind === 'linear'
      ? (value - scale.least) / scale.step
      : Math.log1p(Math.max(0, value) / scale.floor) / scale.step;
  return Math.min(TOP, Math.max(0, Math.round(steps)));
}

/** The value of a level; NaN is not known. */
export function fromLevel(scale: Scale, level: number): number {
  if (level === UNKNOWN) return Number.NaN;
  return scale.kind === 'linear'
    ? scale.least + level * scale.step
    : scale.floor * Math.expm1(level * scale.step);
}
