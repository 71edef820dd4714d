import type { DemoServer } from '../fleet/server';
import { daily } from './daily';
import { bootOf } from './life';
import type { Curves } from './noise';
import { trafficOf } from './traffic';

/** One report of an agent. Times are unix seconds, sizes bytes, speeds bytes a second, CPU and GPU percent, temperatures °C. */
export interface State {
  lastActive: number;
  bootTime: number;
  cpu: number;
  memory: number;
  swap: number;
  disk: number;
  inTransfer: number;
  outTransfer: number;
  inSpeed: number;
  outSpeed: number;
  uptime: number;
  load1: number;
  load5: number;
  load15: number;
  tcp: number;
  udp: number;
  processes: number;
  /** In the order of the machine's sensors. */
  temperatures: number[];
  gpu: number;
}

/** Where each value reads the noise: far enough apart to look unrelated. */
const PLACE = { cpu: 0, memory: 401, disk: 823, tcp: 1249, processes: 1657, heat: 2063, gpu: 2477 };

const PAGE = 4096;
const toPages = (bytes: number) => Math.round(bytes / PAGE) * PAGE;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** What the agent of `server` measured at the moment `at` (ms): the same at every call. */
export function stateOf(server: DemoServer, at: number, { smooth, bursts }: Curves): State {
  const { machine, habits, noisePhase } = server;
  const seconds = at / 1000;
  const bootTime = Math.floor(bootOf(server.life, at) / 1000);
  const lastActive = Math.floor(seconds);
  /** Noise from -1 to 1 that turns around about every `period` seconds. */
  const swing = (place: number, period: number) =>
    2 * smooth.at(seconds / period + noisePhase + place) - 1;

  const day = daily(seconds, server.utcOffset);
  // From slow to fast: each load average misses what is faster than its own time.
  const usual15 = habits.cpu * (0.7 + 0.5 * day + 0.25 * swing(PLACE.cpu, 1900));
  const usual5 = usual15 + habits.cpu * 0.22 * swing(PLACE.cpu + 7, 310);
  const usual1 = usual5 + habits.cpu * 0.25 * swing(PLACE.cpu + 13, 53);
  const burst = 55 * bursts.at(seconds / 17 + noisePhase + PLACE.cpu);
  const cpu =
    usual1 +
    burst +
    habits.cpu * (0.22 * swing(PLACE.cpu + 29, 9) + 0.2 * swing(PLACE.cpu + 31, 2.3));
  const load = (percent: number) => round((machine.cores * Math.max(0, percent)) / 100, 2);

  const memory =
    habits.memory + 0.03 * swing(PLACE.memory, 11_000) + 0.006 * swing(PLACE.memory, 97);
  const swap = habits.swap * (1 + 0.1 * swing(PLACE.memory + 5, 7000));
  const disk = habits.disk + 0.006 * swing(PLACE.disk, 260_000) + 0.0004 * swing(PLACE.disk, 900);
  const crowd = 0.6 + 0.5 * day + 0.25 * swing(PLACE.tcp, 240) + 0.08 * swing(PLACE.tcp, 5);
  const heat = 34 + 0.35 * clamp(usual1, 0, 100) + 2 * swing(PLACE.heat, 40);
  const gpu = 34 + 40 * swing(PLACE.gpu, 700) + 18 * swing(PLACE.gpu, 21);

  return {
    lastActive,
    bootTime,
    cpu: clamp(cpu, 0.1, 100),
    memory: toPages(machine.memory * clamp(memory, 0.02, 0.97)),
    swap: toPages(machine.swap * clamp(swap, 0, 1)),
    disk: toPages(machine.disk * clamp(disk, 0.01, 0.99)),
    ...trafficOf(server, seconds, bootTime, { smooth, bursts }),
    uptime: lastActive - bootTime,
    load1: load(usual1 + burst * 0.2),
    load5: load(usual5),
    load15: load(usual15),
    tcp: Math.max(1, Math.round(habits.tcp * crowd)),
    udp: Math.round(habits.udp * crowd),
    processes: Math.round(habits.processes * (1 + 0.04 * swing(PLACE.processes, 130))),
    temperatures: machine.sensors.map((_, i) => round(heat - 6 * i + 0.6 * swing(i, 15), 1)),
    gpu: machine.gpus.length > 0 ? round(clamp(gpu, 0, 100), 1) : 0,
  };
}
