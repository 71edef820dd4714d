import type { Host, Metrics, Server, Temperature } from '../domain/server';
import type { DetailsEntry, HostEntry, ListEntry, StatusEntry } from './schema';

/** What can be true of a machine of today; anything beyond is a fault of a sensor, a counter or an agent. */
const LIMITS = {
  memory: 2 ** 53,
  disk: 2 ** 60,
  traffic: 2 ** 63,
  speed: 2 ** 43,
  uptime: 100 * 365 * 86_400,
  load: 1_000_000,
  count: 100_000_000,
  celsius: { min: -100, max: 250 },
} as const;

/** A report or boot time before the year 2000 or after 2200 is none. */
const PLAUSIBLE_TIME = { min: 946_684_800, max: 7_258_118_400 } as const;

/** A server from an entry of `list`: who it is and when it last reported. */
export function serverFromList(entry: ListEntry): Server {
  return {
    id: entry.id,
    name: entry.name ?? '',
    tag: entry.tag ?? '',
    displayIndex: undefined,
    hiddenFromGuests: undefined,
    lastReport: time(entry.last_active),
    addresses: { ipv4: text(entry.ipv4), ipv6: text(entry.ipv6) },
    host: undefined,
    metrics: undefined,
  };
}

/**
 * A server from an entry of `details`.
 * @param unfiltered whether the answer had no filter; only there are the panel's order and the hidden mark true
 */
export function serverFromDetails(entry: DetailsEntry, unfiltered: boolean): Server {
  const server = serverFromList(entry);
  return {
    ...server,
    displayIndex: unfiltered ? (entry.display_index ?? undefined) : undefined,
    hiddenFromGuests: unfiltered ? (entry.hide_for_guest ?? undefined) : undefined,
    host: entry.host ? toHost(entry.host) : undefined,
    // Without a report the numbers are the zeros of a fresh start, not measurements.
    metrics: entry.status && server.lastReport !== undefined ? toMetrics(entry.status) : undefined,
  };
}

/** undefined where the host is all empty: the agent has not registered since the dashboard started. */
function toHost(host: HostEntry): Host | undefined {
  const cpuModels = host.CPU ?? [];
  const empty = !host.Platform && !host.MemTotal && !host.BootTime && cpuModels.length === 0;
  if (empty) return undefined;
  return {
    platform: text(host.Platform),
    platformVersion: text(host.PlatformVersion),
    architecture: text(host.Arch),
    virtualization: text(host.Virtualization),
    agentVersion: text(host.Version),
    country: country(host.CountryCode),
    cpuModels,
    cores: cores(cpuModels),
    gpuModels: host.GPU ?? [],
    memoryTotal: total(host.MemTotal, LIMITS.memory),
    diskTotal: total(host.DiskTotal, LIMITS.disk),
    swapTotal: within(host.SwapTotal, LIMITS.memory),
    bootTime: time(host.BootTime),
  };
}

function toMetrics(status: StatusEntry): Metrics {
  return {
    cpu: percent(status.CPU),
    memoryUsed: within(status.MemUsed, LIMITS.memory),
    swapUsed: within(status.SwapUsed, LIMITS.memory),
    diskUsed: within(status.DiskUsed, LIMITS.disk),
    speedIn: within(status.NetInSpeed, LIMITS.speed),
    speedOut: within(status.NetOutSpeed, LIMITS.speed),
    trafficIn: within(status.NetInTransfer, LIMITS.traffic),
    trafficOut: within(status.NetOutTransfer, LIMITS.traffic),
    uptime: within(status.Uptime, LIMITS.uptime),
    load1: within(status.Load1, LIMITS.load),
    load5: within(status.Load5, LIMITS.load),
    load15: within(status.Load15, LIMITS.load),
    tcpConnections: within(status.TcpConnCount, LIMITS.count),
    udpConnections: within(status.UdpConnCount, LIMITS.count),
    processes: within(status.ProcessCount, LIMITS.count),
    temperatures: (status.Temperatures ?? []).flatMap(toTemperature),
    gpu: percent(status.GPU),
  };
}

function toTemperature(reading: {
  Name?: string | null | undefined;
  Temperature?: number | null | undefined;
}): Temperature[] {
  const celsius = reading.Temperature;
  if (typeof celsius !== 'number') return [];
  const { min, max } = LIMITS.celsius;
  return celsius >= min && celsius <= max ? [{ sensor: reading.Name ?? '', celsius }] : [];
}

type Wire<T> = T | null | undefined;

/** A value from 0 up to (not with) the limit, else unknown. */
function within(value: Wire<number>, limit: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value < limit ? value : undefined;
}

/** A whole of which 0 means that it is not known. */
function total(value: Wire<number>, limit: number): number | undefined {
  return within(value, limit) || undefined;
}

/** Clamped to 100; what is negative or far beyond is no measurement. */
function percent(value: Wire<number>): number | undefined {
  const plausible = within(value, 1_000);
  return plausible === undefined ? undefined : Math.min(100, plausible);
}

function time(value: Wire<number>): number | undefined {
  const { min, max } = PLAUSIBLE_TIME;
  return typeof value === 'number' && value >= min && value <= max ? value : undefined;
}

function text(value: Wire<string>): string | undefined {
  return value?.trim() || undefined;
}

function country(value: Wire<string>): string | undefined {
  return value && /^[a-z]{2}$/i.test(value) ? value.toUpperCase() : undefined;
}

/** Agents word a model as "AMD EPYC 2 Virtual Core", one entry a socket. */
function cores(models: readonly string[]): number | undefined {
  const counts = models.map((model) => /(\d+) (?:Physical|Virtual) Core/.exec(model)?.[1]);
  const sum = counts.reduce((all, found) => all + Number(found ?? 0), 0);
  return sum > 0 ? sum : undefined;
}
