import type { AlertRecord } from '../alerts/record';
import type { Availability } from './availability';
import { type Incident, incidentKey } from './incidents';
import type { Restart } from './restarts';
import { gapsIn, pairsOf } from './spans';

export const LOG_KINDS = ['outage', 'reboot', 'reset', 'restart', 'unwatched', 'alerted'] as const;

export type LogKind = (typeof LOG_KINDS)[number];

/** The dashboard restarted, some time between `from` and `at` (unix seconds). */
interface DashboardRestart {
  readonly kind: 'restart';
  /** The first answer after it. */
  readonly at: number;
  readonly from: number;
}

/** Nobody watched from `at` to `to` (unix seconds): nothing is known of that time. */
interface Unwatched {
  readonly kind: 'unwatched';
  readonly at: number;
  readonly to: number;
}

/** This device told of something at `at` (unix seconds), or would have, had it not been hushed. */
interface Alerted {
  readonly kind: 'alerted';
  readonly at: number;
  readonly alert: AlertRecord;
}

/** A line of the event log: what happened to a server, or to all that is watched. */
export type LogEntry = Incident | DashboardRestart | Unwatched | Alerted;

/** What a log is made of. */
export interface LogSources {
  readonly incidents: readonly Incident[];
  readonly restarts: readonly Restart[];
  readonly alerts: readonly AlertRecord[];
  /** When the fleet was watched. */
  readonly watched: readonly number[];
}

/**
 * The log, newest first.
 * @param leastUnwatched shorter times that nobody watched (s) are left out: every reload of the page is one
 */
export function logOf(
  { incidents, restarts, alerts, watched }: LogSources,
  leastUnwatched: number,
): readonly LogEntry[] {
  const gaps = [...pairsOf(gapsIn(watched))].filter(([from, to]) => to - from >= leastUnwatched);
  const entries: LogEntry[] = [
    ...incidents,
    ...restarts.map(({ from, to }) => ({ kind: 'restart', at: to, from }) as const),
    ...alerts.map((alert) => ({ kind: 'alerted', at: alert.told, alert }) as const),
    ...gaps.map(([at, to]) => ({ kind: 'unwatched', at, to }) as const),
  ];
  return entries.sort((a, b) => b.at - a.at);
}

/** Whether it happened to one server, and not to all that is watched. */
export function isIncident(entry: LogEntry): entry is Incident {
  return 'id' in entry;
}

/** The same entry has the same key. */
export function entryKey(entry: LogEntry): string {
  if (isIncident(entry)) return incidentKey(entry).join();
  return entry.kind === 'alerted' ? entry.alert.id : `${entry.at},${entry.kind}`;
}

/** When each server's latest outage began, by id: an earlier one without an end does not go on. */
export function latestOutages(incidents: readonly Incident[]): ReadonlyMap<number, number> {
  const latest = new Map<number, number>();
  for (const { kind, id, at } of incidents) {
    if (kind === 'outage' && at > (latest.get(id) ?? 0)) latest.set(id, at);
  }
  return latest;
}

/**
 * When an entry was over, or was last seen going on, unix seconds.
 * @param latest when each server's latest outage began
 */
export function endOf(
  entry: LogEntry,
  latest: ReadonlyMap<number, number>,
  servers: Availability['servers'],
): number {
  if (entry.kind === 'unwatched') return entry.to;
  if (entry.kind !== 'outage') return entry.at;
  if (entry.to !== undefined || latest.get(entry.id) !== entry.at) return entry.to ?? entry.at;
  return Math.max(entry.at, servers.get(entry.id)?.down.at(-1) ?? entry.at);
}

/** Entries of one day, in the order in which they came. */
export interface LogDay {
  /** Of the first of them, unix seconds. */
  readonly at: number;
  readonly entries: readonly LogEntry[];
}

/**
 * Entries in their order, parted wherever the day changes.
 * @param dayOf names the day of a time (unix seconds)
 */
export function groupByDay(
  entries: readonly LogEntry[],
  dayOf: (at: number) => string,
): readonly LogDay[] {
  const days: { at: number; day: string; entries: LogEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ at: entry.at, day, entries: [entry] });
  }
  return days;
}
