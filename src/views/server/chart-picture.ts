import { timeTicks } from '../../domain/chart/axis';
import { bandsOf } from '../../domain/chart/bands';
import { plotRows } from '../../domain/chart/plot';
import type { ChartFrame } from '../../state/chart-frames';
import type { ChartLine, ChartPlot } from '../../ui/chart/chart-plot';
import type { ChartContext, ChartSpec } from './chart-specs';
import { tickText } from './chart-words';

/** Room that a label on the time axis takes, CSS px. */
const TICK_PX = 72;
/** A label nearer to the right end than this would be cut off. */
const EDGE_PX = 14;
/** No band is narrower than this. */
const BAND_PX = 2;

/** What a chart draws of a frame on so many CSS px. */
export function pictureOf(
  spec: ChartSpec,
  lines: readonly ChartLine[],
  frame: ChartFrame,
  reboots: readonly number[],
  context: ChartContext,
  width: number,
): ChartPlot {
  const { from, to, track, seen, range } = frame;
  const metrics = spec.metrics.map(({ metric }) => metric);
  const rows = plotRows(track, metrics, { from, to, width });
  let [least, largest] = [Number.POSITIVE_INFINITY, 0];
  for (const { values, ranges = [] } of rows) {
    for (const value of [...values, ...ranges.flatMap((range) => range ?? [])]) {
      if (value === undefined) continue;
      least = Math.min(least, value);
      largest = Math.max(largest, value);
    }
  }
  const secondsPerPx = (to - from) / width;
  const ticks = timeTicks(from, to, Math.max(2, Math.floor(width / TICK_PX)), offsetAt);
  return {
    from,
    to,
    lines,
    rows,
    yAxis: spec.axis(Math.min(least, largest), largest, context),
    yText: (value) => unbroken(spec.tick(value)),
    xTicks: ticks.filter((time) => to - time >= EDGE_PX * secondsPerPx),
    xText: (time) => unbroken(tickText(range, time)),
    level: spec.level?.(largest, context),
    bands: seen ? bandsOf(seen, frame, BAND_PX * secondsPerPx) : [],
    reboots: reboots.filter((time) => time >= from && time <= to),
  };
}

/** A label stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** How far the clock on the viewer's wall is ahead of UTC, seconds. */
function offsetAt(time: number): number {
  return new Date(time * 1000).getTimezoneOffset() * -60;
}
