import type { Crossing } from './crossings';
import type { WatchedServer } from './fleet';

/** A server that does not report. */
export interface Silent {
  readonly id: number;
  readonly status: 'down' | 'late';
  /** The last report that this device knows, unix seconds. */
  readonly lastSeen: number;
  /** Since when it stands in the list, unix seconds: the reports of a late server move on, its place does not. */
  readonly since: number;
}

/** What asks for a person's attention: what is known asks for none. */
export interface Attention {
  /** What is down, then what is late; of each the newest first. */
  readonly silent: readonly Silent[];
  /** Down for over a day. */
  readonly longDown: readonly number[];
  /** Limits crossed, in the order of the fleet. */
  readonly crossings: readonly Crossing[];
}

export interface AttentionRule {
  /** Down for longer than this (s) is long down. */
  readonly longDownSeconds: number;
  /** Late is told once it has lasted this long (s): within it, servers come and go. */
  readonly lateSeconds: number;
}

/** Since when (the dashboard's clock, unix seconds) each late server is late. */
export type LateMemory = ReadonlyMap<number, number>;

/** Keeps since when servers are late. Waiting for an agent after a restart has a line of its own. */
export function watchLate(
  memory: LateMemory,
  servers: Iterable<WatchedServer>,
  now: number,
): LateMemory {
  const next = new Map<number, number>();
  for (const { server, status, waiting } of servers) {
    if (status === 'late' && !waiting) next.set(server.id, memory.get(server.id) ?? now);
  }
  return next;
}

/** Puts together what asks for attention as of one answer. */
export function attentionOf(
  servers: Iterable<WatchedServer>,
  late: LateMemory,
  crossings: readonly Crossing[],
  now: number,
  rule: AttentionRule,
): Attention {
  const silent: Silent[] = [];
  const longDown: number[] = [];
  for (const { server, status, lastSeen, known } of servers) {
    if (lastSeen === undefined || known) continue;
    if (status === 'down') {
      if (now - lastSeen > rule.longDownSeconds) longDown.push(server.id);
      else silent.push({ id: server.id, status, lastSeen, since: lastSeen });
    }
    const lateSince = late.get(server.id);
    if (status === 'late' && lateSince !== undefined && now - lateSince >= rule.lateSeconds) {
      silent.push({ id: server.id, status, lastSeen, since: lateSince });
    }
  }
  const rank = ({ status }: Silent) => (status === 'down' ? 0 : 1);
  silent.sort((a, b) => rank(a) - rank(b) || b.since - a.since || a.id - b.id);
  return { silent, longDown: longDown.sort((a, b) => a - b), crossings };
}
