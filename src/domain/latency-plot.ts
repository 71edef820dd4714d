import { type Axis, countAxis } from './chart/axis';
import {
  delaysOf,
  type LatencySample,
  type LatencySpan,
  latencyTable,
  percentile,
} from './latency-lines';

/** An unbroken part of a monitor's line, in time order. */
export type LatencyRun = readonly Arrived[];

interface Arrived {
  readonly at: number;
  readonly delay: number;
}

/**
 * A line's unbroken parts: it ends at a loss, and where nothing was measured for much longer than usual.
 * @param columns the most places that are drawn: of each, the first least and the first greatest value are kept
 */
export function latencyRuns(
  samples: readonly LatencySample[],
  span: LatencySpan,
  columns: number,
): readonly LatencyRun[] {
  const runs: Arrived[][] = [];
  const breakMs = 3 * usualStep(samples);
  let open: Arrived[] | undefined;
  for (const { at, delay } of samples) {
    const last = open?.at(-1);
    if (delay === undefined) open = undefined;
    else if (open && last && at - last.at <= breakMs) open.push({ at, delay });
    else {
      open = [{ at, delay }];
      runs.push(open);
    }
  }
  return runs.map((run) => thin(run, (span.to - span.from) / Math.max(1, columns)));
}

const MINUTE_MS = 60_000;

/** The median distance of two samples, ms; at least a minute. */
function usualStep(samples: readonly LatencySample[]): number {
  const steps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
  return Math.max(
    MINUTE_MS,
    percentile(
      steps.sort((a, b) => a - b),
      0.5,
    ) ?? 0,
  );
}

/** Of each stretch of time the least and the greatest value, in their order. */
function thin(run: LatencyRun, columnMs: number): LatencyRun {
  const kept: Arrived[] = [];
  for (let index = 0; index < run.length; ) {
    const column = Math.floor((run[index]?.at ?? 0) / columnMs);
    let least = run[index];
    let greatest = run[index];
    for (; index < run.length; index += 1) {
      const point = run[index];
      if (!point || !least || !greatest || Math.floor(point.at / columnMs) !== column) break;
      if (point.delay < least.delay) least = point;
      if (point.delay > greatest.delay) greatest = point;
    }
    if (!least || !greatest) break;
    const both = least.at <= greatest.at ? [least, greatest] : [greatest, least];
    kept.push(...(least === greatest ? [least] : both));
  }
  return kept;
}

/**
 * A value axis (ms) that most of every line fits under: a few spikes leave the rest its height, and are cut off.
 */
export function latencyAxis(lines: readonly (readonly LatencySample[])[]): Axis {
  const ends = lines.map((samples) => {
    const delays = delaysOf(samples);
    const usual = percentile(delays, 0.98) ?? 0;
    const greatest = delays.at(-1) ?? 0;
    return greatest <= 1.6 * usual ? greatest : 1.25 * usual;
  });
  return countAxis(Math.max(0, ...ends), 1);
}

/** Losses in a stretch of a chart's time. */
export interface LossMark {
  /** The stretch's number, from 0. */
  readonly column: number;
  /** The share that was lost in it, over 0 up to 1. */
  readonly share: number;
}

/** Where there were losses, among so many even stretches of a span. */
export function lossMarks(
  samples: readonly LatencySample[],
  span: LatencySpan,
  columns: number,
): readonly LossMark[] {
  return latencyTable(samples, span, columns).flatMap(({ loss = 0 }, column) =>
    loss > 0 ? [{ column, share: loss }] : [],
  );
}
