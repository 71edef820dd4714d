import type { Latency } from './latency';
import { type LatencySample, percentile } from './latency-lines';

/** A point's neighbours, on each side, that tell what is usual. */
const NEIGHBOURS = 4;
/** Below this (ms) delays scatter so much that half of one says nothing. */
const LEAST_MS = 5;
/** Of what is usual: what a half is, and what is usual itself. */
const HALF = { least: 0.42, most: 0.58 } as const;
const USUAL_LEAST = 0.75;

/**
 * Samples of a monitor's points, in time order. A point averages two probes, a lost one counting as 0: a point at half
 * of what all around it have is one answer of the usual delay, and one loss. It is no fast answer.
 */
export function samplesOf(points: Latency['points']): readonly LatencySample[] {
  return points.map(({ at, delay }, index) => {
    if (delay === undefined) return { at, delay, loss: 1 };
    return isHalf(points, index, delay)
      ? { at, delay: 2 * delay, loss: 0.5 }
      : { at, delay, loss: 0 };
  });
}

function isHalf(points: Latency['points'], index: number, delay: number): boolean {
  // Most points are told from their neighbour alone.
  const beside = Math.max(points[index - 1]?.delay ?? 0, points[index + 1]?.delay ?? 0);
  if (beside > 0 && delay > 0.65 * beside) return false;
  const around = points
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .flatMap((point) => (point === points[index] ? [] : (point.delay ?? [])))
    .sort((a, b) => a - b);
  const usual = percentile(around, 0.5) ?? 0;
  const isHalfOfIt = (one: number) => one >= HALF.least * usual && one <= HALF.most * usual;
  return (
    around.length >= NEIGHBOURS &&
    usual >= LEAST_MS &&
    isHalfOfIt(delay) &&
    around.every((one) => one >= USUAL_LEAST * usual || isHalfOfIt(one))
  );
}
