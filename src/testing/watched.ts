import type { Fleet, WatchedServer } from '../domain/fleet';
import type { Judgement, Status } from '../domain/status';
import { server } from './build';

/** One server of an answer by hand, silent for as long as its status and last report say. */
export function watched(
  status: Status,
  lastSeen: number | undefined,
  some: Partial<Pick<Judgement, 'waiting'> & Pick<WatchedServer, 'server' | 'known'>> = {},
): WatchedServer {
  const plain = { waiting: false, known: undefined, server: server({ lastReport: lastSeen }) };
  return { status, lastSeen, ...plain, ...some };
}

/** An answer at the dashboard's time `now` (unix seconds), as the record of availability reads it. */
export function answered(
  now: number,
  servers: Readonly<Record<number, WatchedServer>>,
  rejected: Fleet['rejected'] = [],
): Pick<Fleet, 'servers' | 'rejected' | 'dashboardNow'> {
  const entries = Object.entries(servers).map(([id, one]) => [Number(id), one] as const);
  return { servers: new Map(entries), rejected, dashboardNow: now };
}
