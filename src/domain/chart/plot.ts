import type { HistoryMetric } from '../history/metrics';
import { type Track, valueAt } from './track';

/** One x position of a chart. A row without any value is a break: nothing was seen there. */
export interface PlotRow {
  /** Unix seconds. */
  readonly time: number;
  /** A value a line; undefined: not known. */
  readonly values: readonly (number | undefined)[];
  /** The largest values of the same time, a line each; undefined where they are the values themselves. */
  readonly highs: readonly (number | undefined)[] | undefined;
}

interface Span {
  /** Unix seconds. */
  readonly from: number;
  readonly to: number;
  /** CSS px that it is drawn on. */
  readonly width: number;
}

const PX_PER_POINT = 2;

/**
 * The points to draw of some metrics, at most one in 2 px. Where there are more, they are drawn in steps of 4 px, each
 * line by the smallest and the largest value of a step, in the order in which they came: no peak or dip is lost. A point
 * between two breaks has two ends.
 */
export function plotRows(
  track: Track,
  metrics: readonly HistoryMetric[],
  span: Span,
): readonly PlotRow[] {
  const most = Math.max(2, Math.floor(span.width / PX_PER_POINT));
  const seconds = span.to - span.from;
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
      add([rowAt(track, metrics, point)], broken);
    }
  } else {
    // Two points to a step; an odd one is left over.
    const step = seconds / Math.floor(most / 2);
    for (const part of partsOf(track, span.from, step))
      add(thin(track, metrics, part), part.broken);
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

/** The points by step; one with a break in it is in two parts, so that the break stays. */
function partsOf(track: Track, from: number, step: number): readonly Part[] {
  const parts: Part[] = [];
  let current = Number.NEGATIVE_INFINITY;
  for (const [point, time] of track.times.entries()) {
    const index = Math.floor((time - from) / step);
    const broken = track.broken[point] === true;
    const last = parts.at(-1);
    if (last === undefined || index !== current) {
      parts.push({ start: point, end: point + 1, broken, whole: true });
    } else if (broken && last.whole) {
      last.whole = false;
      parts.push({ start: point, end: point + 1, broken, whole: false });
    } else {
      last.end = point + 1;
    }
    current = index;
  }
  return parts;
}

/** A part as two points, or one where it has no more room than that. */
function thin(
  track: Track,
  metrics: readonly HistoryMetric[],
  { start, end, whole }: Part,
): readonly PlotRow[] {
  if (end - start === 1) return [rowAt(track, metrics, start)];
  const extremes = metrics.map((metric) => extremesOf(track, metric, start, end));
  const timeAt = (point: number) => track.times[point] ?? 0;
  const highest = track.maxima && extremes.map(({ highest: value }) => value);
  if (!whole) {
    const values = extremes.map(({ pair, largest }) =>
      pair[0] === undefined ? undefined : largest,
    );
    return [{ time: timeAt(start), values, highs: highest }];
  }
  return [0, 1].map((side) => ({
    time: timeAt(side === 0 ? start : end - 1),
    values: extremes.map(({ pair }) => pair[side]),
    highs: highest,
  }));
}

/** The smallest and the largest value in the order in which they came. */
function extremesOf(track: Track, metric: HistoryMetric, start: number, end: number) {
  let [least, largest, highest] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  let leastLast = false;
  for (let point = start; point < end; point += 1) {
    const value = valueAt(track, metric, point);
    if (value === undefined) continue;
    if (value < least) {
      least = value;
      leastLast = true;
    }
    if (value > largest) {
      // The first value is both.
      leastLast = leastLast && largest === Number.NEGATIVE_INFINITY;
      largest = value;
    }
    highest = Math.max(highest, valueAt(track, metric, point, true) ?? value);
  }
  if (largest === Number.NEGATIVE_INFINITY) {
    return { pair: [undefined, undefined], largest: undefined, highest: undefined };
  }
  return { pair: leastLast ? [largest, least] : [least, largest], largest, highest };
}

function rowAt(track: Track, metrics: readonly HistoryMetric[], point: number): PlotRow {
  return {
    time: track.times[point] ?? 0,
    values: metrics.map((metric) => valueAt(track, metric, point)),
    highs: track.maxima && metrics.map((metric) => valueAt(track, metric, point, true)),
  };
}

function breakAt(time: number): PlotRow {
  return { time, values: [], highs: undefined };
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
