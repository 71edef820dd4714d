import type { DemoServer } from '../fleet/server';
import { daily, dailyArea } from './daily';
import type { Curves, Noise } from './noise';

/** Bytes since boot and bytes a second. */
export interface Traffic {
  inTransfer: number;
  outTransfer: number;
  inSpeed: number;
  outSpeed: number;
}

/** A part of the speed: `weight` times a noise that turns around about every `period` seconds. */
interface Part {
  curve: keyof Curves;
  weight: number;
  period: number;
  place: number;
}

/** Nothing here is below zero, so that the counters never fall. */
const QUIET = 0.12;
const BY_DAY = 0.55;
const COMMON: readonly Part[] = [
  { curve: 'smooth', weight: 0.5, period: 620, place: 3001 },
  { curve: 'smooth', weight: 0.4, period: 43, place: 3019 },
  { curve: 'bursts', weight: 2.4, period: 13, place: 3037 },
];
/** What comes in mostly goes out again, apart from these. */
const IN: readonly Part[] = [...COMMON, { curve: 'smooth', weight: 0.3, period: 4.1, place: 3061 }];
const OUT: readonly Part[] = [
  ...COMMON,
  { curve: 'smooth', weight: 0.3, period: 5.3, place: 3083 },
];

/** The traffic of a server at unix `seconds`: the counters are the exact integral of the speeds since `boot`. */
export function trafficOf(
  server: DemoServer,
  seconds: number,
  boot: number,
  curves: Curves,
): Traffic {
  const { habits } = server;
  const since = (parts: readonly Part[]) =>
    total(server, seconds, parts, curves) - total(server, boot, parts, curves);
  return {
    inTransfer: Math.floor(habits.trafficAtBoot + habits.netIn * since(IN)),
    outTransfer: Math.floor(habits.trafficAtBoot + habits.netOut * since(OUT)),
    inSpeed: Math.floor(habits.netIn * rate(server, seconds, IN, curves)),
    outSpeed: Math.floor(habits.netOut * rate(server, seconds, OUT, curves)),
  };
}

/** The speed at a moment, as a multiple of the server's mean. */
function rate(server: DemoServer, seconds: number, parts: readonly Part[], curves: Curves): number {
  let sum = QUIET + BY_DAY * daily(seconds, server.utcOffset);
  for (const { curve, weight, period, place } of parts) {
    const noise: Noise = curves[curve];
    sum += weight * noise.at(seconds / period + server.noisePhase + place);
  }
  return sum;
}

/** The integral of `rate` over time. */
function total(server: DemoServer, seconds: number, parts: readonly Part[], curves: Curves) {
  let sum = QUIET * seconds + BY_DAY * dailyArea(seconds, server.utcOffset);
  for (const { curve, weight, period, place } of parts) {
    const noise: Noise = curves[curve];
    sum += weight * period * noise.area(seconds / period + server.noisePhase + place);
  }
  return sum;
}
