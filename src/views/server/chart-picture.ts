import { timeTicks } from '../../domain/chart/axis';
import { type Band, bandsOf } from '../../domain/chart/bands';
import { plotRows } from '../../domain/chart/plot';
import { union } from '../../domain/history/spans';
import type { ChartFrame } from '../../state/chart-frames';
import type { ChartLine, ChartPlot } from '../../ui/chart/chart-plot';
import type { ChartContext, ChartSpec } from './chart-specs';
import { tickText } from './chart-words';

/** Room that a label on the time axis takes, rem. */
const TICK = 4.2;
/** A label nearer to the right end than this (rem) would be cut off. */
const EDGE = 1.7;
/** No band is narrower than this. */
const BAND_PX = 2;

/** What a chart draws. */
export interface Pictured {
  readonly spec: ChartSpec;
  /** A line a frame and metric: the first frame's metrics, then the next one's. */
  readonly lines: readonly ChartLine[];
  /** Of the same time; one at least. */
  readonly frames: readonly ChartFrame[];
  /** Unix seconds. */
  readonly reboots: readonly number[];
  readonly context: ChartContext;
}

/**
 * A chart on so many CSS px; undefined: there is nothing to draw yet.
 * @param rem the size of text, CSS px
 */
export function pictureOf(pictured: Pictured, width: number, rem: number): ChartPlot | undefined {
  const { spec, lines, frames, reboots, context } = pictured;
  const [frame] = frames;
  if (frame === undefined) return undefined;
  const { from, to } = frame;
  const metrics = spec.metrics.map(({ metric }) => metric);
  const drawn = frames.map(({ track }) => plotRows(track, metrics, { from, to, width }));
  let [least, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const { values, ranges = [] } of drawn.flat()) {
    for (const value of [...values, ...ranges.flatMap((range) => range ?? [])]) {
      if (value === undefined) continue;
      least = Math.min(least, value);
      largest = Math.max(largest, value);
    }
  }
  const secondsPerPx = (to - from) / width;
  return {
    from,
    to,
    lines,
    series: drawn.flatMap((rows) => metrics.map((_, place) => ({ rows, place }))),
    yAxis: spec.axis(Math.min(least, largest), largest, context),
    yText: spec.tick,
    ...timeAxis(frame, width, rem),
    level: spec.level?.(context),
    bands: bandsIn(frames, BAND_PX * secondsPerPx),
    reboots: reboots.filter((time) => time >= from && time <= to),
  };
}

/**
 * The time axis of a frame on so many CSS px.
 * @param rem the size of text, CSS px
 */
export function timeAxis(
  { from, to, range }: Pick<ChartFrame, 'from' | 'to' | 'range'>,
  width: number,
  rem: number,
): Pick<ChartPlot, 'xTicks' | 'xText'> {
  const ticks = timeTicks(from, to, Math.max(2, Math.floor(width / (TICK * rem))), offsetAt);
  return {
    xTicks: ticks.filter((time) => to - time >= (EDGE * rem * (to - from)) / width),
    xText: (time) => tickText(range, time),
  };
}

/**
 * The bands of a chart: one server's, whatever its lines, or the time in which nobody watched any of several; their
 * outages are their own, and break their own lines.
 * @param least seconds that a band has at least
 */
export function bandsIn(frames: readonly ChartFrame[], least: number): readonly Band[] {
  const [frame] = frames;
  const seen = frames.flatMap((one) => one.seen ?? []);
  if (frame === undefined || seen.length < frames.length) return [];
  const watched = seen.reduce<readonly number[]>((all, one) => union(all, one.watched), []);
  const [first] = seen;
  const down = first && seen.every((one) => one === first) ? first.down : [];
  return bandsOf({ watched, down }, frame, least);
}

/** How far the clock on the viewer's wall is ahead of UTC, seconds. */
function offsetAt(time: number): number {
  return new Date(time * 1000).getTimezoneOffset() * -60;
}
