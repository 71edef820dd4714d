import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeWall,
  encodeWall,
  isWithin,
  NOTE_LENGTH,
  WALL_DEFAULTS,
  WALL_THEMES,
  type WallOptions,
} from './options';

const hour = fc.integer({ min: 0, max: 23 });

const options: fc.Arbitrary<WallOptions> = fc.record({
  tag: fc.option(fc.string(), { nil: undefined }),
  turnSeconds: fc.integer({ min: 3, max: 600 }),
  zone: fc.constantFrom(undefined, 'Asia/Tokyo', 'UTC'),
  note: fc.string({ maxLength: NOTE_LENGTH }).map((text) => text.trim()),
  theme: fc.constantFrom(...WALL_THEMES),
  dim: fc.option(
    fc.record({ from: hour, to: hour }).filter(({ from, to }) => from !== to),
    { nil: undefined },
  ),
  sound: fc.boolean(),
});

test('options come back from the address as they went into it', () => {
  fc.assert(
    fc.property(options, (one) => {
      expect(decodeWall(encodeWall(one))).toEqual(one);
    }),
  );
});

test('a wall as usual has no query', () => {
  expect(encodeWall(WALL_DEFAULTS)).toBe('');
});

describe('what can’t be read falls back alone', () => {
  test.each([
    ['?turn=0', WALL_DEFAULTS],
    ['?turn=often&sound=1', { ...WALL_DEFAULTS, sound: true }],
    ['?zone=Atlantis', WALL_DEFAULTS],
    ['?theme=pink&tag=Asia', { ...WALL_DEFAULTS, tag: 'Asia' }],
    ['?dim=22-30', WALL_DEFAULTS],
    ['?dim=22', WALL_DEFAULTS],
    ['?dim=7-7', WALL_DEFAULTS],
  ])('%s', (search, expected) => {
    expect(decodeWall(search)).toEqual(expected);
  });
});

test.each([
  [{ from: 22, to: 6 }, 23, true],
  [{ from: 22, to: 6 }, 5, true],
  [{ from: 22, to: 6 }, 6, false],
  [{ from: 1, to: 6 }, 0, false],
  [{ from: 1, to: 6 }, 1, true],
])('of %o the hour %i is within: %s', (span, at, within) => {
  expect(isWithin(span, at)).toBe(within);
});
