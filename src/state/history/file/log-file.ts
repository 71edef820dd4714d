import type { AlertRecord } from '../../../domain/alerts/record';
import { isIncident, type LogEntry } from '../../../domain/history/event-log';
import { CSV_BEGIN, type CsvCell, csvLine } from '../../../lib/csv';
import { FILE_END, fileHead } from './format';

const WHAT = ['kind', 'from', 'to', 'seconds', 'end_watched'];
const WHOM = ['server', 'name', 'tag'];
const TOLD = ['told', 'hushed', 'text'];

/**
 * A log as a table. Times are UTC; what does not apply is an empty cell.
 * @param textOf an alert in words
 */
export function logCsv(entries: readonly LogEntry[], textOf: (alert: AlertRecord) => string): Blob {
  const lines = entries.map((entry) =>
    csvLine([...whatOf(entry), ...whomOf(entry), ...toldOf(entry, textOf)]),
  );
  const head = csvLine([...WHAT, ...WHOM, ...TOLD]);
  return new Blob([CSV_BEGIN, head, ...lines], { type: 'text/csv' });
}

function whatOf(entry: LogEntry): readonly CsvCell[] {
  const { from, to } = timesOf(entry);
  const endSeen = to !== undefined && isIncident(entry) ? entry.endSeen : undefined;
  return [
    entry.kind,
    iso(from),
    to && iso(to),
    to && to - from,
    endSeen === undefined ? '' : String(endSeen),
  ];
}

function whomOf(entry: LogEntry): readonly CsvCell[] {
  if (isIncident(entry)) return [entry.id, entry.name, entry.tag];
  if (entry.kind !== 'alerted') return WHOM.map(() => '');
  const { ids, names, tag } = entry.alert;
  return [ids.join(' '), names.join(', '), tag];
}

function toldOf(entry: LogEntry, textOf: (alert: AlertRecord) => string): readonly CsvCell[] {
  if (entry.kind !== 'alerted') return TOLD.map(() => '');
  const { alert } = entry;
  return [iso(alert.told), alert.hush, textOf(alert)];
}

function timesOf(entry: LogEntry): { readonly from: number; readonly to: number | undefined } {
  if (entry.kind === 'alerted') return { from: entry.alert.at, to: entry.alert.ended };
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
    alerts: entries.flatMap((one) => (one.kind === 'alerted' ? one.alert : [])),
  });
  return new Blob([head, FILE_END], { type: 'application/json' });
}

function iso(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString();
}
