import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../testing/build';
import { newClockWatch } from '../clock';
import type { FleetMemory } from '../fleet';
import { joinRestarts, newRestart, type Restart } from './restarts';

/** What a fleet remembers that last reported at these times. */
function memory(restartAt: number | undefined, reports: readonly number[] = [], error = 0) {
  const watches = reports.map((report, id) => {
    const seen = {
      status: 'late',
      fallen: true,
      seenAt: instant(0),
      advancedAt: undefined,
    } as const;
    return [id, { report, ...seen }] as const;
  });
  return {
    restartAt,
    clock: newClockWatch(error),
    watches: new Map(watches),
  } satisfies FleetMemory;
}

describe('an answer shows that the dashboard restarted', () => {
  test.each<[string, FleetMemory, number | undefined, number, Restart | undefined]>([
    ['not where it never did', memory(undefined), 100, 102, undefined],
    ['since the answer before', memory(102), 100, 102, { from: 100, to: 102 }],
    ['not where that answer showed it already', memory(100), 100, 102, undefined],
    [
      'although an answer about some servers alone was the first to show it',
      memory(101),
      100,
      102,
      { from: 100, to: 101 },
    ],
    ['since an earlier visit watched', memory(9_000), 100, 9_000, { from: 100, to: 9_000 }],
    ['on the dashboard’s clock', memory(132, [], 30), 100, 102, { from: 100, to: 102 }],
    ['although its clock was set back', memory(50, [20, 40]), 100, 50, { from: 40, to: 50 }],
    [
      'since the last report where nothing else is known',
      memory(500, [20, 300, 40]),
      undefined,
      500,
      { from: 300, to: 500 },
    ],
    ['at once where not even that is known', memory(500), undefined, 500, { from: 500, to: 500 }],
    [
      'not where that was long before anything was recorded',
      memory(200),
      undefined,
      500,
      undefined,
    ],
  ])('%s', (_, known, before, now, expected) => {
    expect(newRestart(known, before, now)).toEqual(expected);
  });
});

describe('restarts of two records', () => {
  const at = (from: number, to: number): Restart => ({ from, to });

  test.each<[string, Restart[], Restart[], Restart[]]>([
    ['stand in their order', [at(30, 32)], [at(10, 12)], [at(10, 12), at(30, 32)]],
    ['are one where they overlap', [at(10, 13)], [at(9, 12)], [at(10, 12)]],
    ['are one where they are the same', [at(5, 5)], [at(5, 5)], [at(5, 5)]],
    ['are two where they only touch', [at(10, 12)], [at(12, 14)], [at(10, 12), at(12, 14)]],
    [
      'explain what was known to no more than a week',
      [at(0, 1_000)],
      [at(10, 12), at(50, 52)],
      [at(10, 12), at(50, 52)],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(joinRestarts(a, b)).toEqual(expected);
    expect(joinRestarts(b, a)).toEqual(expected);
  });

  test('joined once more add nothing', () => {
    const restart = fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 30 }))
      .map(([from, length]) => at(from, from + length));
    fc.assert(
      fc.property(fc.array(restart), fc.array(restart), (a, b) => {
        const once = joinRestarts(a, b);
        expect(joinRestarts(once, once)).toEqual(once);
      }),
    );
  });
});
