import { elapsed, type Instant } from './snapshot';

/**
 * Watches whether the time that answers carry is the dashboard's own. A reverse proxy in between may put in
 * its own clock; then every age is off by the same error, and a healthy fleet would look down, or from the future.
 */
export interface ClockWatch {
  /** Seconds to take off an answer's time; 0 while there is no reason for doubt. */
  readonly error: number;
  /** Ages fit no healthy fleet, and it is too early to be sure whose fault that is. */
  readonly inDoubt: boolean;
  readonly doubtSince: Instant | undefined;
  readonly lastAnswer: Instant | undefined;
  /** The smallest ages (s) of reports that advanced, with their moments. */
  readonly smallest: readonly { readonly at: Instant; readonly age: number }[];
}

export interface ClockLimits {
  readonly healthyAge: { readonly min: number; readonly max: number };
  readonly clockDoubtSeconds: number;
  readonly vouchSeconds: number;
}

/** The reports of one answer, unix seconds. */
export interface AnsweredReports {
  readonly all: readonly number[];
  /** Those that moved since the answer before: servers that were seen to report. */
  readonly advanced: readonly number[];
}

/** A fresh watch; `error` (s) is what an earlier visit found, to start from. */
export function newClockWatch(error = 0): ClockWatch {
  return { error, inDoubt: false, doubtSince: undefined, lastAnswer: undefined, smallest: [] };
}

/**
 * Takes in one answer. Only servers that were seen to report tell something of the clock: an old report may
 * drift through the healthy range by chance, or lie in the future after the dashboard's clock was set back.
 * @param answerTime the answer's own time, unix seconds
 * @param at when it came, this device's clocks
 */
export function watchClock(
  watch: ClockWatch,
  { all, advanced }: AnsweredReports,
  answerTime: number,
  at: Instant,
  limits: ClockLimits,
): ClockWatch {
  if (all.length === 0) return { ...watch, lastAnswer: at };
  const { min, max } = limits.healthyAge;
  const fits = (report: number) => answerTime - report >= min && answerTime - report <= max;
  if (advanced.some(fits)) return { ...newClockWatch(), lastAnswer: at };

  const doubtMs = limits.clockDoubtSeconds * 1000;
  // Time between answers that nobody watched proves nothing: the doubt starts anew after it.
  const watched =
    watch.lastAnswer !== undefined && elapsed(watch.lastAnswer, at) <= limits.vouchSeconds * 1000;
  const doubtSince = (watched ? watch.doubtSince : undefined) ?? at;
  const smallest =
    advanced.length === 0
      ? watch.smallest
      : [
          ...watch.smallest.filter((sample) => elapsed(sample.at, at) <= doubtMs),
          { at, age: Math.min(...advanced.map((report) => answerTime - report)) },
        ];

  const sure = smallest.length > 0 && (watch.error !== 0 || elapsed(doubtSince, at) >= doubtMs);
  const error = sure ? Math.min(...smallest.map((sample) => sample.age)) : watch.error;
  // The first answer can't show a report that advances: where it fits nobody, the next one decides.
  const first = watch.lastAnswer === undefined && !all.some(fits);
  const inDoubt = error === 0 && (smallest.length > 0 || first);
  return { error, inDoubt, doubtSince, lastAnswer: at, smallest };
}
