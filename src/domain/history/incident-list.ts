import type { Incident } from './incidents';

export const INCIDENT_KINDS = ['outage', 'reboot', 'reset'] as const;

export type IncidentKind = Incident['kind'];

/** Which incidents; undefined: all of them. */
export interface IncidentFilter {
  /** '' is untagged. */
  readonly tag: string | undefined;
  /** A server's id. */
  readonly server: number | undefined;
  readonly kind: IncidentKind | undefined;
}

export const NO_INCIDENT_FILTER: IncidentFilter = {
  tag: undefined,
  server: undefined,
  kind: undefined,
};

/** The incidents that a filter lets through, newest first. */
export function pickIncidents(
  incidents: readonly Incident[],
  { tag, server, kind }: IncidentFilter,
): readonly Incident[] {
  return incidents
    .filter(
      (one) =>
        (tag === undefined || one.tag === tag) &&
        (server === undefined || one.id === server) &&
        (kind === undefined || one.kind === kind),
    )
    .sort((a, b) => b.at - a.at);
}

/** When each server's latest outage began, by id: an earlier one without an end does not go on. */
export function latestOutages(incidents: readonly Incident[]): ReadonlyMap<number, number> {
  const latest = new Map<number, number>();
  for (const { kind, id, at } of incidents) {
    if (kind === 'outage' && at > (latest.get(id) ?? 0)) latest.set(id, at);
  }
  return latest;
}

/** Incidents of one day, in the order in which they came. */
export interface IncidentDay {
  /** Of the first of them, unix seconds. */
  readonly at: number;
  readonly incidents: readonly Incident[];
}

/**
 * Incidents in their order, parted wherever the day changes.
 * @param dayOf names the day of a time (unix seconds)
 */
export function groupByDay(
  incidents: readonly Incident[],
  dayOf: (at: number) => string,
): readonly IncidentDay[] {
  const days: { at: number; day: string; incidents: Incident[] }[] = [];
  for (const incident of incidents) {
    const day = dayOf(incident.at);
    const last = days.at(-1);
    if (last?.day === day) last.incidents.push(incident);
    else days.push({ at: incident.at, day, incidents: [incident] });
  }
  return days;
}
