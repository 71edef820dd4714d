import fc from 'fast-check';
import { type Block, newBlock } from '../domain/history/block';
import { HISTORY_METRICS, type HistoryMetric, SCALES, WIDTH } from '../domain/history/metrics';
import { toLevel, UNKNOWN } from '../domain/history/scale';

/** A measurement of a server; what is left out is not known. */
export type Sample = Partial<Readonly<Record<HistoryMetric, number | undefined>>>;

/** A row of levels: what is given, and everything else unknown. */
export function row(some: Sample): Uint16Array {
  return Uint16Array.from(HISTORY_METRICS, (metric) => toLevel(SCALES[metric], some[metric]));
}

const level = fc.oneof(fc.constant(UNKNOWN), fc.integer({ min: 0, max: UNKNOWN - 1 }));

/** Any row of levels. */
export const anyRow = fc
  .array(level, { minLength: WIDTH, maxLength: WIDTH })
  .map((levels) => Uint16Array.from(levels));

/** Any block of this stretch, its slots full or empty. */
export function anyBlock(start: number, step: number, slots: number): fc.Arbitrary<Block> {
  const slot = fc.record({
    count: fc.integer({ min: 0, max: 900 }),
    mean: anyRow,
    above: fc.nat(40),
  });
  return fc.array(slot, { minLength: slots, maxLength: slots }).map((all) => {
    const block = newBlock(start, step, slots);
    for (const [index, { count, mean, above }] of all.entries()) {
      if (count === 0) continue;
      block.counts[index] = count;
      block.means.set(mean, index * WIDTH);
      const most = mean.map((one) =>
        one === UNKNOWN ? UNKNOWN : Math.min(UNKNOWN - 1, one + above),
      );
      block.maxima.set(most, index * WIDTH);
    }
    return block;
  });
}
