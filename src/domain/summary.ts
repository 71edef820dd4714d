import type { KnownMark } from './marks';
import type { Server } from './server';
import { type Judgement, STATUSES } from './status';

/** What counts of a server. */
interface Counted extends Judgement {
  readonly server: Server;
  readonly known: KnownMark | undefined;
}

/** What a server is counted as: its state, or `known` where it does not report as somebody knows. */
export const COUNTS = [...STATUSES, 'known'] as const;

export type Count = (typeof COUNTS)[number];

export function countedAs({ status, known }: Pick<Counted, 'status' | 'known'>): Count {
  return known && status !== 'online' ? 'known' : status;
}

/** The fleet (or one tag of it) in figures. */
export interface Summary {
  readonly total: number;
  readonly counts: Readonly<Record<Count, number>>;
  /** Servers that the dashboard's restart left without a report, agents still expected. */
  readonly waiting: number;
  /** Bytes a second; of servers that report (online or late) alone. */
  readonly speedIn: number;
  /** Bytes a second; of servers that report (online or late) alone. */
  readonly speedOut: number;
}

/** Whether the server's numbers are current: a silent one keeps its last numbers for ever. */
export function hasCurrentNumbers({ status, waiting }: Judgement): boolean {
  return (status === 'online' || status === 'late') && !waiting;
}

/** Adds up a fleet or a part of it. */
export function summarise(servers: Iterable<Counted>): Summary {
  const counts = { online: 0, late: 0, down: 0, never: 0, known: 0 };
  let total = 0;
  let waiting = 0;
  let speedIn = 0;
  let speedOut = 0;
  for (const entry of servers) {
    total += 1;
    counts[countedAs(entry)] += 1;
    if (entry.waiting) waiting += 1;
    if (hasCurrentNumbers(entry)) {
      speedIn += entry.server.metrics?.speedIn ?? 0;
      speedOut += entry.server.metrics?.speedOut ?? 0;
    }
  }
  return { total, counts, waiting, speedIn, speedOut };
}
