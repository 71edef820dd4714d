import type { DemoServer } from '../fleet/server';
import { daily } from './daily';
import { isAlive, type Silence } from './life';
import type { Curves } from './noise';
import { unit } from './random';

/** What one monitor measured from one server: `createdAt` ms, cut to the minute; `avgDelay` ms, 0 is lost. */
export interface History {
  monitorId: number;
  monitorName: string;
  createdAt: number[];
  avgDelay: number[];
}

interface Monitor {
  id: number;
  name: string;
  /** The delay from the nearest and the farthest server, ms. */
  near: number;
  far: number;
  /** The share of single probes that are lost. */
  loss: number;
}

const MONITORS: readonly Monitor[] = [
  { id: 1, name: 'CT Shanghai', near: 28, far: 260, loss: 0.02 },
  { id: 2, name: 'CU Beijing', near: 35, far: 240, loss: 0.012 },
  { id: 3, name: 'Cloudflare ICMP', near: 0.6, far: 9, loss: 0.002 },
];

const POINT_MS = 30_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The dashboard keeps no more than a day, and no delay above this (ms). */
const SPAN = DAY;
const CAP = 1000;
const CHINA = 8;

/** The last 24 hours of a server's latency at `now` (ms); empty where nothing was measured. */
export function historyOf(
  server: DemoServer,
  now: number,
  silences: readonly Silence[],
  curves: Curves,
  seed: number,
): History[] {
  if (!server.monitored) return [];
  return MONITORS.map((monitor) => {
    const createdAt: number[] = [];
    const avgDelay: number[] = [];
    // Monitors take turns, and a server keeps its own rhythm.
    const phase = Math.floor(unit(seed, server.id, monitor.id) * POINT_MS);
    const first = Math.ceil((now - SPAN - phase) / POINT_MS) * POINT_MS + phase;
    for (let at = first; at <= now; at += POINT_MS) {
      if (!isAlive(server.life, at, silences)) continue;
      createdAt.push(Math.floor(at / MINUTE) * MINUTE);
      avgDelay.push(delayOf(server, monitor, at, curves, seed));
    }
    return { monitorId: monitor.id, monitorName: monitor.name, createdAt, avgDelay };
  }).filter(({ createdAt }) => createdAt.length > 0);
}

/** The average of two probes, each lost one counting as 0. */
function delayOf(
  server: DemoServer,
  monitor: Monitor,
  at: number,
  { smooth, bursts }: Curves,
  seed: number,
): number {
  if (server.lossy && at % DAY < HOUR) return 0;
  const seconds = at / 1000;
  const place = server.noisePhase + 700 * monitor.id;
  const evening = daily(seconds, CHINA - 4);
  const trouble = bursts.at(seconds / 240 + place);
  const loss = monitor.loss * (0.4 + 1.2 * evening) + 0.9 * Math.max(0, trouble - 0.5);
  const arrived = [1, 2].filter((probe) => unit(seed, server.id, monitor.id, at, probe) >= loss);
  const distance = unit(seed, server.id, monitor.id, 7) ** 1.5;
  const usual = monitor.near + (monitor.far - monitor.near) * distance;
  const route = 0.16 * smooth.at(seconds / 5400 + place) + 0.12 * evening;
  const jitter = 0.07 * unit(seed, server.id, monitor.id, at, 3);
  const spike = 1.8 * trouble ** 3;
  const delay = usual * (1 + route + jitter + spike) * (arrived.length / 2);
  return Math.min(CAP, Math.round(delay * 1000) / 1000);
}
