import { HISTORY_METRICS, type HistoryMetric, SCALE_LIST, WIDTH } from './history/metrics';
import { fromLevel, UNKNOWN } from './history/scale';

/**
 * The recent past of one server: a ring of rows, each a time and a level a metric, in typed arrays that grow to a
 * limit. Changed in place, so that a poll allocates nothing.
 */
export interface Series {
  /**
   * Rows, ascending in time from `start`, each `WIDTH` levels (see `scale.ts`), then its time in two halves (unix
   * seconds on the dashboard's clock), then 1 where nothing was seen since the row before. All in one array: a poll
   * touches every server's, and what it costs is the memory it has to fetch.
   */
  data: Uint16Array;
  start: number;
  length: number;
  /** The times of the oldest and the newest row, apart from the others: each poll asks for them. */
  oldest: number;
  newest: number;
  /** The most rows that are kept. */
  readonly capacity: number;
}

export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly last: number;
}

const FIRST_ROWS = 64;
const TIME = WIDTH;
const HALF = 65_536;
const GAP = WIDTH + 2;
const ROW = WIDTH + 3;

export function newSeries(capacity: number): Series {
  const rows = Math.min(FIRST_ROWS, capacity);
  return { data: new Uint16Array(rows * ROW), start: 0, length: 0, oldest: 0, newest: 0, capacity };
}

/** The time of the newest row, unix seconds. */
export function lastTime(series: Series): number | undefined {
  return series.length === 0 ? undefined : series.newest;
}

/** The time of the oldest row, unix seconds. */
export function firstTime(series: Series): number | undefined {
  return series.length === 0 ? undefined : series.oldest;
}

/**
 * Adds a row; the oldest makes room. A row that is not newer than the last is no new measurement and is left
 * out, except where the clock was set back: then what is "later" can't be drawn any more and is dropped.
 * @param time unix seconds
 * @param row `WIDTH` levels
 * @param joinWithin a step longer than this (s) is a gap
 * @returns whether the row is new
 */
export function append(
  series: Series,
  time: number,
  row: Uint16Array,
  joinWithin: number,
): boolean {
  const last = lastTime(series);
  if (last !== undefined && time < last - joinWithin) series.length = 0;
  const apart = last !== undefined && time - last > joinWithin;
  return push(series, time, row, apart);
}

/**
 * Adds a row that is newer than the last; others are left out.
 * @param apart nothing was seen between the row before and this one
 */
export function push(series: Series, time: number, row: Uint16Array, apart: boolean): boolean {
  if (time <= (lastTime(series) ?? Number.NEGATIVE_INFINITY)) return false;
  makeRoom(series);
  const at = slot(series, series.length);
  series.length += 1;
  series.newest = time;
  if (series.length === 1) series.oldest = time;
  const { data } = series;
  // For so few a loop is faster than a copy.
  for (let index = 0; index < WIDTH; index += 1) data[at + index] = row[index] ?? UNKNOWN;
  data[at + TIME] = time;
  data[at + TIME + 1] = time / HALF;
  data[at + GAP] = apart ? 1 : 0;
  return true;
}

/** Twice as many rows as long as there may be more; then the oldest goes. */
function makeRoom(series: Series): void {
  const rows = series.data.length / ROW;
  if (series.length < rows) return;
  if (rows === series.capacity) {
    dropOldest(series);
    return;
  }
  const larger = new Uint16Array(Math.min(rows * 2, series.capacity) * ROW);
  const oldest = slot(series, 0);
  larger.set(series.data.subarray(oldest));
  larger.set(series.data.subarray(0, oldest), series.data.length - oldest);
  series.data = larger;
  series.start = 0;
}

/** Drops the rows before `cutoff`, unix seconds. */
export function dropBefore(series: Series, cutoff: number): void {
  while (series.length > 0 && series.oldest < cutoff) dropOldest(series);
}

function dropOldest(series: Series): void {
  series.start = (series.start + 1) % (series.data.length / ROW);
  series.length -= 1;
  if (series.length > 0) series.oldest = timeAt(series, slot(series, 0));
}

/** Visits the rows in [from, to), unix seconds, in time order. `levels` is a view that lasts for the visit. */
export function eachRow(
  series: Series,
  from: number,
  to: number,
  visit: (time: number, levels: Uint16Array, joined: boolean) => void,
): void {
  for (let index = 0; index < series.length; index += 1) {
    const at = slot(series, index);
    const time = timeAt(series, at);
    if (time < from || time >= to) continue;
    visit(time, series.data.subarray(at, at + WIDTH), series.data[at + GAP] === 0);
  }
}

/**
 * Visits one metric's known values in [from, to], unix seconds, in time order.
 * `joined` is false at the first value and wherever the line must break before it.
 */
export function walk(
  series: Series,
  metric: HistoryMetric,
  from: number,
  to: number,
  visit: (time: number, value: number, joined: boolean) => void,
): void {
  const offset = HISTORY_METRICS.indexOf(metric);
  const scale = SCALE_LIST[offset];
  if (scale === undefined) return;
  let joined = false;
  for (let index = 0; index < series.length; index += 1) {
    const at = slot(series, index);
    const time = timeAt(series, at);
    if (time < from || time > to) continue;
    const level = series.data[at + offset] ?? UNKNOWN;
    if (series.data[at + GAP] === 1 || level === UNKNOWN) joined = false;
    if (level === UNKNOWN) continue;
    visit(time, fromLevel(scale, level), joined);
    joined = true;
  }
}

/** The smallest, largest and last known value of a metric in [from, to]; undefined where there is none. */
export function extent(
  series: Series,
  metric: HistoryMetric,
  from: number,
  to: number,
): Extent | undefined {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let last = Number.NaN;
  walk(series, metric, from, to, (_, value) => {
    last = value;
    if (value < min) min = value;
    if (value > max) max = value;
  });
  return max === Number.NEGATIVE_INFINITY ? undefined : { min, max, last };
}

/** Where a row begins in `data`. */
function slot({ data, start }: Series, index: number): number {
  return ((start + index) * ROW) % data.length;
}

function timeAt({ data }: Series, at: number): number {
  return (data[at + TIME] ?? 0) + (data[at + TIME + 1] ?? 0) * HALF;
}
