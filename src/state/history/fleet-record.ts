import * as z from 'zod/mini';
import type { Fleet, WatchedServer } from '../../domain/fleet';
import { STATUSES } from '../../domain/status';

/** A value that may be unknown: what is written keeps such fields, with nothing in them. */
const maybeNumber = z.custom<number | undefined>(
  (value) => value === undefined || typeof value === 'number',
);
const maybeText = z.custom<string | undefined>(
  (value) => value === undefined || typeof value === 'string',
);
const maybeFlag = z.custom<boolean | undefined>(
  (value) => value === undefined || typeof value === 'boolean',
);

const hostSchema = z.object({
  platform: maybeText,
  platformVersion: maybeText,
  architecture: maybeText,
  virtualization: maybeText,
  agentVersion: maybeText,
  country: maybeText,
  cpuModels: z.array(z.string()),
  cores: maybeNumber,
  gpuModels: z.array(z.string()),
  memoryTotal: maybeNumber,
  diskTotal: maybeNumber,
  swapTotal: maybeNumber,
  bootTime: maybeNumber,
});

const metricsSchema = z.object({
  cpu: maybeNumber,
  memoryUsed: maybeNumber,
  swapUsed: maybeNumber,
  diskUsed: maybeNumber,
  speedIn: maybeNumber,
  speedOut: maybeNumber,
  trafficIn: maybeNumber,
  trafficOut: maybeNumber,
  uptime: maybeNumber,
  load1: maybeNumber,
  load5: maybeNumber,
  load15: maybeNumber,
  tcpConnections: maybeNumber,
  udpConnections: maybeNumber,
  processes: maybeNumber,
  temperatures: z.array(z.object({ sensor: z.string(), celsius: z.number() })),
  gpu: maybeNumber,
});

const recordSchema = z.object({
  version: z.literal(1),
  /** When the answer came, by this device's wall clock, ms. */
  at: z.number(),
  /** The dashboard's clock at the answer, unix seconds. */
  dashboardNow: z.number(),
  servers: z.array(
    z.object({
      status: z.enum(STATUSES),
      waiting: z.boolean(),
      lastSeen: maybeNumber,
      server: z.object({
        id: z.number(),
        name: z.string(),
        tag: z.string(),
        displayIndex: maybeNumber,
        hiddenFromGuests: maybeFlag,
        lastReport: maybeNumber,
        host: z.union([hostSchema, z.undefined()]),
        metrics: z.union([metricsSchema, z.undefined()]),
      }),
    }),
  ),
});

/** The fleet as of an answer, as a record. Addresses are never written down. */
export function toFleetRecord(fleet: Fleet) {
  return {
    version: 1,
    at: fleet.receivedAt.wall,
    dashboardNow: fleet.dashboardNow,
    servers: [...fleet.servers.values()].map(
      ({ server: { addresses: _, ...server }, known: __, ...judged }) => ({
        ...judged,
        server,
      }),
    ),
  };
}

/** The other way; undefined for what is no such record. */
export function readFleetRecord(
  value: unknown,
): { at: number; dashboardNow: number; servers: readonly WatchedServer[] } | undefined {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const addresses = { ipv4: undefined, ipv6: undefined };
  const { at, dashboardNow } = parsed.data;
  const servers = parsed.data.servers.map(({ server, ...judged }) => ({
    ...judged,
    known: undefined,
    server: { ...server, host: server.host, metrics: server.metrics, addresses },
  }));
  return { at, dashboardNow, servers };
}
