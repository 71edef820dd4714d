import type { Slot } from './block';
import { SCALE_LIST, WIDTH } from './metrics';
import { fromLevel, toLevel, UNKNOWN } from './scale';

/** The samples of the minute under way, added up so that a poll costs a few additions. Changed in place. */
export interface Minute {
  /** Unix seconds, a whole minute. */
  start: number;
  count: number;
  /** Of each metric the sum of the known values, their number, and the largest level. */
  readonly sums: Float64Array;
}

export function newMinute(start: number): Minute {
  return {
    start,
    count: 0,
    sums: new Float64Array(WIDTH * 3),
  };
}

/** Adds one row of levels. */
export function addRow(minute: Minute, levels: Uint16Array): void {
  minute.count += 1;
  const { sums } = minute;
  for (let metric = 0; metric < WIDTH; metric += 1) {
    const level = levels[metric] ?? UNKNOWN;
    const scale = SCALE_LIST[metric];
    if (level === UNKNOWN || scale === undefined) continue;
    const at = metric * 3;
    sums[at] = (sums[at] ?? 0) + fromLevel(scale, level);
    sums[at + 1] = (sums[at + 1] ?? 0) + 1;
    sums[at + 2] = Math.max(sums[at + 2] ?? 0, level);
  }
}

/** What has been added so far, as a slot. */
export function slotOf(minute: Minute): Slot {
  const means = new Uint16Array(WIDTH).fill(UNKNOWN);
  const maxima = new Uint16Array(WIDTH).fill(UNKNOWN);
  for (const [metric, scale] of SCALE_LIST.entries()) {
    const [sum = 0, known = 0, most = UNKNOWN] = minute.sums.subarray(metric * 3, metric * 3 + 3);
    if (known === 0) continue;
    means[metric] = toLevel(scale, sum / known);
    maxima[metric] = most;
  }
  return { count: minute.count, means, maxima };
}

/** Empties it for another minute. */
export function restart(minute: Minute, start: number): void {
  minute.start = start;
  minute.count = 0;
  minute.sums.fill(0);
}
