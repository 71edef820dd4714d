import { elapsed, type Instant } from './snapshot';

/** How much the data on screen may be trusted; see the words in the README. */
export type Feed = 'connecting' | 'live' | 'stale' | 'offline' | 'refused';

/** What the last failed attempt means: no answer came, one came that can't be used, or the credential was refused. */
export type FailureClass = 'unreachable' | 'unusable' | 'refused';

export interface FeedInput {
  /** The last good answer in this page; undefined: none yet. */
  readonly lastGood: { readonly at: Instant; readonly roundTrip: number } | undefined;
  /** What an earlier visit left is shown in the place of a good answer. */
  readonly recalled: boolean;
  /** The last attempt's failure; undefined: it was good. */
  readonly failure: FailureClass | undefined;
  /** The credential was refused, and no good answer has come since. */
  readonly refused: boolean;
  /** When the attempt now under way began. */
  readonly askedAt: Instant | undefined;
  /** The browser says that it has no network. */
  readonly browserOffline: boolean;
  /** The pace in force, ms. */
  readonly pace: number;
  readonly now: Instant;
}

/** How old (ms) data may be and still count as live. */
export function liveLimit(pace: number, roundTrip: number): number {
  return Math.max(3 * pace, 2 * roundTrip);
}

/** Judges the feed by the age of the last good answer. A refused credential wins over everything else. */
export function judgeFeed(input: FeedInput): Feed {
  const { lastGood, failure, askedAt, now, pace } = input;
  if (input.refused) return 'refused';
  const limit = liveLimit(pace, lastGood?.roundTrip ?? 0);
  const overdue = askedAt !== undefined && elapsed(askedAt, now) > limit;
  if (lastGood === undefined) {
    // Without anything to show there is nothing to be said of its age.
    if (!input.recalled || (failure === undefined && !overdue)) return 'connecting';
  } else if (elapsed(lastGood.at, now) <= limit) return 'live';
  if (input.browserOffline || failure === 'unreachable') return 'offline';
  if (failure === 'unusable') return 'stale';
  // No failure is known, so an answer is awaited: one that does not come is a dashboard that can't be reached.
  return overdue ? 'offline' : 'stale';
}
