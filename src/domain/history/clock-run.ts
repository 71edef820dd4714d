import type { Instant } from '../snapshot';

/** An answer's time, and when it came. */
interface Mark {
  /** The dashboard's clock, unix seconds. */
  readonly dashboardNow: number;
  readonly receivedAt: Instant;
}

/**
 * Whether the dashboard's clock runs beside this device's. One that jumps may be wrong for a moment only: the host has
 * just started and has not asked for the time, or a single answer came by way of a cache. Believed at once, it would
 * cost a history that can't be watched again.
 */
export interface ClockRun {
  readonly trusted: Mark;
  /** The first answer of a clock that jumped. */
  readonly jumped: Mark | undefined;
}

export interface ClockRunLimits {
  /** A clock this far (s) ahead of where it should be, or behind, has jumped. */
  readonly ahead: number;
  readonly behind: number;
  /** A clock that stays where it jumped to is right after this long (s). */
  readonly believedAfter: number;
}

/** Takes in one answer. Where the clock is not `steady`, the answer is not to be recorded. */
export function watchClockRun(
  before: ClockRun | undefined,
  mark: Mark,
  limits: ClockRunLimits,
): { readonly run: ClockRun; readonly steady: boolean } {
  if (before === undefined || follows(before.trusted, mark, limits)) {
    return { run: { trusted: mark, jumped: undefined }, steady: true };
  }
  const { trusted, jumped } = before;
  if (jumped === undefined || !follows(jumped, mark, limits)) {
    return { run: { trusted, jumped: mark }, steady: false };
  }
  const steady = passed(jumped, mark).least >= limits.believedAfter;
  return { run: steady ? { trusted: mark, jumped: undefined } : before, steady };
}

function follows(from: Mark, to: Mark, { ahead, behind }: ClockRunLimits): boolean {
  const step = to.dashboardNow - from.dashboardNow;
  const { least, most } = passed(from, to);
  return step <= most + ahead && step >= least - behind;
}

/** Seconds by this device's clocks: the one may stop in sleep, the other may be set. */
function passed({ receivedAt: from }: Mark, { receivedAt: to }: Mark) {
  const [mono, wall] = [(to.mono - from.mono) / 1000, (to.wall - from.wall) / 1000];
  return { least: Math.max(0, Math.min(mono, wall)), most: Math.max(0, mono, wall) };
}
