import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBlock, anyRow, row } from '../../testing/levels';
import { append, eachRow, newSeries, type Series } from '../series';
import { type Block, isEmpty } from './block';
import { SCALE_LIST, WIDTH } from './metrics';
import { type Packed, pack, unpack } from './pack';
import { eachPackedRow, packRows } from './pack-rows';
import { fromLevel, linear, toLevel, UNKNOWN } from './scale';

const someBlocks = fc
  .uniqueArray(fc.nat(1_000), { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), anyBlock(7_200, 60, 6)))))
  .map((blocks) => new Map<number, Block>(blocks));

function packed(block: Block): Packed {
  const found = pack(new Map([[5, block]]));
  if (found === undefined) throw new Error('Nothing to pack');
  return found;
}

const [sample] = fc.sample(
  anyBlock(0, 60, 4).filter((block) => !isEmpty(block)),
  {
    numRuns: 1,
    seed: 4,
  },
);

describe('blocks as bytes', () => {
  test('come back as they were, those without a sample excepted', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const found = pack(blocks);
        const full = new Map([...blocks].filter(([, block]) => !isEmpty(block)));
        expect(found === undefined ? new Map() : unpack(found)).toEqual(full);
        for (const [id, block] of full) {
          if (found) expect([...unpack(found, id)]).toEqual([[id, block]]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('bytes that are too short, too long, or of other servers are refused', () => {
    if (sample === undefined) throw new Error('No sample');
    const whole = packed(sample);
    const short = { ...whole, bytes: whole.bytes.slice(0, -2) };
    const long = { ...whole, bytes: new Uint8Array(whole.bytes.length + 2) };
    const others = { ...whole, ids: [1, 2] };
    for (const damaged of [short, long, others]) expect(() => unpack(damaged)).toThrow(RangeError);
  });

  test('levels of other scales are converted, and unknown stays unknown', () => {
    if (sample === undefined) throw new Error('No sample');
    const whole = packed(sample);
    const coarse = linear(0, 0.5);
    const block = unpack({ ...whole, scales: SCALE_LIST.map(() => coarse) }).get(5);
    for (const [at, level] of sample.means.entries()) {
      const scale = SCALE_LIST[at % WIDTH] ?? coarse;
      const expected = level === UNKNOWN ? UNKNOWN : toLevel(scale, fromLevel(coarse, level));
      expect(block?.means[at]).toBe(expected);
    }
  });
});

describe('rows as bytes', () => {
  const someSeries = fc
    .array(fc.record({ step: fc.integer({ min: 1, max: 30 }), levels: anyRow }), { maxLength: 40 })
    .map((rows) => {
      const series = newSeries(30);
      let time = 1_795_000_000;
      for (const { step, levels } of rows) {
        time += step;
        append(series, time, levels, 10);
      }
      return series;
    });

  const rowsOf = (series: Series, after = 0) => {
    const rows: unknown[] = [];
    eachRow(series, after + 1, Number.POSITIVE_INFINITY, (time, levels, joined) => {
      rows.push({ time, joined, levels: levels.slice() });
    });
    return rows;
  };

  const unpackedRows = (series: ReadonlyMap<number, Series>, after = 0) => {
    const found = packRows(series, () => after);
    const rows = new Map<number, unknown[]>();
    if (found === undefined) return rows;
    eachPackedRow(found, (id, one) => {
      rows.set(id, [...(rows.get(id) ?? []), { ...one, levels: one.levels.slice() }]);
    });
    return rows;
  };

  test('come back as they were, and never more than the series holds', () => {
    fc.assert(
      fc.property(someSeries, someSeries, fc.nat(200), (one, two, later) => {
        const series = new Map([
          [1, one],
          [2, two],
        ]);
        const after = 1_795_000_000 + later;
        const found = unpackedRows(series, after);
        for (const [id, own] of series) {
          expect(own.length).toBeLessThanOrEqual(30);
          expect(found.get(id) ?? []).toEqual(rowsOf(own, after));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a row from days ago does not move the others in time', () => {
    const old = newSeries(30);
    append(old, 1_795_000_000, row({ cpu: 1 }), 10);
    const recent = newSeries(30);
    append(recent, 1_795_200_000, row({ cpu: 2 }), 10);
    const found = unpackedRows(
      new Map([
        [1, old],
        [2, recent],
      ]),
    );
    expect(found.get(1)).toBeUndefined();
    expect(found.get(2)).toEqual(rowsOf(recent));
  });

  test('bytes that are too short are refused', () => {
    const series = newSeries(30);
    append(series, 1_795_000_000, row({ cpu: 1 }), 10);
    const found = packRows(new Map([[1, series]]), () => 0);
    if (found === undefined) throw new Error('Nothing to pack');
    const short = { ...found, bytes: found.bytes.slice(0, -2) };
    expect(() => eachPackedRow(short, () => {})).toThrow(RangeError);
  });
});
