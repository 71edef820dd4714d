import type { Instant } from './snapshot';
import { elapsed } from './snapshot';

export const STATUSES = ['online', 'late', 'down', 'never'] as const;

/** online: reports come; late: the last is overdue; down: it is old; never: this device has never seen one. */
export type Status = (typeof STATUSES)[number];

export interface StatusLimits {
  /** A report this old (s) or younger is online. */
  readonly onlineSeconds: number;
  /** A report this old (s) or younger is late. */
  readonly lateSeconds: number;
  /** After a restart of the dashboard, agents get this long (s) to come back. */
  readonly restartPatienceSeconds: number;
}

/** What this device remembers of one server between answers. */
export interface Watch {
  /** The last plausible report ever seen, unix seconds on the dashboard's clock. */
  readonly report: number;
  readonly status: Status;
  /** The dashboard has restarted since, and this server has not reported to the new one. */
  readonly fallen: boolean;
  /** When this page first saw this report; undefined: not in this page. */
  readonly seenAt: Instant | undefined;
  /** When this page last saw the report time advance; undefined: not in this page. */
  readonly advancedAt: Instant | undefined;
}

/** The status of one server as of one answer. */
export interface Judgement {
  readonly status: Status;
  /** Late because the dashboard restarted and its agent has not come back yet. */
  readonly waiting: boolean;
  /** The last report that this device knows, unix seconds on the dashboard's clock. */
  readonly lastSeen: number | undefined;
}

/** The moment of judgement. */
export interface AnswerTime {
  /** The dashboard's clock, corrected, unix seconds. */
  readonly now: number;
  readonly at: Instant;
  /** Seconds since the latest restart of the dashboard that this device saw. */
  readonly sinceRestart: number | undefined;
  /** The answer's clock is in doubt: age alone condemns nobody who may be reporting. */
  readonly clockInDoubt: boolean;
}

/** Whether a server that had reported has no report any more: the dashboard restarted in between. */
export function hasFallen(watch: Watch | undefined, report: number | undefined): boolean {
  return watch !== undefined && !watch.fallen && report === undefined;
}

/**
 * Judges one server at one answer, from the dashboard's clock alone; the viewer's plays no part.
 * @param report the answer's report time, unix seconds; undefined where it is none
 * @returns the judgement, and what to remember for the next answer (undefined: nothing seen yet)
 */
export function judge(
  watch: Watch | undefined,
  report: number | undefined,
  time: AnswerTime,
  limits: StatusLimits,
): { judgement: Judgement; watch: Watch | undefined } {
  if (report !== undefined) {
    const advanced = watch !== undefined && report > watch.report;
    const advancedAt = advanced ? time.at : watch?.advancedAt;
    const seenAt = watch?.report === report && watch.seenAt ? watch.seenAt : time.at;
    const status = judgeAge(report, { seenAt, advancedAt }, time, limits);
    return {
      judgement: { status, waiting: false, lastSeen: report },
      watch: { report, status, fallen: false, seenAt, advancedAt },
    };
  }
  if (watch === undefined) {
    return {
      judgement: { status: 'never', waiting: false, lastSeen: undefined },
      watch: undefined,
    };
  }
  const patient =
    time.sinceRestart !== undefined && time.sinceRestart < limits.restartPatienceSeconds;
  const status = watch.status !== 'down' && patient ? 'late' : 'down';
  return {
    judgement: { status, waiting: status === 'late', lastSeen: watch.report },
    watch: { ...watch, status, fallen: true },
  };
}

/** Report times further in the future than this (s) tell no age. */
const FUTURE_SECONDS = 2;

function judgeAge(
  report: number,
  { seenAt, advancedAt }: { readonly seenAt: Instant; readonly advancedAt: Instant | undefined },
  time: AnswerTime,
  limits: StatusLimits,
): Status {
  const age = time.now - report;
  // From the future: the clock was set back, or is not the dashboard's. What counts is whether it moves.
  if (age < -FUTURE_SECONDS) return byAge(elapsed(seenAt, time.at) / 1000, limits);
  const status = byAge(age, limits);
  if (status !== 'down' || !time.clockInDoubt) return status;
  const firstSight = elapsed(seenAt, time.at) === 0;
  const reporting =
    advancedAt !== undefined && elapsed(advancedAt, time.at) <= limits.lateSeconds * 1000;
  return firstSight || reporting ? 'late' : 'down';
}

function byAge(age: number, limits: StatusLimits): Status {
  if (age <= limits.onlineSeconds) return 'online';
  return age <= limits.lateSeconds ? 'late' : 'down';
}
