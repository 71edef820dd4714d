import type { Instant } from './snapshot';
import { elapsed } from './snapshot';

/**
 * Watches whether the time that answers carry is the dashboard's own. A reverse proxy in between may put in
 * its own clock; then every age is off by the same error, and a healthy fleet would look down, or from the future.
 */
export interface ClockWatch {
  /** Seconds to take off an answer's time; 0 while there is no reason for doubt. */
  readonly error: number;
  /** Ages fit no healthy fleet although reports advance, and it is too early to be sure. */
  readonly inDoubt: boolean;
  /** The newest report of the answer before, unix seconds. */
  readonly newest: number | undefined;
  readonly doubtSince: Instant | undefined;
  readonly lastAnswer: Instant | undefined;
  /** The smallest ages (s) while reports advanced, with their moments. */
  readonly smallest: readonly { readonly at: Instant; readonly age: number }[];
}

export interface ClockLimits {
  readonly healthyAge: { readonly min: number; readonly max: number };
  readonly clockDoubtSeconds: number;
  readonly vouchSeconds: number;
}

/** A fresh watch; `error` (s) is what an earlier visit found, to start from. */
export function newClockWatch(error = 0): ClockWatch {
  return {
    error,
    inDoubt: false,
    newest: undefined,
    doubtSince: undefined,
    lastAnswer: undefined,
    smallest: [],
  };
}

/**
 * Takes in one answer.
 * @param reports plausible report times of all servers, unix seconds
 * @param answerTime the answer's own time, unix seconds
 * @param at when it came, this device's clocks
 */
export function watchClock(
  watch: ClockWatch,
  reports: readonly number[],
  answerTime: number,
  at: Instant,
  limits: ClockLimits,
): ClockWatch {
  if (reports.length === 0) return { ...watch, lastAnswer: at };
  const { healthyAge } = limits;
  const newest = reports.reduce((a, b) => Math.max(a, b));
  // The newest report alone tells: an older one may drift through the healthy range by chance.
  const smallestAge = answerTime - newest;
  if (smallestAge >= healthyAge.min && smallestAge <= healthyAge.max)
    return { ...newClockWatch(), newest, lastAnswer: at };

  // Time between answers that nobody watched proves nothing: the doubt starts anew after it.
  const watched =
    watch.lastAnswer !== undefined && elapsed(watch.lastAnswer, at) <= limits.vouchSeconds * 1000;
  const doubtSince = (watched ? watch.doubtSince : undefined) ?? at;
  const advances = watch.newest !== undefined && newest > watch.newest;
  const recent = watch.smallest.filter(
    (sample) => elapsed(sample.at, at) <= limits.clockDoubtSeconds * 1000,
  );
  const smallest = advances ? [...recent, { at, age: smallestAge }] : recent;

  const sure =
    smallest.length > 0 &&
    (watch.error !== 0 || elapsed(doubtSince, at) >= limits.clockDoubtSeconds * 1000);
  const error = sure ? Math.min(...smallest.map((sample) => sample.age)) : watch.error;
  return {
    error,
    inDoubt: error === 0 && smallest.length > 0,
    newest,
    doubtSince,
    lastAnswer: at,
    smallest,
  };
}
