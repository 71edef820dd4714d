import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clip,
  extend,
  intersect,
  type Spans,
  secondsIn,
  trimBefore,
  union,
  without,
} from './spans';

describe('a span is added', () => {
  test.each<[string, Spans, [number, number], Spans]>([
    ['to nothing', [], [1, 3], [1, 3]],
    ['apart from the last', [1, 3], [5, 6], [1, 3, 5, 6]],
    ['where the last ends, and they are one', [1, 3], [3, 6], [1, 6]],
    ['over the end of the last, and they are one', [1, 5], [3, 6], [1, 6]],
    ['within the last, which stays', [1, 9], [3, 6], [1, 9]],
    ['from where the last begins', [1, 2, 4, 5], [4, 7], [1, 2, 4, 7]],
    ['empty, and adds nothing', [1, 3], [5, 5], [1, 3]],
    ['turned around, and adds nothing', [1, 3], [7, 5], [1, 3]],
  ])('%s', (_, spans, [from, to], expected) => {
    extend(spans, from, to);
    expect(spans).toEqual(expected);
  });
});

describe('what is dropped before a moment', () => {
  test.each<[string, Spans, number, Spans]>([
    ['nothing of what is later', [5, 9], 3, [5, 9]],
    ['what ends there', [1, 3, 5, 9], 3, [5, 9]],
    ['the first part of what goes on', [1, 3, 5, 9], 6, [6, 9]],
    ['all', [1, 3, 5, 9], 10, []],
  ])('%s', (_, spans, cutoff, expected) => {
    trimBefore(spans, cutoff);
    expect(spans).toEqual(expected);
  });
});

/** The naive model: every second by itself. */
const MOST = 40;
const seconds = (spans: readonly number[]) => {
  const set = new Set<number>();
  for (let at = 0; at < spans.length; at += 2) {
    for (let second = spans[at] ?? 0; second < (spans[at + 1] ?? 0); second += 1) set.add(second);
  }
  return set;
};
const spansOf = (covered: (second: number) => boolean): Spans => {
  const spans: Spans = [];
  for (let second = 0; second < MOST; second += 1) {
    if (!covered(second)) continue;
    if (spans.at(-1) === second) spans[spans.length - 1] = second + 1;
    else spans.push(second, second + 1);
  }
  return spans;
};
const someSpans = fc
  .array(fc.boolean(), { maxLength: MOST })
  .map((covered) => spansOf((second) => covered[second] === true));
const someSecond = fc.integer({ min: 0, max: MOST });

describe('spans agree with a set of seconds', () => {
  test('union, what both cover, what one covers alone, and how long', () => {
    fc.assert(
      fc.property(someSpans, someSpans, (a, b) => {
        const [inA, inB] = [seconds(a), seconds(b)];
        expect(union(a, b)).toEqual(spansOf((second) => inA.has(second) || inB.has(second)));
        expect(intersect(a, b)).toEqual(spansOf((second) => inA.has(second) && inB.has(second)));
        expect(without(a, b)).toEqual(spansOf((second) => inA.has(second) && !inB.has(second)));
        expect(secondsIn(a)).toBe(inA.size);
      }),
    );
  });

  test('a part of them, and what is left after a moment', () => {
    fc.assert(
      fc.property(someSpans, someSecond, someSecond, (a, from, to) => {
        const inA = seconds(a);
        const part = spansOf((second) => inA.has(second) && second >= from && second < to);
        expect(clip(a, from, to)).toEqual(part);
        const left = [...a];
        trimBefore(left, from);
        expect(left).toEqual(spansOf((second) => inA.has(second) && second >= from));
      }),
    );
  });

  test('added one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someSecond, someSecond)), (added) => {
        const ascending = [...added].sort(([a], [b]) => a - b);
        const spans: Spans = [];
        for (const [from, to] of ascending) extend(spans, from, to);
        expect(spans).toEqual(
          spansOf((second) => added.some(([from, to]) => second >= from && second < to)),
        );
      }),
    );
  });
});
