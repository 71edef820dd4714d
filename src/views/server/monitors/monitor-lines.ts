import { samplesOfQuarters } from '../../../domain/history/latency-quarters';
import {
  type LatencySample,
  type LatencyStats,
  latencyStats,
  samplesWithin,
} from '../../../domain/latency-lines';
import { samplesOf } from '../../../domain/latency-samples';
import type { ChartFrame } from '../../../state/chart-frames';
import type { ServerLatency } from '../../../state/history/monitors';

/** One monitor over the span of the charts. */
export interface MonitorLine {
  readonly id: number;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern, for where colours say nothing. */
  readonly dash: string;
  /** Within the span, in time order. */
  readonly samples: readonly LatencySample[];
  readonly stats: LatencyStats;
}

/** Far from the colours of states. */
const COLOURS = ['cpu', 'out', 'memory', 'in', 'temperature', 'gpu', 'connections', 'disk'];
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '12 4', '1 5', '9 3 2 3 2 3'];

/**
 * A line a monitor, by their ids: from the dashboard's own points up to a day, and from what was kept beyond. Where
 * there is no answer of this visit yet, what was kept stands in.
 * @param frame unix seconds
 */
export function monitorLines(
  { recent, past }: Pick<ServerLatency, 'recent' | 'past'>,
  { from, to, range }: Pick<ChartFrame, 'from' | 'to' | 'range'>,
): readonly MonitorLine[] {
  const span = { from: from * 1000, to: to * 1000 };
  const names = new Map([
    ...(past ?? []).map(({ monitorId, name }) => [monitorId, name] as const),
    ...(recent ?? []).map(({ monitorId, name }) => [monitorId, name] as const),
  ]);
  const samplesFor = (id: number): readonly LatencySample[] => {
    if (range !== '30d' && recent) {
      return samplesOf(recent.find(({ monitorId }) => monitorId === id)?.points ?? []);
    }
    const kept = past?.find(({ monitorId }) => monitorId === id);
    return kept ? samplesOfQuarters(kept) : [];
  };
  const ids = [...names.keys()].sort((a, b) => a - b);
  return ids.map((id, index) => {
    const samples = samplesWithin(samplesFor(id), span);
    return {
      id,
      name: names.get(id) || `#${id}`,
      colour: `var(--${COLOURS[index % COLOURS.length]})`,
      dash: DASHES[index % DASHES.length] ?? 'none',
      samples,
      stats: latencyStats(samples),
    };
  });
}

/** How far from a sample (unix ms) its value still counts: a point in a minute or so, or a stored quarter of an hour. */
export function reachOf({ from, to, range }: Pick<ChartFrame, 'from' | 'to' | 'range'>): number {
  return Math.max(range === '30d' ? 900_000 : 60_000, ((to - from) * 1000) / 200);
}

/** The minutes of all these lines' samples, unix seconds, in order: the steps of the keyboard. */
export function momentsOf(lines: readonly MonitorLine[]): readonly number[] {
  const minutes = lines.flatMap(({ samples }) => samples.map(({ at }) => Math.floor(at / 60_000)));
  return [...new Set(minutes)].sort((a, b) => a - b).map((minute) => minute * 60);
}

/** The moment so many on from another, or the one nearest to it. */
export function stepFrom(
  moments: readonly number[],
  time: number,
  points: number,
): number | undefined {
  const after = moments.findIndex((one) => one >= time);
  const near = after < 0 ? moments.length - 1 : after;
  return moments[Math.min(moments.length - 1, Math.max(0, near + points))];
}
