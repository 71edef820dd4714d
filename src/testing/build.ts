import type { Host, Metrics, Server } from '../domain/server';
import type { Instant, Snapshot } from '../domain/snapshot';

/** Builders of domain values for tests; every field has a plain default. */

export function instant(seconds: number): Instant {
  return { wall: 1_795_000_000_000 + seconds * 1000, mono: seconds * 1000 };
}

/** The dashboard's clock at `instant(seconds)`, unix seconds. */
export function dashboardTime(seconds: number): number {
  return 1_795_000_000 + seconds;
}

const NO_METRICS: Metrics = {
  cpu: undefined,
  memoryUsed: undefined,
  swapUsed: undefined,
  diskUsed: undefined,
  speedIn: undefined,
  speedOut: undefined,
  trafficIn: undefined,
  trafficOut: undefined,
  uptime: undefined,
  load1: undefined,
  load5: undefined,
  load15: undefined,
  tcpConnections: undefined,
  udpConnections: undefined,
  processes: undefined,
  temperatures: [],
  gpu: undefined,
};

export function metrics(some: Partial<Metrics> = {}): Metrics {
  return { ...NO_METRICS, ...some };
}

const NO_HOST: Host = {
  platform: undefined,
  platformVersion: undefined,
  architecture: undefined,
  virtualization: undefined,
  agentVersion: undefined,
  country: undefined,
  cpuModels: [],
  cores: undefined,
  gpuModels: [],
  memoryTotal: undefined,
  diskTotal: undefined,
  swapTotal: undefined,
  bootTime: undefined,
};

export function host(some: Partial<Host> = {}): Host {
  return { ...NO_HOST, ...some };
}

export function server(some: Partial<Server> = {}): Server {
  return {
    id: 1,
    name: 'one',
    tag: '',
    displayIndex: 0,
    hiddenFromGuests: false,
    lastReport: undefined,
    addresses: { ipv4: undefined, ipv6: undefined },
    host: undefined,
    metrics: undefined,
    ...some,
  };
}

/** An answer at `instant(seconds)` of a dashboard whose clock agrees. */
export function snapshot(
  seconds: number,
  servers: readonly Server[],
  some: Partial<Snapshot> = {},
): Snapshot {
  return {
    scope: 'all',
    receivedAt: instant(seconds),
    roundTrip: 5,
    dashboardNow: dashboardTime(seconds),
    servers,
    rejected: [],
    ...some,
  };
}
