import { describe, expect, test } from 'vitest';
import type { Latency } from '../latency';
import { mergeLatency, samplesOfQuarters } from './latency-quarters';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

/** A point a minute from `from` (minutes) on; `x` is lost. */
function answer(from: number, text: string, some: Partial<Latency> = {}): Latency {
  const points = text.split(' ').map((word, index) => ({
    at: (from + index) * MINUTE,
    delay: word === 'x' ? undefined : Number(word),
  }));
  return { monitorId: 1, name: 'one', points, ...some };
}

const row = (word: string, count: number) => Array.from({ length: count }, () => word).join(' ');

/** As "quarter: delay loss". */
function shape(kept: ReturnType<typeof mergeLatency>): readonly string[] {
  return kept.flatMap((monitor) =>
    samplesOfQuarters(monitor).map(
      ({ at, delay, loss }) => `${Math.floor(at / QUARTER)}: ${delay ?? 'x'} ${loss}`,
    ),
  );
}

describe('quarters of an hour', () => {
  test('keep the median and the loss', () => {
    const kept = mergeLatency([], [answer(0, `10 20 30.26 x ${row('20', 16)}`)], 0);
    expect(shape(kept)).toEqual(['0: 20 0.0667', '1: 20 0']);
  });

  test('a quarter in which all was lost is no fast answer', () => {
    expect(shape(mergeLatency([], [answer(0, row('x', 15))], 0))).toEqual(['0: x 1']);
  });

  test('little loss is never none', () => {
    const points = Array.from({ length: 1_000 }, (_, index) => ({
      at: index,
      delay: index === 0 ? undefined : 5,
    }));
    expect(shape(mergeLatency([], [{ monitorId: 1, name: 'one', points }], 0))).toEqual([
      '0: 5 0.001',
    ]);
  });
});

describe('an answer joins what is kept', () => {
  const kept = mergeLatency([], [answer(0, row('10', 30))], 0);

  test('a day later, with nothing between', () => {
    const later = mergeLatency(kept, [answer(60, row('40', 15))], 0);
    expect(shape(later)).toEqual(['0: 10 0', '1: 10 0', '4: 40 0']);
  });

  test('its first quarter is cut, and leaves a whole one as it was', () => {
    const later = mergeLatency(kept, [answer(10, row('50', 35))], 0);
    expect(shape(later)).toEqual(['0: 10 0', '1: 50 0', '2: 50 0']);
  });

  test('what is too old goes, with the monitor that has nothing else', () => {
    const other = answer(45, row('7', 15), { monitorId: 2, name: 'two' });
    const later = mergeLatency(kept, [other], 2 * QUARTER);
    expect(later.map(({ name }) => name)).toEqual(['two']);
    expect(shape(mergeLatency(kept, [], QUARTER))).toEqual(['1: 10 0']);
  });

  test('a new name counts, and one that is not answered any more keeps its own', () => {
    const named = (name: string) => mergeLatency(kept, [answer(60, '5', { name })], 0)[0]?.name;
    expect(named('renamed')).toBe('renamed');
    expect(mergeLatency(kept, [], 0)[0]?.name).toBe('one');
  });
});
