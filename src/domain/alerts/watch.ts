/** Since when this device watches a dashboard, on the dashboard's clock (unix s). */
export interface AlertWatch {
  /** The first answer ever: what was down before is no news. */
  readonly since: number;
  /** Watched without a break since. */
  readonly unbroken: number;
  /** The last answer. */
  readonly at: number;
  /** The last answer before the break that a summary is still to tell of. */
  readonly gapFrom: number | undefined;
}

/** A clock that is set back a little is no break. */
const SET_BACK_SECONDS = 5;

/**
 * Takes in one answer. After a break (the machine slept, the page was closed, the dashboard could not be reached)
 * everything counts anew from its end.
 * @param now unix s, the dashboard's clock
 * @param vouchSeconds answers that are further apart do not vouch for the time between them
 */
export function watchTime(
  before: AlertWatch | undefined,
  now: number,
  vouchSeconds: number,
): AlertWatch {
  if (before === undefined) return { since: now, unbroken: now, at: now, gapFrom: undefined };
  const { since, unbroken, at, gapFrom } = before;
  if (now < at - SET_BACK_SECONDS) {
    return { since: Math.min(since, now), unbroken: now, at: now, gapFrom: undefined };
  }
  if (now - at <= vouchSeconds) return { since, unbroken, at: now, gapFrom };
  return { since, unbroken: now, at: now, gapFrom: gapFrom ?? at };
}
