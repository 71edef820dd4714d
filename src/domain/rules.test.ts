import { describe, expect, test } from 'vitest';
import { instant } from '../testing/build';
import { backoff } from './backoff';
import { type Feed, type FeedInput, judgeFeed, liveLimit } from './feed';
import { groupByTag } from './order';
import { same } from './same';
import { share } from './server';

describe('the panel’s order', () => {
  const entry = (id: number, displayIndex: number | undefined, tag = '') => ({
    id,
    displayIndex,
    tag,
  });
  test.each([
    [
      'higher index first, then lower id',
      [entry(2, 0), entry(1, 0), entry(3, 9)],
      [['', [3, 1, 2]]],
    ],
    ['a negative index stands last', [entry(1, -3), entry(2, 0)], [['', [2, 1]]]],
    [
      'an unknown index counts as 0',
      [entry(5, undefined), entry(4, 1), entry(6, -1)],
      [['', [4, 5, 6]]],
    ],
    [
      'a tag stands where its first server stands; untagged is last',
      [entry(1, 9), entry(2, 8, 'Europe'), entry(3, 7, 'Asia'), entry(4, 6, 'Europe')],
      [
        ['Europe', [2, 4]],
        ['Asia', [3]],
        ['', [1]],
      ],
    ],
    ['an empty fleet has no groups', [], []],
  ])('%s', (_, servers, groups) => {
    expect(groupByTag(servers).map(({ tag, ids }) => [tag, ids])).toEqual(groups);
  });
});

const OVER_RECALLED = { lastGood: undefined, recalled: true } as const;

describe('how much the data may be trusted', () => {
  const input = (some: Partial<FeedInput>): FeedInput => ({
    lastGood: { at: instant(0), roundTrip: 50 },
    recalled: false,
    failure: undefined,
    refused: false,
    askedAt: undefined,
    browserOffline: false,
    pace: 2_000,
    now: instant(1),
    ...some,
  });
  test.each<[string, Partial<FeedInput>, Feed]>([
    ['no answer yet', { lastGood: undefined }, 'connecting'],
    [
      'no answer yet, and the attempts fail',
      { lastGood: undefined, failure: 'unreachable' },
      'connecting',
    ],
    ['no answer yet over what an earlier visit left', OVER_RECALLED, 'connecting'],
    [
      'the first attempt failed over what an earlier visit left',
      { ...OVER_RECALLED, failure: 'unreachable' },
      'offline',
    ],
    [
      'the first attempt takes too long over what an earlier visit left',
      { ...OVER_RECALLED, askedAt: instant(0), now: instant(7) },
      'offline',
    ],
    [
      'the first answer over what an earlier visit left can’t be used',
      { ...OVER_RECALLED, failure: 'unusable' },
      'stale',
    ],
    ['a fresh answer', {}, 'live'],
    ['three paces old', { now: instant(6) }, 'live'],
    ['a failed attempt after a fresh answer', { failure: 'unreachable' }, 'live'],
    ['older, and nobody answers', { now: instant(7), failure: 'unreachable' }, 'offline'],
    ['older, and the answers can’t be used', { now: instant(7), failure: 'unusable' }, 'stale'],
    [
      'older, and the browser has no network',
      { now: instant(7), failure: 'unusable', browserOffline: true },
      'offline',
    ],
    ['just awake: nothing asked yet', { now: instant(3_600) }, 'stale'],
    ['an attempt that hangs', { now: instant(9), askedAt: instant(2) }, 'offline'],
    ['an attempt that has just begun', { now: instant(9), askedAt: instant(8) }, 'stale'],
    [
      'a slow line is live for two round trips',
      { now: instant(9), lastGood: { at: instant(0), roundTrip: 5_000 } },
      'live',
    ],
    ['a refusal wins over a fresh answer', { failure: 'refused', refused: true }, 'refused'],
    [
      'a refusal stands while the dashboard is away',
      { failure: 'unreachable', refused: true, now: instant(60) },
      'refused',
    ],
    [
      'a refusal wins before the first answer',
      { failure: 'refused', refused: true, lastGood: undefined },
      'refused',
    ],
    [
      'the wall clock tells of a sleep that the other missed',
      { now: { wall: instant(60).wall, mono: 1_000 } },
      'stale',
    ],
    [
      'a wall clock set back changes nothing',
      { now: { wall: instant(-3_600).wall, mono: 1_000 } },
      'live',
    ],
  ])('%s', (_, some, feed) => {
    expect(judgeFeed(input(some))).toBe(feed);
  });

  test('the limit is three paces or two round trips', () => {
    expect(liveLimit(15_000, 50)).toBe(45_000);
    expect(liveLimit(1_000, 4_000)).toBe(8_000);
  });
});

describe('the wait after failures', () => {
  test.each([
    [1, 0, 2_000],
    [2, 0, 4_000],
    [3, 0, 8_000],
    [5, 0, 30_000],
    [1_000_000, 0, 30_000],
    [1, 1, 1_500],
    [9, 1, 22_500],
  ])('%i in a row, luck %f: %i ms', (failures, random, wait) => {
    expect(backoff(failures, 2_000, 30_000, random)).toBe(wait);
  });

  test('a slow pace still tries again within the limit', () => {
    expect(backoff(1, 60_000, 30_000, 0)).toBe(30_000);
  });
});

describe('a share of a whole', () => {
  test.each([
    [50, 200, 25],
    [300, 200, 100],
    [0, 200, 0],
    [5, 0, undefined],
    [undefined, 200, undefined],
    [5, undefined, undefined],
  ])('%o of %o is %o', (used, total, percent) => {
    expect(share(used, total)).toBe(percent);
  });
});

describe('plain values that hold the same', () => {
  test.each<[unknown, unknown, boolean]>([
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
    [{ a: Number.NaN }, { a: Number.NaN }, true],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, undefined, false],
    [0, '0', false],
  ])('%o and %o: %o', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});
