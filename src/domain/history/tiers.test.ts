import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBlock, anyRow, row } from '../../testing/levels';
import { type Block, mergeInto, readSlot, rollUp, slotAt } from './block';
import { SCALE_LIST, SCALES, WIDTH } from './metrics';
import { fromLevel, toLevel, UNKNOWN } from './scale';
import {
  add,
  advance,
  type Closed,
  HOUR,
  MINUTE,
  newTiers,
  QUARTER,
  rollIntoQuarters,
  settle,
  type Tiers,
} from './tiers';

/** A whole six hours, unix seconds. */
const START = 83_102 * 6 * HOUR;

/** Tiers that took in samples of CPU, each at seconds after `START`; with what was closed by then. */
function grown(samples: readonly (readonly [second: number, cpu: number])[]) {
  const tiers = newTiers(START + (samples[0]?.[0] ?? 0));
  const closed: Closed[] = [];
  for (const [second, cpu] of samples) {
    closed.push(...advance(tiers, START + second));
    add(tiers, START + second, row({ cpu }));
  }
  settle(tiers);
  return { tiers, closed };
}

const total = ({ counts }: Block) => counts.reduce((sum, count) => sum + count, 0);

function cpuIn(block: Block, second: number) {
  const index = slotAt(block, START + second);
  if (index === undefined) return undefined;
  const { count, means, maxima } = readSlot(block, index);
  const value = (levels: Uint16Array) =>
    Math.round(fromLevel(SCALES.cpu, levels[0] ?? UNKNOWN) * 100) / 100;
  return { count, mean: value(means), max: value(maxima) };
}

describe('samples become minutes, and minutes quarters of an hour', () => {
  test('a minute is the mean and the largest of its samples; one without is a gap', () => {
    const { tiers } = grown([
      [0, 10],
      [30, 20],
      [59, 60],
      [120, 5],
    ]);
    expect(cpuIn(tiers.minutes, 0)).toEqual({ count: 3, mean: 30, max: 60 });
    expect(cpuIn(tiers.minutes, 60)).toMatchObject({ count: 0, mean: Number.NaN });
    expect(cpuIn(tiers.minutes, 120)).toEqual({ count: 1, mean: 5, max: 5 });
  });

  test('written down in the middle of a minute, what follows is added', () => {
    const { tiers } = grown([
      [0, 10],
      [10, 20],
    ]);
    add(tiers, START + 20, row({ cpu: 60 }));
    settle(tiers);
    settle(tiers);
    expect(cpuIn(tiers.minutes, 0)).toEqual({ count: 3, mean: 30, max: 60 });
  });

  test('a sample from a minute that has just ended is added to it', () => {
    const { tiers } = grown([
      [0, 10],
      [61, 20],
      [58, 30],
    ]);
    expect(cpuIn(tiers.minutes, 0)).toEqual({ count: 2, mean: 20, max: 30 });
    expect(cpuIn(tiers.minutes, 60)).toEqual({ count: 1, mean: 20, max: 20 });
  });

  test('an hour closes with the first sample of the next, and is rolled up once', () => {
    const { tiers, closed } = grown([
      [0, 10],
      [901, 20],
      [HOUR, 30],
      [HOUR + 1, 40],
    ]);
    expect(closed.map(({ tier, block }) => [tier, block.start - START])).toEqual([['minutes', 0]]);
    expect(cpuIn(tiers.quarters, 0)).toEqual({ count: 1, mean: 10, max: 10 });
    expect(cpuIn(tiers.quarters, 900)).toEqual({ count: 1, mean: 20, max: 20 });
    expect(total(tiers.quarters)).toBe(2);
  });

  test('six hours close together with their last', () => {
    const { closed, tiers } = grown([
      [5 * HOUR, 10],
      [6 * HOUR, 20],
    ]);
    expect(closed.map(({ tier, block }) => [tier, block.start - START, total(block)])).toEqual([
      ['minutes', 5 * HOUR, 1],
      ['quarters', 0, 1],
    ]);
    expect(total(tiers.quarters)).toBe(0);
  });

  test('a silent server’s hour closes when time goes on', () => {
    const { tiers } = grown([[0, 10]]);
    expect(advance(tiers, START + HOUR - 1)).toEqual([]);
    expect(advance(tiers, START + 30 * HOUR).map(({ tier }) => tier)).toEqual([
      'minutes',
      'quarters',
    ]);
    expect(tiers.minutes.start).toBe(START + 30 * HOUR);
  });

  test('a clock set back a little closes nothing, and samples go to their minute', () => {
    const { tiers, closed } = grown([
      [600, 10],
      [300, 20],
      [660, 30],
    ]);
    expect(closed).toEqual([]);
    expect(cpuIn(tiers.minutes, 300)).toEqual({ count: 1, mean: 20, max: 20 });
    expect(total(tiers.minutes)).toBe(3);
  });

  test('a clock that was a day ahead does not stop the recording until it is caught up', () => {
    const { tiers, closed } = grown([
      [0, 10],
      [24 * HOUR, 20],
      [10, 30],
      [70, 40],
    ]);
    expect(closed.map(({ tier, block }) => [tier, block.start - START, total(block)])).toEqual([
      ['minutes', 0, 1],
      ['quarters', 0, 1],
      ['minutes', 24 * HOUR, 1],
      ['quarters', 24 * HOUR, 1],
    ]);
    expect(cpuIn(tiers.minutes, 0)).toEqual({ count: 1, mean: 30, max: 30 });
    expect(cpuIn(tiers.minutes, 60)).toEqual({ count: 1, mean: 40, max: 40 });
  });
});

