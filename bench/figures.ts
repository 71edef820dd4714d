/** The middle one of some values; NaN of none. */
export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 0.5);
}

/** The value that a share (0 to 1) of all values is below; NaN of none. */
export function percentileOf(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
