import { beforeAll, expect, test } from 'vitest';
import { append, newSeries } from '../domain/series';
import { activate } from '../i18n';
import { row } from '../testing/levels';
import { networkPlot, sharePlot } from './spark-plots';

const NOW = 10_000;

beforeAll(() => activate('en'));

function watchedFor(seconds: number) {
  const series = newSeries(1_000);
  for (let time = NOW - seconds; time <= NOW; time += 2) append(series, time, row({ cpu: 20 }), 10);
  return series;
}

test.each([
  ['a minute at least', 10, 60],
  ['all that there is', 150, 150],
  ['five minutes at most', 600, 300],
])('sparklines show %s', (_, watched, shown) => {
  const series = watchedFor(watched);
  for (const plot of [sharePlot(series, 'cpu', NOW), networkPlot(series, NOW)]) {
    expect(plot?.to).toBe(NOW);
    expect(plot?.from).toBe(NOW - shown);
  }
});

test('where nothing was ever recorded there is no line', () => {
  expect(sharePlot(undefined, 'cpu', NOW)).toBeUndefined();
  expect(sharePlot(newSeries(10), 'cpu', NOW)?.label).toContain('nothing seen yet');
});
