import type { LatencySample } from '../domain/latency-lines';
import { samplesOf } from '../domain/latency-samples';

const MINUTE = 60_000;

/** A point a minute from 0 on: a delay, `x` lost, `-` not measured. */
export function minutesOf(text: string): readonly LatencySample[] {
  const points = text.split(' ').flatMap((word, index) => {
    if (word === '-') return [];
    return [{ at: index * MINUTE, delay: word === 'x' ? undefined : Number(word) }];
  });
  return samplesOf(points);
}
