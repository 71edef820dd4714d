import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRow, row as levelsRow } from '../testing/levels';
import {
  append,
  dropBefore,
  eachRow,
  extent,
  firstTime,
  lastTime,
  newSeries,
  push,
  type Series,
  walk,
} from './series';

const row = (cpu: number | undefined) => levelsRow({ cpu, memory: 50, in: 0 });

function grown(
  rows: readonly (readonly [time: number, cpu: number | undefined])[],
  capacity = 8,
): Series {
  const series = newSeries(capacity);
  for (const [time, cpu] of rows) append(series, time, row(cpu), 10);
  return series;
}

/** A metric as text: "1=5" for a value, "|" before one that is not joined to the one before. */
function trace(series: Series, from = 0, to = 1_000): string {
  const parts: string[] = [];
  walk(series, 'cpu', from, to, (time, value, joined) => {
    parts.push(`${joined ? '' : '|'}${time}=${value}`);
  });
  return parts.join(' ');
}

describe('a line grows, and breaks where nothing was seen', () => {
  test.each<[string, Series, string]>([
    ['nothing yet', grown([]), ''],
    ['one point', grown([[1, 5]]), '|1=5'],
    [
      'points within reach are joined',
      grown([
        [1, 5],
        [11, 6],
      ]),
      '|1=5 11=6',
    ],
    [
      'a longer step is a gap',
      grown([
        [1, 5],
        [12, 6],
        [13, 7],
      ]),
      '|1=5 |12=6 13=7',
    ],
    [
      'an unknown value is a gap',
      grown([
        [1, 5],
        [2, undefined],
        [3, 7],
      ]),
      '|1=5 |3=7',
    ],
    [
      'a report seen again is no new point',
      grown([
        [1, 5],
        [1, 5],
        [2, 6],
      ]),
      '|1=5 2=6',
    ],
    [
      'a point from slightly before is left out',
      grown([
        [5, 5],
        [3, 9],
        [6, 6],
      ]),
      '|5=5 6=6',
    ],
    [
      'a clock set back starts anew',
      grown([
        [500, 5],
        [501, 6],
        [100, 7],
        [101, 8],
      ]),
      '|100=7 101=8',
    ],
    [
      'the oldest makes room',
      grown(
        [
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
        ],
        3,
      ),
      '|2=2 3=3 4=4',
    ],
  ])('%s', (_, series, text) => {
    expect(trace(series)).toBe(text);
  });

  test('only what lies in the window is visited, and its first point stands free', () => {
    expect(
      trace(
        grown([
          [1, 1],
          [2, 2],
          [3, 3],
          [4, 4],
        ]),
        2,
        3,
      ),
    ).toBe('|2=2 3=3');
  });

  test('a gap at the edge of a full ring stays a gap', () => {
    expect(
      trace(
        grown(
          [
            [1, 1],
            [2, 2],
            [50, 3],
            [51, 4],
          ],
          3,
        ),
      ),
    ).toBe('|2=2 |50=3 51=4');
  });
});

test('the smallest and largest value in a window', () => {
  const series = grown([
    [1, 9],
    [2, 3],
    [3, 7],
  ]);
  expect(extent(series, 'cpu', 0, 10)).toEqual({ min: 3, max: 9, last: 7 });
  expect(extent(series, 'cpu', 3, 10)).toEqual({ min: 7, max: 7, last: 7 });
  expect(extent(series, 'out', 0, 10)).toBeUndefined();
  expect(lastTime(series)).toBe(3);
});

test('of any rows, however many, the newest come back as they were put in', () => {
  const rows = fc.array(
    fc.record({ step: fc.integer({ min: 1, max: 90 }), levels: anyRow, apart: fc.boolean() }),
    {
      maxLength: 300,
    },
  );
  const cut = fc.integer({ min: 0, max: 6_000 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 150 }), cut, (added, capacity, before) => {
      const series = newSeries(capacity);
      let time = 1_795_000_000;
      const cutoff = time + before;
      const expected = added.map(({ step, levels, apart }) => {
        time += step;
        push(series, time, levels, apart);
        dropBefore(series, Math.min(cutoff, time));
        return { time, levels, joined: !apart };
      });
      const found: typeof expected = [];
      eachRow(series, 0, Number.POSITIVE_INFINITY, (at, levels, joined) =>
        found.push({ time: at, levels: levels.slice(), joined }),
      );
      const kept = expected.slice(-capacity).filter((one) => one.time >= Math.min(cutoff, time));
      expect(found).toEqual(kept);
      expect([firstTime(series), lastTime(series)]).toEqual([kept[0]?.time, kept.at(-1)?.time]);
    }),
  );
});
