import type { Latency } from '../latency';
import { type LatencySample, latencyStats } from '../latency-lines';
import { samplesOf } from '../latency-samples';

const QUARTER_MS = 900_000;
/** Nothing was measured. */
const NO_LOSS = 0xffff;
/** Nothing arrived. */
const NO_DELAY = 0xffff;
/** A delay's steps a ms. */
const STEPS = 10;
/** Steps of a loss: hundredths of a percent. */
const LOSS_STEPS = 10_000;

/** What is kept of one monitor of a server: quarters of an hour in a row, packed. */
export interface LatencyQuarters {
  readonly monitorId: number;
  readonly name: string;
  /** The first quarter of an hour, counted from the unix epoch. */
  readonly start: number;
  /** The median in tenths of a ms; `0xffff`: nothing arrived. */
  readonly delay: Uint16Array;
  /** Hundredths of a percent; `0xffff`: nothing was measured. As long as `delay`. */
  readonly loss: Uint16Array;
}

/**
 * Joins an answer into what is kept. The answer's first quarter is cut by its beginning: what is kept of that one
 * stands. What is older than `cutoff` (unix ms) goes.
 */
export function mergeLatency(
  kept: readonly LatencyQuarters[],
  answer: readonly Latency[],
  cutoff: number,
): readonly LatencyQuarters[] {
  const first = Math.ceil(cutoff / QUARTER_MS);
  const ids = new Set([...kept, ...answer].map(({ monitorId }) => monitorId));
  return [...ids].flatMap((id) => {
    const before = kept.find(({ monitorId }) => monitorId === id);
    const latest = answer.find(({ monitorId }) => monitorId === id);
    return joined(id, before, latest, first) ?? [];
  });
}

function joined(
  monitorId: number,
  before: LatencyQuarters | undefined,
  latest: Latency | undefined,
  first: number,
): LatencyQuarters | undefined {
  const measured = quartersOf(latest?.points ?? []);
  const cut = measured.keys().next().value;
  const known = [
    ...(before ? [before.start, before.start + before.delay.length - 1] : []),
    ...measured.keys(),
  ].filter((quarter) => quarter >= first);
  if (known.length === 0) return undefined;
  const start = Math.min(...known);
  const length = Math.max(...known) - start + 1;
  const delay = new Uint16Array(length).fill(NO_DELAY);
  const loss = new Uint16Array(length).fill(NO_LOSS);
  before?.delay.forEach((value, index) => {
    const place = before.start + index - start;
    if (place < 0) return;
    delay[place] = value;
    loss[place] = before.loss[index] ?? NO_LOSS;
  });
  for (const [quarter, samples] of measured) {
    const place = quarter - start;
    if (place < 0 || (quarter === cut && loss[place] !== NO_LOSS)) continue;
    const stats = latencyStats(samples);
    delay[place] = stats.p50 === undefined ? NO_DELAY : packed(stats.p50);
    loss[place] = Math.round((stats.loss ?? 0) * LOSS_STEPS);
  }
  return { monitorId, name: latest?.name ?? before?.name ?? '', start, delay, loss };
}

function packed(delay: number): number {
  return Math.min(NO_DELAY - 1, Math.round(delay * STEPS));
}

/** By quarter, in time order. */
function quartersOf(points: Latency['points']): ReadonlyMap<number, LatencySample[]> {
  const quarters = new Map<number, LatencySample[]>();
  for (const sample of samplesOf(points)) {
    const quarter = Math.floor(sample.at / QUARTER_MS);
    const samples = quarters.get(quarter);
    if (samples) samples.push(sample);
    else quarters.set(quarter, [sample]);
  }
  return quarters;
}

/** Samples in the middle of their quarters; what was not measured has none. */
export function samplesOfQuarters({ start, delay, loss }: LatencyQuarters): LatencySample[] {
  const samples: LatencySample[] = [];
  delay.forEach((value, index) => {
    const lost = loss[index] ?? NO_LOSS;
    if (lost === NO_LOSS) return;
    samples.push({
      at: (start + index + 0.5) * QUARTER_MS,
      delay: value === NO_DELAY ? undefined : value / STEPS,
      loss: lost / LOSS_STEPS,
    });
  });
  return samples;
}
