import type { Slot } from './block';
import { SCALE_LIST, WIDTH } from './metrics';
import { fromLevel, toLevel, UNKNOWN } from './scale';

/** The samples of the minute under way, added up so that a poll costs a few additions. Changed in place. */
export interface Minute {
  /** Unix seconds, a whole minute. */
  start: number;
  count: number;
  /** Sums and numbers of known values, a metric each. */
  readonly sums: Float64Array;
  readonly known: Uint16Array;
  /** Levels. */
  readonly maxima: Uint16Array;
}

export function newMinute(start: number): Minute {
  return {
    start,
    count: 0,
    sums: new Float64Array(WIDTH),
    known: new Uint16Array(WIDTH),
    maxima: new Uint16Array(WIDTH),
  };
}

/** Adds one row of levels. */
export function addRow(minute: Minute, levels: Uint16Array): void {
  minute.count += 1;
  for (let metric = 0; metric < WIDTH; metric += 1) {
    const level = levels[metric] ?? UNKNOWN;
    const scale = SCALE_LIST[metric];
    if (level === UNKNOWN || scale === undefined) continue;
    minute.sums[metric] = (minute.sums[metric] ?? 0) + fromLevel(scale, level);
    minute.known[metric] = (minute.known[metric] ?? 0) + 1;
    minute.maxima[metric] = Math.max(minute.maxima[metric] ?? 0, level);
  }
}

/** What has been added so far, as a slot. */
export function slotOf(minute: Minute): Slot {
  const means = new Uint16Array(WIDTH).fill(UNKNOWN);
  const maxima = new Uint16Array(WIDTH).fill(UNKNOWN);
  for (const [metric, scale] of SCALE_LIST.entries()) {
    const known = minute.known[metric] ?? 0;
    if (known === 0) continue;
    means[metric] = toLevel(scale, (minute.sums[metric] ?? 0) / known);
    maxima[metric] = minute.maxima[metric] ?? UNKNOWN;
  }
  return { count: minute.count, means, maxima };
}

/** Empties it for another minute. */
export function restart(minute: Minute, start: number): void {
  minute.start = start;
  minute.count = 0;
  minute.sums.fill(0);
  minute.known.fill(0);
  minute.maxima.fill(0);
}
