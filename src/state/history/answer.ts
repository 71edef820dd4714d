import type { Fleet } from '../../domain/fleet';
import type { Scope } from '../../domain/snapshot';

/** One answer, and how far it vouches for the time before it. */
export interface Answer {
  readonly fleet: Fleet;
  readonly scope: Scope;
  /** Of the scope `some` the ids of the servers that were asked for. */
  readonly some?: readonly number[] | undefined;
  /** Reports further apart than this (s) leave a gap in a line. */
  readonly joinWithin: number;
  /** The answer before was this near (s) at most, or nobody watched the time between. */
  readonly vouchWithin: number;
  /** A silence longer than this (s) is an outage. */
  readonly lateSeconds: number;
}
