import { expect, test } from '@playwright/test';
import { allIncidents, pastOf } from '../e2e/world/history';
import { type SoakPlan, soak } from '../e2e/world/soak';
import type { Weight } from '../e2e/world/soak-gauge';

/** What is weighed, and the heap without what the engine has compiled. */
type Figure = keyof Weight | 'own';

const SERVERS = 30;
const OTHERS = Array.from({ length: SERVERS - 1 }, (_, index) => index + 2);
/** Near the default: at a slower one the engine would go on compiling for half the day. */
const PACE = 3;
const HOUR = 3_600;
const WEIGHED = [1, 6, 12, 18, 24];

/** Everything goes wrong in the first hour, so that the page has been through it when it is weighed; and again. */
const FAULTS: SoakPlan['faults'] = [
  { kind: 'version', from: 0.03, to: 0.05 },
  { kind: 'dashboard down', from: 0.2, to: 0.25 },
  { kind: 'refused', from: 0.3, to: 0.35 },
  { kind: 'malformed', from: 0.4, to: 0.45 },
  { kind: 'proxy away', from: 0.5, to: 0.55 },
  // A shorter one is a standstill, and a reason to reload.
  { kind: 'sleep', from: 0.6, to: 0.7 },
  { kind: 'dashboard down', from: 3, to: 3.5 },
  { kind: 'refused', from: 5, to: 5.25 },
  { kind: 'malformed', from: 7, to: 7.25 },
  { kind: 'sleep', from: 9.1, to: 9.9 },
  { kind: 'proxy away', from: 13, to: 15.5 },
  { kind: 'dashboard down', from: 20, to: 20.1 },
  { kind: 'refused', from: 21, to: 21.1 },
  { kind: 'malformed', from: 22, to: 22.1 },
];

test('a day of a wall', async ({ browser }) => {
  const begun = performance.now();
  const { weights, asked, reloads, errors } = await soak(browser, {
    servers: SERVERS,
    past: async (now) => [...(await pastOf(1, now, OTHERS)), ...allIncidents(OTHERS, now)],
    pace: PACE,
    seconds: 24 * HOUR,
    weighed: WEIGHED.map((hour) => hour * HOUR),
    looks: 3,
    faults: FAULTS.map(({ kind, from, to }) => ({ kind, from: from * HOUR, to: to * HOUR })),
  });
  const figured = weights.map((one) => ({ ...one, own: one.heap - one.code }));
  const [first, last] = [figured[0], figured.at(-1)];
  if (first === undefined || last === undefined) throw new Error('It was never weighed.');
  const row = (name: string, values: readonly (number | string)[]) =>
    console.log(`| ${name} | ${values.join(' | ')} |`);
  const figures = (of: Figure, unit: number, digits: number) => [
    ...figured.map((one) => (one[of] / unit).toFixed(digits)),
    `${((last[of] / first[of] - 1) * 100).toFixed(1)} %`,
  ];
  row('hour', [...weights.map(({ at }) => at / HOUR), 'grown by']);
  row('heap after collection, MB', figures('heap', 1e6, 2));
  row('of it compiled code, MB', figures('code', 1e6, 2));
  row('without it, MB', figures('own', 1e6, 2));
  row('DOM elements', figures('elements', 1, 0));
  row('listeners', figures('listeners', 1, 0));
  row('IndexedDB, MB', figures('stored', 1e6, 2));
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  console.log(
    `${asked} questions, ${reloads} reloads, ${errors.length} errors, ${minutes} minutes`,
  );

  expect(errors).toEqual([]);
  expect(reloads).toBe(1);
  const grown = (of: Figure) => Math.abs(last[of] / first[of] - 1);
  expect(grown('heap')).toBeLessThan(0.05);
  expect(grown('elements')).toBeLessThan(0.05);
  expect(grown('listeners')).toBeLessThan(0.05);
  expect(grown('stored')).toBeLessThan(0.1);
});
