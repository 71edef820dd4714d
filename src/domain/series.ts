import { HISTORY_METRICS, type HistoryMetric, SCALE_LIST, WIDTH } from './history/metrics';
import { fromLevel, UNKNOWN } from './history/scale';

/**
 * The recent past of one server: a ring of rows, each a time and a level a metric, in typed arrays that grow to a
 * limit. Changed in place, so that a poll allocates nothing.
 */
export interface Series {
  /** Unix seconds on the dashboard's clock, ascending from `start`. */
  times: Uint32Array;
  /** A row of `WIDTH` levels a time; see `scale.ts`. */
  levels: Uint16Array;
  /** 1 where nothing was seen between the row before and this one. */
  gaps: Uint8Array;
  start: number;
  length: number;
  /** The time of the newest row, beside its column: each poll asks for it. */
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

export function newSeries(capacity: number): Series {
  const rows = Math.min(FIRST_ROWS, capacity);
  return { ...room(rows), start: 0, length: 0, newest: 0, capacity };
}

function room(rows: number) {
  return {
    times: new Uint32Array(rows),
    levels: new Uint16Array(rows * WIDTH),
    gaps: new Uint8Array(rows),
  };
}

/** The time of the newest row, unix seconds. */
export function lastTime(series: Series): number | undefined {
  return series.length === 0 ? undefined : series.newest;
}

/** The time of the oldest row, unix seconds. */
export function firstTime(series: Series): number | undefined {
  return series.length === 0 ? undefined : series.times[series.start];
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
  series.times[at] = time;
  series.newest = time;
  series.gaps[at] = apart ? 1 : 0;
  // For so few a loop is faster than a copy.
  const { levels } = series;
  for (let index = 0; index < WIDTH; index += 1) levels[at * WIDTH + index] = row[index] ?? UNKNOWN;
  return true;
}

/** Twice as many rows as long as there may be more; then the oldest goes. */
function makeRoom(series: Series): void {
  const rows = series.times.length;
  if (series.length < rows) return;
  if (rows === series.capacity) {
    series.start = (series.start + 1) % rows;
    series.length -= 1;
    return;
  }
  const larger = room(Math.min(rows * 2, series.capacity));
  for (let index = 0; index < series.length; index += 1) {
    const at = slot(series, index);
    larger.times[index] = series.times[at] ?? 0;
    larger.gaps[index] = series.gaps[at] ?? 0;
    larger.levels.set(series.levels.subarray(at * WIDTH, (at + 1) * WIDTH), index * WIDTH);
  }
  Object.assign(series, larger, { start: 0 });
}

/** Drops the rows before `cutoff`, unix seconds. */
export function dropBefore(series: Series, cutoff: number): void {
  while (series.length > 0 && (series.times[series.start] ?? 0) < cutoff) {
    series.start = (series.start + 1) % series.times.length;
    series.length -= 1;
  }
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
    const time = series.times[at] ?? 0;
    if (time < from || time >= to) continue;
    visit(time, series.levels.subarray(at * WIDTH, (at + 1) * WIDTH), series.gaps[at] === 0);
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
    const time = series.times[at] ?? 0;
    if (time < from || time > to) continue;
    const level = series.levels[at * WIDTH + offset] ?? UNKNOWN;
    if (series.gaps[at] === 1 || level === UNKNOWN) joined = false;
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

function slot(series: Series, index: number): number {
  return (series.start + index) % series.times.length;
}
