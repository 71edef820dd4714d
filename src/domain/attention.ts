import type { Crossing } from './crossings';
import type { WatchedServer } from './fleet';

/** A server that does not report. */
export interface Silent {
  readonly id: number;
  readonly status: 'down' | 'late';
  /** The last report that this device knows, unix seconds. */
  readonly lastSeen: number;
}

/** What asks for a person's attention. */
export interface Attention {
  /** Down or late, the newest first. */
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
  for (const { server, status, lastSeen } of servers) {
    if (lastSeen === undefined) continue;
    if (status === 'down') {
      if (now - lastSeen > rule.longDownSeconds) longDown.push(server.id);
      else silent.push({ id: server.id, status, lastSeen });
    }
    const lateSince = late.get(server.id);
    if (status === 'late' && lateSince !== undefined && now - lateSince >= rule.lateSeconds) {
      // Late since its first late answer: its last report moves on, and must not move it in the list.
      silent.push({ id: server.id, status, lastSeen: lateSince });
    }
  }
  silent.sort((a, b) => b.lastSeen - a.lastSeen || a.id - b.id);
  return { silent, longDown: longDown.sort((a, b) => a - b), crossings };
}