/** Rows at ascending times through some hours. */
const someRows = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 900 }), levels: anyRow }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((rows) => {
    let time = START;
    return rows.map(({ after, levels }) => {
      time += after;
      return { time, levels };
    });
  });

function record(rows: readonly { readonly time: number; readonly levels: Uint16Array }[]) {
  const tiers: Tiers = newTiers(rows[0]?.time ?? START);
  const closed: Closed[] = [];
  for (const { time, levels } of rows) {
    closed.push(...advance(tiers, time));
    add(tiers, time, levels);
  }
  closed.push(...advance(tiers, (rows.at(-1)?.time ?? START) + 7 * HOUR));
  return (tier: Closed['tier']) => closed.flatMap((one) => (one.tier === tier ? [one.block] : []));
}

describe('whatever comes, nothing is lost or counted twice', () => {
  test('minutes and quarters hold every sample once', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const ended = record(rows);
        for (const [tier, step] of [
          ['minutes', MINUTE],
          ['quarters', QUARTER],
        ] as const) {
          const own = new Map<number, number>();
          for (const { time } of rows) {
            const start = Math.floor(time / step) * step;
            own.set(start, (own.get(start) ?? 0) + 1);
          }
          const kept = new Map<number, number>();
          for (const { start, counts } of ended(tier)) {
            for (const [index, count] of counts.entries()) {
              if (count > 0) kept.set(start + index * step, count);
            }
          }
          expect(kept).toEqual(own);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the largest of a quarter is the largest of its samples', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        for (const block of record(rows)('quarters')) {
          for (let index = 0; index < block.counts.length; index += 1) {
            const from = block.start + index * QUARTER;
            const within = rows.filter(({ time }) => time >= from && time < from + QUARTER);
            for (let metric = 0; metric < WIDTH; metric += 1) {
              const known = within.flatMap(({ levels }) =>
                levels[metric] === UNKNOWN ? [] : (levels[metric] ?? []),
              );
              const most = known.length === 0 ? UNKNOWN : Math.max(...known);
              expect(readSlot(block, index).maxima[metric]).toBe(most);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a roll-up is the weighted mean of those that are known, to half a step', () => {
    fc.assert(
      fc.property(anyBlock(START, MINUTE, 15), (block) => {
        const rolled = rollUp(block, 0, 15);
        expect(rolled.count).toBe(total(block));
        for (const [metric, scale] of SCALE_LIST.entries()) {
          let [sum, weight] = [0, 0];
          for (const [index, count] of block.counts.entries()) {
            const level = block.means[index * WIDTH + metric] ?? UNKNOWN;
            if (level === UNKNOWN) continue;
            sum += fromLevel(scale, level) * count;
            weight += count;
          }
          const mean = weight === 0 ? undefined : sum / weight;
          expect(Math.abs((rolled.means[metric] ?? 0) - toLevel(scale, mean))).toBeLessThanOrEqual(
            1,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('two records of one stretch, joined', () => {
  const someBlock = anyBlock(START, MINUTE, 4);

  test('are the same however often they are joined, and have the counts of the fuller slots', () => {
    fc.assert(
      fc.property(someBlock, someBlock, (a, b) => {
        const once = structuredClone(a);
        mergeInto(once, b);
        const again = structuredClone(once);
        mergeInto(again, b);
        mergeInto(again, a);
        const turned = structuredClone(b);
        mergeInto(turned, a);
        expect(again).toEqual(once);
        expect(turned.counts).toEqual(once.counts);
        expect([...once.counts]).toEqual(
          [...a.counts].map((count, index) => Math.max(count, b.counts[index] ?? 0)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('an hour falls into its four quarters alone', () => {
    fc.assert(
      fc.property(anyBlock(START + HOUR, MINUTE, 60), (hour) => {
        const { quarters } = newTiers(START);
        rollIntoQuarters(hour, quarters);
        expect(total(quarters)).toBe(total(hour));
        expect([...quarters.counts.subarray(0, 4), ...quarters.counts.subarray(8)]).toEqual(
          Array(20).fill(0),
        );
      }),
      { numRuns: 20 },
    );
  });
});
