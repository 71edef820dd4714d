import type { Incident } from '../../../domain/history/incidents';
import { CSV_BEGIN, csvLine } from '../../../lib/csv';
import { FILE_END, fileHead } from './format';

/** A list of incidents as a table. Times are UTC; `end_watched` is empty where nothing has ended. */
export function incidentsCsv(incidents: readonly Incident[]): Blob {
  const head = ['kind', 'from', 'to', 'seconds', 'end_watched', 'server', 'name', 'tag'];
  const rows = incidents.map(({ kind, at, to, endSeen, id, name, tag }) =>
    csvLine([
      kind,
      iso(at),
      to === undefined ? undefined : iso(to),
      to === undefined ? undefined : to - at,
      endSeen === undefined || to === undefined ? undefined : String(endSeen),
      id,
      name,
      tag,
    ]),
  );
  return new Blob([CSV_BEGIN, csvLine(head), ...rows], { type: 'text/csv' });
}

/** A list of incidents as a history file without any other part, which can be imported. */
export function incidentsJson(incidents: readonly Incident[], now: number): Blob {
  const servers = new Map(incidents.map(({ id, name, tag }) => [id, { id, name, tag }]));
  const head = fileHead({
    from: incidents.reduce((least, { at }) => Math.min(least, at), now),
    to: now,
    servers: [...servers.values()],
    availability: { watched: [], servers: new Map() },
    incidents,
  });
  return new Blob([head, FILE_END], { type: 'application/json' });
}

function iso(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString();
}
