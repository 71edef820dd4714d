import type { WatchedServer } from '../../domain/fleet';
import {
  type Column,
  columnValue,
  isValueColumn,
  kindOf,
  type ValueColumn,
} from '../../domain/table/columns';
import { CSV_BEGIN, type CsvCell, csvLine, tsvLine } from '../../lib/csv';
import { cellText } from './cell-text';
import { columnLabel } from './column-look';

/** Rows as they are read on screen, a line each, for a spreadsheet to take over. */
export function rowsAsTsv(
  servers: readonly WatchedServer[],
  columns: readonly Column[],
  head: boolean,
): string {
  const shown = columns.filter(isValueColumn);
  const lines = servers.map((watched) =>
    tsvLine(
      shown.map((column) => {
        const { value, unit } = cellText(watched, column);
        return `${value} ${unit}`.trim();
      }),
    ),
  );
  return [...(head ? [tsvLine(shown.map(columnLabel))] : []), ...lines].join('');
}

/** The unit of a kind's plain numbers, as it stands in a table's head. */
const UNITS: Readonly<Partial<Record<ReturnType<typeof kindOf>, string>>> = {
  share: '%',
  speed: 'B/s',
  bytes: 'B',
  celsius: '°C',
  duration: 's',
};

/** Plain values in fixed units, with a head in English in every language: programs read them. Times are UTC. */
export function serversCsv(servers: readonly WatchedServer[], columns: readonly Column[]): Blob {
  const shown = columns.filter(isValueColumn);
  const head = shown.map((column) => {
    const unit = UNITS[kindOf(column)];
    return unit === undefined ? column : `${column} (${unit})`;
  });
  const rows = servers.map((watched) =>
    csvLine(shown.map((column) => plainValue(watched, column))),
  );
  return new Blob([CSV_BEGIN, csvLine(head), ...rows], { type: 'text/csv' });
}

function plainValue(watched: WatchedServer, column: ValueColumn): CsvCell {
  if (column === 'state') return watched.status;
  const value = columnValue(watched, column);
  if (typeof value !== 'number') return value;
  if (kindOf(column) === 'time') return new Date(value * 1000).toISOString();
  return Number(value.toFixed(2));
}
