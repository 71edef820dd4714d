import fc from 'fast-check';
import { type Block, newBlock } from '../domain/history/block';
import { type Sample, WIDTH } from '../domain/history/metrics';
import { UNKNOWN } from '../domain/history/scale';
import { levelsOf } from '../domain/series';

const NOTHING: Sample = {
  cpu: undefined,
  memory: undefined,
  swap: undefined,
  disk: undefined,
  in: undefined,
  out: undefined,
  load1: undefined,
  load5: undefined,
  load15: undefined,
  tcp: undefined,
  udp: undefined,
  processes: undefined,
  temperature: undefined,
  gpu: undefined,
};

/** A row of levels: what is given, and everything else unknown. */
export function row(some: Partial<Sample>): Uint16Array {
  const levels = new Uint16Array(WIDTH);
  levelsOf({ ...NOTHING, ...some }, levels);
  return levels;
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
