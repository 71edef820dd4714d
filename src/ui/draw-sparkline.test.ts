import { expect, test } from 'vitest';
import { type SparkLine, toSegments } from './draw-sparkline';

const PLOT = { from: 0, to: 100 };
const SIZE = { width: 200, height: 41.4 };

function line(
  points: readonly (readonly [number, number, boolean])[],
  some: Partial<SparkLine> = {},
): SparkLine {
  return {
    colour: 'cpu',
    max: 100,
    band: 'full',
    walk: (visit) => {
      for (const [time, value, joined] of points) visit(time, value, joined);
    },
    ...some,
  };
}

test('lines are never joined across a break', () => {
  const segments = toSegments(
    line([
      [0, 0, false],
      [10, 0, true],
      [50, 0, false],
    ]),
    PLOT,
    SIZE,
  );
  expect(segments.map(({ points }) => points.filter((_, index) => index % 2 === 0))).toEqual([
    [0, 20],
    [100],
  ]);
});

test.each<[string, Partial<SparkLine>, number, number]>([
  ['a full share reaches the top', {}, 100, 0.7],
  ['nothing lies on the floor', {}, 0, 40.7],
  ['beyond the scale is the top', {}, 250, 0.7],
  ['inbound grows upwards from the middle', { band: 'above' }, 100, 1.4],
  ['outbound grows downwards from the middle', { band: 'below' }, 100, 40],
])('%s', (_, some, value, y) => {
  const [segment] = toSegments(line([[0, value, false]], some), PLOT, SIZE);
  expect(segment?.points[1]).toBeCloseTo(y, 5);
});
