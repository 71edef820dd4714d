import { isIncident, type LogEntry } from '../../../domain/history/event-log';
import { CSV_BEGIN, csvLine } from '../../../lib/csv';
import { FILE_END, fileHead } from './format';

/** A log as a table. Times are UTC; what does not apply is an empty cell. */
export function logCsv(entries: readonly LogEntry[]): Blob {
  const head = ['kind', 'from', 'to', 'seconds', 'end_watched', 'server', 'name', 'tag'];
  return new Blob([CSV_BEGIN, csvLine(head), ...entries.map(lineOf)], { type: 'text/csv' });
}

function lineOf(entry: LogEntry): string {
  const { from, to } = timesOf(entry);
  const times = [iso(from), to && iso(to), to && to - from];
  if (!isIncident(entry)) return csvLine([entry.kind, ...times, '', '', '', '']);
  const { kind, endSeen, id, name, tag } = entry;
  const endWatched = endSeen === undefined || to === undefined ? undefined : String(endSeen);
  return csvLine([kind, ...times, endWatched, id, name, tag]);
}

function timesOf(entry: LogEntry): { readonly from: number; readonly to: number | undefined } {
  if (entry.kind === 'restart') return { from: entry.from, to: entry.at };
  return { from: entry.at, to: entry.to };
}

/**
 * A log as a history file without any other part, which can be imported.
 * @param now the dashboard's clock, unix seconds
 */
export function logJson(entries: readonly LogEntry[], now: number): Blob {
  const incidents = entries.filter(isIncident);
  const servers = new Map(incidents.map(({ id, name, tag }) => [id, { id, name, tag }]));
  const head = fileHead({
    from: entries.reduce((least, entry) => Math.min(least, timesOf(entry).from), now),
    to: now,
    servers: [...servers.values()],
    availability: { watched: [], servers: new Map() },
    incidents,
    restarts: entries.flatMap((one) =>
      one.kind === 'restart' ? { from: one.from, to: one.at } : [],
    ),
    // Oldest first, as all spans are.
    unwatched: entries
      .flatMap((one) => (one.kind === 'unwatched' ? [[one.at, one.to]] : []))
      .reverse()
      .flat(),
  });
  return new Blob([head, FILE_END], { type: 'application/json' });
}

function iso(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString();
}
