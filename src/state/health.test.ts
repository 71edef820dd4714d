import { expect, test } from 'vitest';
import { instant } from '../testing/build';
import { createHealth } from './health';

const MB = 1_000_000;
/** What a look a minute finds, with the heap (MB) that each is told. */
function looks(heaps: readonly number[], limit: number): readonly (string | undefined)[] {
  let heap = 0;
  const health = createHealth(() => ({ used: heap * MB, limit: limit * MB }));
  // The seconds between are looked at, too: a minute without one would be a stall.
  return heaps.map((used, minute) => {
    heap = used;
    const found = Array.from({ length: 60 }, (_, second) =>
      health.look(instant(minute * 60 + second)),
    );
    return found.find((one) => one !== undefined);
  });
}

test.each([
  ['a heap that stays large is told', [600, 600, 600, 600, 600], 4_000, 4],
  [
    'one that a collection makes small again is not',
    [600, 600, 600, 600, 90, 600],
    4_000,
    undefined,
  ],
  ['where the browser allows little, less is large', [200, 200, 200, 200, 200], 300, 4],
  ['an ordinary one is nothing', [90, 90, 90, 90, 90, 90], 4_000, undefined],
])('%s', (_, heaps, limit, expected) => {
  expect(looks(heaps, limit)).toEqual(
    heaps.map((__, minute) => (minute === expected ? 'memory' : undefined)),
  );
});

test.each([
  ['a second that takes ten is a stall', [0, 1, 11], [undefined, undefined, 'stall']],
  ['one that takes three is none', [0, 1, 4], [undefined, undefined, undefined]],
  ['a sleep is none', [0, 1, 3_601], [undefined, undefined, undefined]],
  ['a page that was hidden did not stand still', [0, undefined, 60, 61], []],
])('%s', (_, seconds, expected) => {
  const health = createHealth(() => undefined);
  const found = seconds.map((second) =>
    health.look(second === undefined ? undefined : instant(second)),
  );
  expect(found).toEqual(seconds.map((__, index) => expected[index]));
});
