/** One measurement, or a stretch of them: of a minute's points, or of a stored quarter of an hour. */
export interface LatencySample {
  /** Unix ms. */
  readonly at: number;
  /** ms, of the probes that arrived; undefined: all were lost. */
  readonly delay: number | undefined;
  /** The share that was lost, 0 to 1. */
  readonly loss: number;
}

/** A monitor's figures over a span. */
export interface LatencyStats {
  /** The share that was lost, 0 to 1; undefined: nothing was measured, which is not "no loss". */
  readonly loss: number | undefined;
  /** ms; undefined: nothing arrived. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

export interface LatencySpan {
  /** Unix ms. */
  readonly from: number;
  readonly to: number;
}

/** An unbroken part of a monitor's line, in time order. */
export type LatencyRun = readonly Arrived[];

interface Arrived {
  readonly at: number;
  readonly delay: number;
}

/** Samples of a series of points, each of which arrived or was lost. */
export function samplesOf(
  points: readonly { readonly at: number; readonly delay: number | undefined }[],
): readonly LatencySample[] {
  return points.map(({ at, delay }) => ({ at, delay, loss: delay === undefined ? 1 : 0 }));
}

/** The samples within a span, both ends included. */
export function samplesWithin(
  samples: readonly LatencySample[],
  { from, to }: LatencySpan,
): readonly LatencySample[] {
  return samples.filter(({ at }) => at >= from && at <= to);
}

/** How much a loss (0 to 1) is: one that any long line has, one to be told of, or one that is felt. */
export function lossLevel(loss: number): 'little' | 'some' | 'much' {
  if (loss < 0.02) return 'little';
  return loss < 0.1 ? 'some' : 'much';
}

export function latencyStats(samples: readonly LatencySample[]): LatencyStats {
  const delays = delaysOf(samples);
  const lost = samples.reduce((sum, { loss }) => sum + loss, 0);
  return {
    loss: samples.length === 0 ? undefined : lost / samples.length,
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
  };
}

/** The delays that arrived, ascending. */
function delaysOf(samples: readonly LatencySample[]): readonly number[] {
  return samples.flatMap(({ delay }) => delay ?? []).sort((a, b) => a - b);
}

/** The nearest rank's value; undefined of nothing. */
export function percentile(ascending: readonly number[], share: number): number | undefined {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
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
 * The upper end of an axis (ms) that most of every line fits under: a few spikes leave the rest its height.
 * @returns the end and the step of its ticks, both round
 */
export function latencyAxis(lines: readonly (readonly LatencySample[])[]): {
  readonly top: number;
  readonly step: number;
} {
  const ends = lines.map((samples) => {
    const delays = delaysOf(samples);
    const usual = percentile(delays, 0.98) ?? 0;
    const greatest = delays.at(-1) ?? 0;
    return greatest <= 1.6 * usual ? greatest : 1.25 * usual;
  });
  const end = Math.max(1, ...ends);
  const step = roundUp(end / 4);
  return { top: Math.ceil(end / step) * step, step };
}

/** 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((factor) => factor * power >= value) ?? 10);
}

/** The sample nearest to a time, if there is one within `reach` ms. */
export function sampleNear(
  samples: readonly LatencySample[],
  at: number,
  reach: number,
): LatencySample | undefined {
  let nearest: LatencySample | undefined;
  for (const sample of samples) {
    const distance = Math.abs(sample.at - at);
    if (distance <= reach && !(nearest && Math.abs(nearest.at - at) <= distance)) nearest = sample;
  }
  return nearest;
}

/** The figures of each of `parts` equal parts of a span, oldest first. */
export function latencyTable(
  samples: readonly LatencySample[],
  { from, to }: LatencySpan,
  parts: number,
): readonly LatencyStats[] {
  const width = (to - from) / parts;
  const sorted = Array.from({ length: parts }, (): LatencySample[] => []);
  for (const sample of samples) sorted[Math.floor((sample.at - from) / width)]?.push(sample);
  return sorted.map(latencyStats);
}
