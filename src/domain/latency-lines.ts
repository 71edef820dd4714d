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
export function delaysOf(samples: readonly LatencySample[]): readonly number[] {
  return samples.flatMap(({ delay }) => delay ?? []).sort((a, b) => a - b);
}

/** The nearest rank's value; undefined of nothing. */
export function percentile(ascending: readonly number[], share: number): number | undefined {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
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
