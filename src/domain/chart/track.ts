import type { Block } from '../history/block';
import { HISTORY_METRICS, type HistoryMetric, SCALE_LIST, WIDTH } from '../history/metrics';
import { fromLevel, UNKNOWN } from '../history/scale';
import { eachRow, type Series } from '../series';

/**
 * A server's past over one span as a chart takes it: points in time order, with a row of `WIDTH` levels each.
 * A copy: it stays as it is while the history goes on.
 */
export interface Track {
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Whether nothing was seen between the point before and this one. */
  readonly broken: readonly boolean[];
  /** What was measured, or its mean over `step` seconds around the time. */
  readonly means: Uint16Array;
  /** The largest values of the same steps; undefined: the points are single measurements. */
  readonly maxima: Uint16Array | undefined;
  /** Seconds that a point stands for; 0: a moment. */
  readonly step: number;
}

/** Within [from, to], unix seconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The rows as they came. */
export function trackOfRows(series: Series | undefined, { from, to }: Span): Track {
  const times: number[] = [];
  const broken: boolean[] = [];
  const levels: number[] = [];
  if (series) {
    eachRow(series, from, to + 1, (time, row, joined) => {
      times.push(time);
      broken.push(!joined);
      for (let metric = 0; metric < WIDTH; metric += 1) levels.push(row[metric] ?? UNKNOWN);
    });
  }
  return { times, broken, means: Uint16Array.from(levels), maxima: undefined, step: 0 };
}

/** The slots of a tier's blocks (oldest first) that hold something; each stands at its middle. */
export function trackOfBlocks(blocks: readonly Block[], { from, to }: Span): Track {
  const times: number[] = [];
  const broken: boolean[] = [];
  const slots = blocks.reduce((sum, { counts }) => sum + counts.length, 0);
  const means = new Uint16Array(slots * WIDTH);
  const maxima = new Uint16Array(slots * WIDTH);
  const step = blocks[0]?.step ?? 0;
  for (const block of blocks) {
    for (let slot = 0; slot < block.counts.length; slot += 1) {
      const time = block.start + (slot + 0.5) * block.step;
      if (block.counts[slot] === 0 || time + step / 2 <= from || time - step / 2 >= to) continue;
      const before = times.at(-1);
      const [first, end] = [slot * WIDTH, (slot + 1) * WIDTH];
      means.set(block.means.subarray(first, end), times.length * WIDTH);
      maxima.set(block.maxima.subarray(first, end), times.length * WIDTH);
      broken.push(before !== undefined && time - before > step * 1.5);
      times.push(time);
    }
  }
  const end = times.length * WIDTH;
  return { times, broken, means: means.subarray(0, end), maxima: maxima.subarray(0, end), step };
}

/** Reads a metric's value at a point; undefined: not known. */
export type TrackReader = (point: number) => number | undefined;

/** A metric's values by their points, looked up once for many. `largest`: the maxima of the points' steps. */
export function readerOf(track: Track, metric: HistoryMetric, largest = false): TrackReader {
  const offset = HISTORY_METRICS.indexOf(metric);
  const scale = SCALE_LIST[offset];
  if (scale === undefined) return () => undefined;
  const levels = largest ? (track.maxima ?? track.means) : track.means;
  return (point) => {
    const level = levels[point * WIDTH + offset] ?? UNKNOWN;
    return level === UNKNOWN ? undefined : fromLevel(scale, level);
  };
}

/** One metric's value at one point. */
export function valueAt(
  track: Track,
  metric: HistoryMetric,
  point: number,
  largest = false,
): number | undefined {
  return readerOf(track, metric, largest)(point);
}

/** Whether any of these metrics has a value anywhere. */
export function knows(track: Track, metrics: readonly HistoryMetric[]): boolean {
  const offsets = metrics.map((metric) => HISTORY_METRICS.indexOf(metric));
  return track.times.some((_, point) =>
    offsets.some((offset) => (track.means[point * WIDTH + offset] ?? UNKNOWN) !== UNKNOWN),
  );
}

/** Which of some times (ascending) is nearest to one, no further than `within`; undefined: none. */
export function nearest(
  times: readonly number[],
  time: number,
  within: number,
): number | undefined {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  const far = (point: number) => Math.abs((times[point] ?? Number.POSITIVE_INFINITY) - time);
  const found = low > 0 && far(low - 1) <= far(low) ? low - 1 : low;
  return far(found) <= within ? found : undefined;
}
