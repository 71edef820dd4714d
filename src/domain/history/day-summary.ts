import type { LogEntry } from './event-log';
import { clip, secondsIn } from './spans';

/** A day at a glance. */
export interface DaySummary {
  /** Outages that began on it. */
  readonly outages: number;
  /** How long it was watched (s) … */
  readonly watched: number;
  /** … of so much of it as has passed: 0 to 1. */
  readonly share: number;
}

/**
 * Sums a day up.
 * @param now the dashboard's clock, unix seconds, as are the day's bounds
 */
export function summariseDay(
  { from, to }: { readonly from: number; readonly to: number },
  entries: readonly LogEntry[],
  watched: readonly number[],
  now: number,
): DaySummary {
  const seconds = secondsIn(clip(watched, from, to));
  return {
    outages: entries.filter(({ kind, at }) => kind === 'outage' && at >= from && at < to).length,
    watched: seconds,
    share: Math.min(1, seconds / Math.max(1, Math.min(to, now) - from)),
  };
}
