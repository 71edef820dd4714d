import { expect, test } from '@playwright/test';
import { pastOf } from './world/history';
import { type SoakPlan, soak } from './world/soak';

const MINUTE = 60;

/** All that goes wrong, one after the other, from this minute on. */
function faultsFrom(minute: number): SoakPlan['faults'] {
  const faults = [
    { kind: 'dashboard down', from: 0, to: 2 },
    { kind: 'refused', from: 3, to: 5 },
    { kind: 'malformed', from: 6, to: 8 },
    { kind: 'proxy away', from: 9, to: 11 },
    { kind: 'sleep', from: 12, to: 20 },
  ] as const;
  return faults.map(({ kind, from, to }) => ({
    kind,
    from: (minute + from) * MINUTE,
    to: (minute + to) * MINUTE,
  }));
}

/** A short hour in the manner of `npm run soak`. */
test('a wall outlives what goes wrong, and grows no heavier by it', async ({ browser }) => {
  test.setTimeout(240_000);
  const { weights, reloads, errors } = await soak(browser, {
    servers: 8,
    past: (now) => pastOf(1, now, [2, 5, 6, 7, 8]),
    pace: 20,
    seconds: 58 * MINUTE,
    weighed: [30 * MINUTE, 58 * MINUTE],
    looks: 1,
    faults: [
      { kind: 'version', from: 1 * MINUTE, to: 2 * MINUTE },
      ...faultsFrom(7),
      ...faultsFrom(31),
    ],
  });
  expect(errors).toEqual([]);
  expect(reloads).toBe(1);
  const [before, after] = weights;
  if (before === undefined || after === undefined) throw new Error('It was not weighed twice.');
  // So young a page is still being compiled.
  expect((after.heap - after.code) / (before.heap - before.code)).toBeLessThan(1.05);
  expect(after.elements / before.elements).toBeLessThan(1.05);
  expect(after.listeners / before.listeners).toBeLessThan(1.05);
  expect(after.stored / before.stored).toBeLessThan(1.1);
});
