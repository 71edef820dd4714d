import { SCALE_LIST, WIDTH } from './metrics';
import { fromLevel, toLevel, UNKNOWN } from './scale';

/**
 * A stretch of one server's history in even steps (*slots*): of each metric the mean and the largest value in a
 * slot, as levels. A slot without samples is a gap.
 */
export interface Block {
  /** Unix seconds of the first slot. */
  readonly start: number;
  /** Seconds of a slot. */
  readonly step: number;
  /** Samples in each slot. */
  readonly counts: Uint16Array;
  /** `WIDTH` levels a slot. */
  readonly means: Uint16Array;
  readonly maxima: Uint16Array;
}

/** What was measured within one slot: of each metric the mean and the largest level, and how many samples. */
export interface Slot {
  readonly count: number;
  readonly means: Uint16Array;
  readonly maxima: Uint16Array;
}

const MOST_SAMPLES = 65_535;

export function newBlock(start: number, step: number, slots: number): Block {
  return {
    start,
    step,
    counts: new Uint16Array(slots),
    means: new Uint16Array(slots * WIDTH).fill(UNKNOWN),
    maxima: new Uint16Array(slots * WIDTH).fill(UNKNOWN),
  };
}

/** The slot that a time falls into; undefined outside of the block. */
export function slotAt(block: Block, time: number): number | undefined {
  const index = Math.floor((time - block.start) / block.step);
  return index >= 0 && index < block.counts.length ? index : undefined;
}

export function readSlot(block: Block, index: number): Slot {
  const [from, to] = [index * WIDTH, (index + 1) * WIDTH];
  return {
    count: block.counts[index] ?? 0,
    means: block.means.subarray(from, to),
    maxima: block.maxima.subarray(from, to),
  };
}

/** Adds samples to a slot that may hold others: means weighted by their counts, the larger maximum. */
export function addToSlot(block: Block, index: number, added: Slot): void {
  const present = readSlot(block, index);
  const { count } = present;
  if (added.count === 0) return;
  for (let metric = 0; metric < WIDTH; metric += 1) {
    const scale = SCALE_LIST[metric];
    const before = present.means[metric] ?? UNKNOWN;
    const mean = added.means[metric] ?? UNKNOWN;
    if (scale === undefined || mean === UNKNOWN) continue;
    const most = added.maxima[metric] ?? UNKNOWN;
    if (before === UNKNOWN || count === 0) {
      present.means[metric] = mean;
      present.maxima[metric] = most;
      continue;
    }
    const weighted = fromLevel(scale, before) * count + fromLevel(scale, mean) * added.count;
    present.means[metric] = toLevel(scale, weighted / (count + added.count));
    present.maxima[metric] = Math.max(present.maxima[metric] ?? 0, most);
  }
  block.counts[index] = Math.min(MOST_SAMPLES, count + added.count);
}

/** All samples of some slots of a block as one. Each metric is rounded once, not slot by slot. */
export function rollUp(block: Block, fromSlot: number, toSlot: number): Slot {
  const whole = readSlot(newBlock(0, 1, 1), 0);
  for (const [metric, scale] of SCALE_LIST.entries()) {
    let [sum, weight, most] = [0, 0, 0];
    for (let index = fromSlot; index < toSlot; index += 1) {
      const mean = block.means[index * WIDTH + metric] ?? UNKNOWN;
      const count = block.counts[index] ?? 0;
      if (mean === UNKNOWN || count === 0) continue;
      sum += fromLevel(scale, mean) * count;
      weight += count;
      most = Math.max(most, block.maxima[index * WIDTH + metric] ?? 0);
    }
    if (weight === 0) continue;
    whole.means[metric] = toLevel(scale, sum / weight);
    whole.maxima[metric] = most;
  }
  const count = block.counts.subarray(fromSlot, toSlot).reduce((sum, one) => sum + one, 0);
  return { ...whole, count: Math.min(MOST_SAMPLES, count) };
}

/**
 * Joins two records of the same stretch, in place: of each slot the one with more samples. Two tabs that watched
 * the same minute have seen the same reports, so adding them up would count them twice.
 */
export function mergeInto(target: Block, other: Block): void {
  for (let index = 0; index < target.counts.length; index += 1) {
    const { count, means, maxima } = readSlot(other, index);
    if (count <= (target.counts[index] ?? 0)) continue;
    target.counts[index] = count;
    target.means.set(means, index * WIDTH);
    target.maxima.set(maxima, index * WIDTH);
  }
}

export function isEmpty(block: Block): boolean {
  return block.counts.every((count) => count === 0);
}
