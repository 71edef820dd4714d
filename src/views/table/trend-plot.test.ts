import { expect, test } from 'vitest';
import type { SparkPlot } from '../../ui/draw-sparkline';
import { sideBySide } from './trend-plot';

const plot = (label: string): SparkPlot => ({
  from: 1_000,
  to: 1_300,
  label,
  lines: [
    {
      colour: 'cpu',
      max: 100,
      band: 'full',
      walk: (visit) => {
        visit(1_000, 1, false);
        visit(1_300, 2, true);
      },
    },
  ],
});

test('plots stand side by side, with room between them', () => {
  const both = sideBySide([plot('a'), plot('b')]);
  const ends = both?.lines.map((line) => {
    const times: number[] = [];
    line.walk((time) => times.push(time));
    return times;
  });
  expect(ends).toEqual([
    [1_000, 1_300],
    [1_336, 1_636],
  ]);
  expect(both).toMatchObject({ from: 1_000, to: 1_636, label: 'a; b' });
});

test('without any plot there is none', () => {
  expect(sideBySide([])).toBeUndefined();
});
