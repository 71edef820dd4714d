import type { Fleet } from '../../domain/fleet';

/** One answer about the whole fleet, and how far it vouches for the time before it. */
export interface Answer {
  readonly fleet: Fleet;
  /** It holds measurements, and not reports' times alone. */
  readonly measured: boolean;
  /** Reports further apart than this (s) leave a gap in a line. */
  readonly joinWithin: number;
  /** The answer before was this near (s) at most, or nobody watched the time between. */
  readonly vouchWithin: number;
  /** A silence longer than this (s) is an outage. */
  readonly lateSeconds: number;
}
