import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCALE_LIST } from './metrics';
import { fromLevel, linear, logarithmic, type Scale, toLevel, UNKNOWN } from './scale';

const TOP = UNKNOWN - 1;

describe('a value as a level', () => {
  test.each<[string, Scale, number | undefined, number]>([
    ['is unknown where the value is', linear(0, 1), undefined, UNKNOWN],
    ['is unknown where the value is no number', logarithmic(1, 0.1), Number.NaN, UNKNOWN],
    ['starts at the least', linear(-100, 0.1), -100, 0],
    ['takes the lower end below it', linear(-100, 0.1), -300, 0],
    ['takes the upper end above it, which is known', linear(0, 0.02), 1e9, TOP],
    ['takes the upper end at no end', logarithmic(100, 0.002), Number.POSITIVE_INFINITY, TOP],
    ['takes none below zero on a growing scale', logarithmic(100, 0.002), -5, 0],
  ])('%s', (_, scale, value, level) => {
    expect(toLevel(scale, value)).toBe(level);
  });

  test('an unknown level is no number', () => {
    for (const scale of SCALE_LIST) expect(fromLevel(scale, UNKNOWN)).toBeNaN();
  });

  test('every level of every scale comes back as itself', () => {
    for (const scale of new Set(SCALE_LIST)) {
      for (let level = 0; level <= TOP; level += 61) {
        expect(toLevel(scale, fromLevel(scale, level))).toBe(level);
      }
    }
  });

  test('a value comes back within half a step', () => {
    const value = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...SCALE_LIST), value, (scale, raw) => {
        const within = scale.kind === 'linear' ? scale.least + (raw % (TOP * scale.step)) : raw;
        const error = Math.abs(fromLevel(scale, toLevel(scale, within)) - within);
        const half =
          scale.kind === 'linear'
            ? scale.step / 2
            : (within + scale.floor) * Math.expm1(scale.step / 2);
        expect(error).toBeLessThanOrEqual(half * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  test('a network of a hundred gigabytes a second is within the scale of speeds', () => {
    const speed = SCALE_LIST[4] ?? linear(0, 1);
    expect(fromLevel(speed, toLevel(speed, 1e11)) / 1e11).toBeCloseTo(1, 2);
  });

  test('counts up to some hundreds are exact', () => {
    const count = SCALE_LIST[9] ?? linear(0, 1);
    for (let value = 0; value <= 300; value += 1) {
      expect(Math.round(fromLevel(count, toLevel(count, value)))).toBe(value);
    }
  });
});
