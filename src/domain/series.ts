/** The metrics of which a short history is kept for the sparklines. */
const SPARK_METRICS = ['cpu', 'memory', 'in', 'out'] as const;

export type SparkMetric = (typeof SPARK_METRICS)[number];

const WIDTH = SPARK_METRICS.length;

/**
 * The recent past of one server: a ring of rows, each a time and a value a metric, in typed arrays.
 * NaN is a value that is not known. Changed in place, so that a poll allocates nothing.
 */
export interface Series {
  /** Unix seconds on the dashboard's clock, ascending from `start`. */
  readonly times: Uint32Array;
  readonly values: Float32Array;
  /** 1 where nothing was seen between the row before and this one. */
  readonly gaps: Uint8Array;
  start: number;
  length: number;
}

/** One row: percent for `cpu` and `memory`, bytes a second for `in` and `out`. */
export type Sample = Readonly<Record<SparkMetric, number | undefined>>;

export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly last: number;
}

export function newSeries(capacity: number): Series {
  return {
    times: new Uint32Array(capacity),
    values: new Float32Array(capacity * WIDTH),
    gaps: new Uint8Array(capacity),
    start: 0,
    length: 0,
  };
}

/** The time of the newest row, unix seconds. */
export function lastTime(series: Series): number | undefined {
  return series.length === 0 ? undefined : series.times[slot(series, series.length - 1)];
}

/**
 * Adds a row; the oldest makes room. A row that is not newer than the last is no new measurement and is left
 * out, except where the clock was set back: then what is "later" can't be drawn any more and is dropped.
 * @param time unix seconds
 * @param joinWithin a step longer than this (s) is a gap
 */
export function append(series: Series, time: number, sample: Sample, joinWithin: number): void {
  const last = lastTime(series);
  if (last !== undefined && time < last - joinWithin) series.length = 0;
  else if (last !== undefined && time <= last) return;
  const capacity = series.times.length;
  if (series.length === capacity) {
    series.start = (series.start + 1) % capacity;
    series.length -= 1;
  }
  const at = slot(series, series.length);
  series.length += 1;
  series.times[at] = time;
  series.gaps[at] = last !== undefined && time - last > joinWithin ? 1 : 0;
  for (const [index, metric] of SPARK_METRICS.entries()) {
    series.values[at * WIDTH + index] = sample[metric] ?? Number.NaN;
  }
}

/**
 * Visits one metric's known values in [from, to], unix seconds, in time order.
 * `joined` is false at the first value and wherever the line must break before it.
 */
export function walk(
  series: Series,
  metric: SparkMetric,
  from: number,
  to: number,
  visit: (time: number, value: number, joined: boolean) => void,
): void {
  const offset = SPARK_METRICS.indexOf(metric);
  let joined = false;
  for (let index = 0; index < series.length; index += 1) {
    const at = slot(series, index);
    const time = series.times[at] ?? 0;
    if (time < from || time > to) continue;
    const value = series.values[at * WIDTH + offset] ?? Number.NaN;
    if (series.gaps[at] === 1 || Number.isNaN(value)) joined = false;
    if (Number.isNaN(value)) continue;
    visit(time, value, joined);
    joined = true;
  }
}

/** The smallest, largest and last known value of a metric in [from, to]; undefined where there is none. */
export function extent(
  series: Series,
  metric: SparkMetric,
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
