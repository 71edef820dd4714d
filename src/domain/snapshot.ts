import type { Server } from './server';

/** A moment on both of this device's clocks, in ms: the wall clock (may jump), and the monotonic one (may stop in sleep). */
export interface Instant {
  readonly wall: number;
  readonly mono: number;
}

/** Milliseconds since `then`: the larger of both clocks' differences, because each of them can lose time. */
export function elapsed(then: Instant, now: Instant): number {
  return Math.max(0, now.mono - then.mono, now.wall - then.wall);
}

/**
 * What an answer covers.
 * - `all`: every server with all its fields;
 * - `reports`: every server, but of each only its identity and last report;
 * - `some`: chosen servers with their fields, the panel's order excepted.
 */
export type Scope = 'all' | 'reports' | 'some';

/** An entry of an answer that could not be read; the others stand. */
export interface Rejected {
  /** The entry's id where at least that could be read. */
  readonly id: number | undefined;
  /** Its place in the answer, from 0, where the id is not known: answers come in random order. */
  readonly index: number | undefined;
  /** The field that is wrong, as the API words it, e.g. "status.CPU". */
  readonly field: string;
}

/** One answer of a dashboard, in the domain's own words. */
export interface Snapshot {
  readonly scope: Scope;
  readonly receivedAt: Instant;
  /** Request to answer, ms. */
  readonly roundTrip: number;
  /** The dashboard's clock when it answered, unix seconds (whole). */
  readonly dashboardNow: number;
  readonly servers: readonly Server[];
  readonly rejected: readonly Rejected[];
}
