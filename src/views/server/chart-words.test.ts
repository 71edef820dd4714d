import { beforeAll, describe, expect, test } from 'vitest';
import type { Track } from '../../domain/chart/track';
import type { HistoryMetric } from '../../domain/history/metrics';
import { activate, loadLaterTexts } from '../../i18n';
import { host, server } from '../../testing/build';
import { row, type Sample } from '../../testing/levels';
import { watched } from '../../testing/watched';
import { CHART_SPECS, type ChartSpec } from './chart-specs';
import { valuesAt } from './chart-words';

const GIB = 2 ** 30;

beforeAll(async () => {
  await activate('en');
  await loadLaterTexts();
});

/** One mean and its largest value, over a minute. */
function minute(means: Sample, maxima: Sample): Track {
  return { times: [30], broken: [false], means: row(means), maxima: row(maxima), step: 60 };
}

function specOf(metric: HistoryMetric): ChartSpec {
  const spec = CHART_SPECS.find(({ metrics }) => metrics[0]?.metric === metric);
  if (spec === undefined) throw new Error(`No chart begins with ${metric}`);
  return spec;
}

function wordsAt(spec: ChartSpec, track: Track, time: number) {
  const one = server({ host: host({ memoryTotal: 16 * GIB }) });
  const seen = { watched: [0, 120, 300, 600], down: [60, 120] };
  const frame = { range: '1h', from: 0, to: 600, track, sensors: [], seen } as const;
  return valuesAt(spec, { watched: watched('online', 0, { server: one }), frame }, time, true);
}

describe('a value in words', () => {
  test('says what it is of, and beside it the largest of its time alone', () => {
    const words = wordsAt(specOf('memory'), minute({ memory: 50 }, { memory: 75 }), 30);
    expect(words[0]).toEqual({ text: '8 / 16 GiB · 50 %', high: 'max 75 %' });
  });

  test('has no largest value that reads the same', () => {
    const words = wordsAt(specOf('memory'), minute({ memory: 50 }, { memory: 50.01 }), 30);
    expect(words[0]?.high).toBeUndefined();
  });

  test.each([
    [100, 'down'],
    [200, 'not watched'],
    [400, '–'],
  ])('says why there is none at %i s: %s', (time, text) => {
    const words = wordsAt(specOf('cpu'), minute({ cpu: 20 }, { cpu: 30 }), time);
    expect(words).toEqual([{ text, high: undefined }]);
  });
});
