import { type Block, newBlock, readSlot } from './block';
import { WIDTH } from './metrics';
import { UNKNOWN } from './scale';

/** A part of a history: within [from, to] (unix seconds), and of the metrics with these places in a row. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly metrics: readonly number[];
}

/**
 * Blocks of one tier as a single one, from the first slot with a sample to the last, with nothing but the part asked
 * for; undefined where nothing of it was sampled.
 */
export function joinBlocks(blocks: readonly Block[], part: Part): Block | undefined {
  const slots = blocks.flatMap((block) =>
    [...block.counts.keys()]
      .filter((index) => (block.counts[index] ?? 0) > 0)
      .map((index) => ({ block, index, time: block.start + index * block.step }))
      .filter(({ time }) => time + block.step > part.from && time <= part.to),
  );
  const first = slots[0];
  if (first === undefined) return undefined;
  const { step } = first.block;
  const start = slots.reduce((least, { time }) => Math.min(least, time), first.time);
  const end = slots.reduce((most, { time }) => Math.max(most, time), first.time);
  const joined = newBlock(start, step, (end - start) / step + 1);
  for (const { block, index, time } of slots) {
    const { count, means, maxima } = readSlot(block, index);
    const at = (time - start) / step;
    joined.counts[at] = count;
    for (const metric of part.metrics) {
      joined.means[at * WIDTH + metric] = means[metric] ?? UNKNOWN;
      joined.maxima[at * WIDTH + metric] = maxima[metric] ?? UNKNOWN;
    }
  }
  return joined;
}

/** The other way: blocks of `span` seconds, each beginning at a whole multiple of it; empty ones are left out. */
export function splitBlock(block: Block, span: number): readonly Block[] {
  const { step } = block;
  const parts = new Map<number, Block>();
  for (const [index, count] of block.counts.entries()) {
    if (count === 0) continue;
    const time = block.start + index * step;
    const start = Math.floor(time / span) * span;
    const part = parts.get(start) ?? newBlock(start, step, span / step);
    parts.set(start, part);
    const at = (time - start) / step;
    const { means, maxima } = readSlot(block, index);
    part.counts[at] = count;
    part.means.set(means, at * WIDTH);
    part.maxima.set(maxima, at * WIDTH);
  }
  return [...parts.values()];
}

/**
 * Adds what another record of the same stretch knows, in place. Of two that sampled a slot the one with more samples
 * is believed; a metric that only one of them has is kept, because a file may hold some metrics alone.
 * @returns how many slots know more than before
 */
export function absorb(target: Block, other: Block): number {
  let gained = 0;
  for (let slot = 0; slot < target.counts.length; slot += 1) {
    const [own, theirs] = [target.counts[slot] ?? 0, other.counts[slot] ?? 0];
    if (theirs === 0) continue;
    let changed = theirs > own;
    for (let at = slot * WIDTH; at < (slot + 1) * WIDTH; at += 1) {
      const mean = other.means[at] ?? UNKNOWN;
      if (mean === UNKNOWN || (theirs <= own && target.means[at] !== UNKNOWN)) continue;
      target.means[at] = mean;
      target.maxima[at] = other.maxima[at] ?? UNKNOWN;
      changed = true;
    }
    target.counts[slot] = Math.max(own, theirs);
    if (changed) gained += 1;
  }
  return gained;
}
