import { type Block, isEmpty, newBlock } from './block';
import { columnReader, columnWriter } from './columns';
import { SCALE_LIST, WIDTH } from './metrics';
import { fromLevel, type Scale, toLevel, UNKNOWN } from './scale';

/** Blocks of several servers over the same stretch, as bytes. */
export interface Packed {
  /** Unix seconds of the first slot. */
  readonly start: number;
  /** Seconds of a slot. */
  readonly step: number;
  readonly slots: number;
  readonly ids: readonly number[];
  /** A bit a metric: which columns a server has. */
  readonly present: readonly number[];
  /** How levels were written, in the metrics' order. */
  readonly scales: readonly Scale[];
  /** A server after the other: samples a slot, then of each metric the means and how far the largest lie above. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Packs blocks that share start, step and length; servers without a sample are left out. */
export function pack(blocks: ReadonlyMap<number, Block>): Packed | undefined {
  const full = [...blocks].filter(([, block]) => !isEmpty(block));
  const first = full[0]?.[1];
  if (first === undefined) return undefined;
  const slots = first.counts.length;
  const present = full.map(([, block]) => presentIn(block));
  const writer = columnWriter(columnsOf(present) * slots);
  for (const [index, [, { counts, means, maxima }]] of full.entries()) {
    writer.put(slots, (slot) => counts[slot] ?? 0);
    for (const metric of metricsIn(present[index] ?? 0)) {
      const mean = (slot: number) => means[slot * WIDTH + metric] ?? UNKNOWN;
      writer.put(slots, mean);
      writer.put(slots, (slot) => (maxima[slot * WIDTH + metric] ?? UNKNOWN) - mean(slot));
    }
  }
  return {
    start: first.start,
    step: first.step,
    slots,
    ids: full.map(([id]) => id),
    present,
    scales: SCALE_LIST,
    bytes: writer.bytes(),
  };
}

/**
 * The other way.
 * @param only the server wanted; undefined: all
 * @throws RangeError where the bytes do not fit what is said of them
 */
export function unpack(packed: Packed, only?: number): ReadonlyMap<number, Block> {
  const { start, step, slots, ids, present, scales, bytes } = packed;
  if (bytes.length !== columnsOf(present) * slots * 2 || ids.length !== present.length) {
    throw new RangeError('A chunk of history is not as long as it should be');
  }
  const reader = columnReader(bytes);
  const convert = scales.map((scale, metric) => converter(scale, SCALE_LIST[metric]));
  const blocks = new Map<number, Block>();
  for (const [index, id] of ids.entries()) {
    const bits = present[index] ?? 0;
    if (only !== undefined && only !== id) {
      reader.skip(columnsOf([bits]) * slots);
      continue;
    }
    const block = newBlock(start, step, slots);
    const { counts, means, maxima } = block;
    reader.take(slots, (slot, count) => {
      counts[slot] = count;
    });
    for (const metric of metricsIn(bits)) {
      const toOwn = convert[metric] ?? ((level: number) => level);
      const written = new Uint16Array(slots);
      reader.take(slots, (slot, mean) => {
        written[slot] = mean;
        means[slot * WIDTH + metric] = toOwn(mean);
      });
      reader.take(slots, (slot, above) => {
        maxima[slot * WIDTH + metric] = toOwn(((written[slot] ?? 0) + above) & UNKNOWN);
      });
    }
    blocks.set(id, block);
  }
  return blocks;
}

/** Chunks of another release may have other scales; undefined: the same. */
function converter(from: Scale, to: Scale | undefined): ((level: number) => number) | undefined {
  if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) return undefined;
  return (level) => toLevel(to, fromLevel(from, level));
}

function presentIn({ means }: Block): number {
  let bits = 0;
  for (let at = 0; at < means.length; at += 1) {
    if (means[at] !== UNKNOWN) bits |= 1 << (at % WIDTH);
  }
  return bits;
}

function metricsIn(bits: number): readonly number[] {
  return SCALE_LIST.flatMap((_, metric) => (bits & (1 << metric) ? [metric] : []));
}

/** The counts, and two columns a metric. */
function columnsOf(present: readonly number[]): number {
  return present.reduce((sum, bits) => sum + 1 + 2 * metricsIn(bits).length, 0);
}
