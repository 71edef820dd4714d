import { eachRow, lastTime, type Series } from '../series';
import { columnReader, columnWriter } from './columns';
import { WIDTH } from './metrics';

/** The newest rows of several servers, as bytes. */
export interface PackedRows {
  /** Unix seconds that the times are counted from. */
  readonly base: number;
  readonly ids: readonly number[];
  /** Rows of each server. */
  readonly counts: readonly number[];
  /** A server after the other: times, gaps, then the levels of each metric. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One measurement: unix seconds, and `WIDTH` levels. */
export interface Row {
  readonly time: number;
  readonly joined: boolean;
  readonly levels: Uint16Array;
}

const COLUMNS = WIDTH + 2;
/** Times further apart do not fit one record: what is older than that is left out. */
const REACH_SECONDS = 65_535;

/** The rows of each series that are newer than `after` (unix seconds); undefined where there are none. */
export function packRows(
  series: ReadonlyMap<number, Series>,
  after: (id: number) => number,
): PackedRows | undefined {
  const found = new Map<number, readonly Row[]>();
  const newest = Math.max(0, ...[...series.values()].map((one) => lastTime(one) ?? 0));
  for (const [id, one] of series) {
    const rows: Row[] = [];
    eachRow(
      one,
      Math.max(after(id) + 1, newest - REACH_SECONDS),
      Number.POSITIVE_INFINITY,
      (time, levels, joined) => {
        rows.push({ time, joined, levels });
      },
    );
    if (rows.length > 0) found.set(id, rows);
  }
  if (found.size === 0) return undefined;
  const base = Math.min(...[...found.values()].map(([first]) => first?.time ?? 0));
  const total = [...found.values()].reduce((sum, rows) => sum + rows.length, 0);
  const writer = columnWriter(total * COLUMNS);
  for (const rows of found.values()) {
    writer.put(rows.length, (row) => (rows[row]?.time ?? base) - base);
    writer.put(rows.length, (row) => (rows[row]?.joined ? 0 : 1));
    for (let metric = 0; metric < WIDTH; metric += 1) {
      writer.put(rows.length, (row) => rows[row]?.levels[metric] ?? 0);
    }
  }
  return {
    base,
    ids: [...found.keys()],
    counts: [...found.values()].map((rows) => rows.length),
    bytes: writer.bytes(),
  };
}

/**
 * Visits packed rows, a server after the other, each in time order. `joined`: it belongs to the row before.
 * @throws RangeError where the bytes do not fit what is said of them
 */
export function eachPackedRow(
  { base, ids, counts, bytes }: PackedRows,
  visit: (id: number, row: Row) => void,
): void {
  const reader = columnReader(bytes);
  for (const [index, id] of ids.entries()) {
    const count = counts[index] ?? 0;
    if (count * COLUMNS > reader.left()) throw new RangeError('Rows are missing');
    const times = new Uint16Array(count);
    const gaps = new Uint16Array(count);
    const levels = new Uint16Array(count * WIDTH);
    reader.take(count, (row, offset) => {
      times[row] = offset;
    });
    reader.take(count, (row, gap) => {
      gaps[row] = gap;
    });
    for (let metric = 0; metric < WIDTH; metric += 1) {
      reader.take(count, (row, level) => {
        levels[row * WIDTH + metric] = level;
      });
    }
    for (let row = 0; row < count; row += 1) {
      visit(id, {
        time: base + (times[row] ?? 0),
        joined: gaps[row] === 0,
        levels: levels.subarray(row * WIDTH, (row + 1) * WIDTH),
      });
    }
  }
}
