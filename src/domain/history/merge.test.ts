import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Availability, mergeAvailability, newAvailability, seenWithin } from './availability';
import type { Spans } from './spans';

/** A record that watched some spans, with servers that were known since, and silent within. */
function record(
  watched: Spans,
  servers: Readonly<Record<number, { since: number; down?: Spans; unsure?: Spans }>>,
): Availability {
  const log = { ...newAvailability(), watched: [...watched] };
  for (const [id, { since, down = [], unsure = [] }] of Object.entries(servers)) {
    const seen = { since, down: [...down], unsure: [...unsure], silence: undefined };
    log.servers.set(Number(id), seen);
  }
  return log;
}

const merged = (...records: readonly Availability[]) => {
  const target = newAvailability();
  for (const one of records) mergeAvailability(target, structuredClone(one));
  return target;
};

const someSpans = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }).map((times) =>
  times
    .sort((a, b) => a - b)
    .slice(0, times.length - (times.length % 2))
    .map(Number),
);
const someRecord = fc
  .record({
    watched: someSpans,
    servers: fc.dictionary(
      fc.constantFrom('1', '2', '3'),
      fc.record({ since: fc.integer({ min: 0, max: 60 }), down: someSpans, unsure: someSpans }),
    ),
  })
  .map(({ watched, servers }) => record(watched, servers));

const facts = (log: Availability) => ({
  watched: log.watched,
  servers: [1, 2, 3].map((id) => seenWithin(log, id, 0, 100)),
});

describe('two records of the same fleet, joined', () => {
  test('tell the same, whichever comes first, and however often', () => {
    fc.assert(
      fc.property(someRecord, someRecord, (a, b) => {
        expect(facts(merged(a, b))).toEqual(facts(merged(b, a)));
        expect(facts(merged(a, b, b, a))).toEqual(facts(merged(a, b)));
      }),
    );
  });

  test('an earlier visit goes before this one', () => {
    const log = merged(
      record([100, 200], { 1: { since: 100, down: [150, 160] } }),
      record([300, 400], { 1: { since: 300, down: [300, 310] } }),
    );
    expect(seenWithin(log, 1, 0, 1_000)).toEqual({
      watched: [100, 200, 300, 400],
      down: [150, 160, 300, 310],
    });
  });

  test('who was seen by one of them alone is not watched while only the other watched', () => {
    const log = merged(
      record([100, 200], { 1: { since: 100 }, 2: { since: 100 } }),
      record([300, 400], { 1: { since: 300 } }),
      record([500, 600], { 1: { since: 500 }, 2: { since: 500 } }),
    );
    expect(seenWithin(log, 1, 0, 1_000).watched).toEqual([100, 200, 300, 400, 500, 600]);
    expect(seenWithin(log, 2, 0, 1_000).watched).toEqual([100, 200, 500, 600]);
  });

  test('a silence that an older record left does not replace what this page sees', () => {
    const own = { ...record([100, 200], { 1: { since: 100 } }), lastAnswer: 200 };
    const older = record([50, 90], { 1: { since: 50 } });
    const seen = older.servers.get(1);
    if (seen) seen.silence = { from: 60, pending: [], confirmed: true };
    mergeAvailability(own, structuredClone(older));
    expect(own.servers.get(1)?.silence).toBeUndefined();
    expect(merged(older).servers.get(1)?.silence).toMatchObject({ from: 60, confirmed: true });
  });
});
