import { clip, secondsIn } from './spans';

/** What is known of one segment of a strip: the worst that was seen in it. */
export type StripKind = 'down' | 'up' | 'reported' | 'unknown';

export interface StripInput {
  /** Spans (unix seconds) in which the server was watched here. */
  readonly watched: readonly number[];
  /** Of these, in which it was silent. */
  readonly down: readonly number[];
  /** In which the dashboard's monitors heard of it. */
  readonly reported: readonly number[];
}

/**
 * A span of time in even segments. One second down makes a segment down: an outage must not vanish in the average.
 * What monitors tell counts only where nobody watched here, and what they don't tell means nothing.
 */
export function stripOf(
  { watched, down, reported }: StripInput,
  { from, to }: { readonly from: number; readonly to: number },
  segments: number,
): readonly StripKind[] {
  const length = (to - from) / segments;
  return Array.from({ length: segments }, (_, index) => {
    const start = from + index * length;
    const seen = (spans: readonly number[]) => secondsIn(clip(spans, start, start + length)) > 0;
    if (seen(down)) return 'down';
    if (seen(watched)) return 'up';
    return seen(reported) ? 'reported' : 'unknown';
  });
}
