import type { HistoryMetric } from '../history/metrics';
import { readerOf, type Track, type TrackReader } from './track';

/** One x position of a chart. A row without any value is a break: nothing was seen there. */
export interface PlotRow {
  /** Unix seconds. */
  readonly time: number;
  /** A value a line; undefined: not known. */
  readonly values: readonly (number | undefined)[];
  /** What the values are the means of, a line each; undefined: they are single measurements. */
  readonly ranges: readonly (Range | undefined)[] | undefined;
}

/** The smallest known mean and the largest value of a time. */
type Range = readonly [low: number, high: number];

interface Span {
  /** Unix seconds. */
  readonly from: number;
  readonly to: number;
  /** CSS px that it is drawn on. */
  readonly width: number;
}

const PX_PER_POINT = 2;

/** One line's values. */
interface Column {
  readonly mean: TrackReader;
  /** The largest of what a mean stands for. */
  readonly most: TrackReader;
}

/**
 * The points to draw of some metrics, at most one in 2 px. Where there are more, no peak or dip is lost: measurements
 * are drawn in steps of 4 px, each line by the smallest and the largest value of a step in the order in which they
 * came; means in steps of 2 px, as their mean with the range of them all. A point between two breaks has two ends.
 */
export function plotRows(
  track: Track,
  metrics: readonly HistoryMetric[],
  span: Span,
): readonly PlotRow[] {
  const most = Math.max(2, Math.floor(span.width / PX_PER_POINT));
  const seconds = span.to - span.from;
  const columns = metrics.map(
    (metric): Column => ({ mean: readerOf(track, metric), most: readerOf(track, metric, true) }),
  );
  const rows: PlotRow[] = [];
  let before: number | undefined;
  const add = (points: readonly PlotRow[], broken: boolean) => {
    const [first] = points;
    if (first && broken && before !== undefined) rows.push(breakAt((before + first.time) / 2));
    rows.push(...points);
    before = points.at(-1)?.time ?? before;
  };
  if (track.times.length <= most) {
    for (const [point, broken] of track.broken.entries()) {
      add([rowAt(track, columns, point)], broken);
    }
  } else {
    // Two points to a step, or one where a range stands for the extremes; an odd one is left over.
    const draw = track.maxima ? meansOf : extremesOf;
    const step = seconds / Math.floor(track.maxima ? most : most / 2);
    for (const part of partsOf(track, span.from, step, track.maxima === undefined)) {
      add(draw(track, columns, part), part.broken);
    }
  }
  return widenLone(rows, (seconds / span.width) * PX_PER_POINT, track.step);
}

/** Points of one step that are drawn together: from `start` to `end`, the latter not included. */
interface Part {
  start: number;
  end: number;
  /** Nothing was seen right before it. */
  broken: boolean;
  /** It has its step for itself. */
  whole: boolean;
}

/**
 * The points by step.
 * @param split a step with a break in it is in two parts, so that the break stays; otherwise one that is shorter than a step is left out
 */
function partsOf(track: Track, from: number, step: number, split: boolean): readonly Part[] {
  const parts: Part[] = [];
  let current = Number.NEGATIVE_INFINITY;
  for (const [point, time] of track.times.entries()) {
    const index = Math.floor((time - from) / step);
    const broken = track.broken[point] === true;
    const last = parts.at(-1);
    if (last === undefined || index !== current) {
      parts.push({ start: point, end: point + 1, broken, whole: true });
    } else if (broken && last.whole && split) {
      last.whole = false;
      parts.push({ start: point, end: point + 1, broken, whole: false });
    } else {
      last.end = point + 1;
    }
    current = index;
  }
  return parts;
}

/** A part of measurements as two points, or one where it has no more room than that. */
function extremesOf(
  track: Track,
  columns: readonly Column[],
  { start, end, whole }: Part,
): readonly PlotRow[] {
  if (end - start === 1) return [rowAt(track, columns, start)];
  const pairs = columns.map(({ mean }) => pairOf(mean, start, end));
  const timeAt = (point: number) => track.times[point] ?? 0;
  if (!whole) {
    const values = pairs.map(([a, b]) => (a === undefined ? b : Math.max(a, b ?? a)));
    return [{ time: timeAt(start), values, ranges: undefined }];
  }
  return ([0, 1] as const).map((side) => ({
    time: timeAt(side === 0 ? start : end - 1),
    values: pairs.map((pair) => pair[side]),
    ranges: undefined,
  }));
}

/** The smallest and the largest value of some points, in the order in which they came. */
function pairOf(
  read: TrackReader,
  start: number,
  end: number,
): readonly [number | undefined, number | undefined] {
  let least: { readonly value: number; readonly point: number } | undefined;
  let largest = least;
  for (let point = start; point < end; point += 1) {
    const value = read(point);
    if (value === undefined) continue;
    if (least === undefined || value < least.value) least = { value, point };
    if (largest === undefined || value > largest.value) largest = { value, point };
  }
  if (least === undefined || largest === undefined) return [undefined, undefined];
  return least.point < largest.point ? [least.value, largest.value] : [largest.value, least.value];
}

/** A part of means as one point. */
function meansOf(
  track: Track,
  columns: readonly Column[],
  { start, end }: Part,
): readonly PlotRow[] {
  const some = columns.map((column) => {
    let [sum, known] = [0, 0];
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let point = start; point < end; point += 1) {
      const mean = column.mean(point);
      if (mean === undefined) continue;
      sum += mean;
      known += 1;
      low = Math.min(low, mean);
      high = Math.max(high, column.most(point) ?? mean);
    }
    return known === 0 ? undefined : { mean: sum / known, range: [low, high] as const };
  });
  const [first = 0, last = 0] = [track.times[start], track.times[end - 1]];
  return [
    {
      time: (first + last) / 2,
      values: some.map((one) => one?.mean),
      ranges: some.map((one) => one?.range),
    },
  ];
}

function rowAt(track: Track, columns: readonly Column[], point: number): PlotRow {
  const values = columns.map(({ mean }) => mean(point));
  const ranges = columns.map(({ most }, index): Range | undefined => {
    const mean = values[index];
    return mean === undefined ? undefined : [mean, most(point) ?? mean];
  });
  return { time: track.times[point] ?? 0, values, ranges: track.maxima && ranges };
}

function breakAt(time: number): PlotRow {
  return { time, values: [], ranges: undefined };
}

/** A point between two breaks would be a line without length: it gets 2 px, or the time that it stands for. */
function widenLone(rows: readonly PlotRow[], seconds: number, step: number): readonly PlotRow[] {
  const isBreak = (row: PlotRow | undefined) => row === undefined || row.values.length === 0;
  return rows.flatMap((row, index) => {
    if (isBreak(row) || !isBreak(rows[index - 1]) || !isBreak(rows[index + 1])) return [row];
    const half = Math.max(seconds, step) / 2;
    return [
      { ...row, time: row.time - half },
      { ...row, time: row.time + half },
    ];
  });
}
