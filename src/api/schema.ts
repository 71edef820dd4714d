import * as z from 'zod/mini';

/**
 * Wire shapes of the dashboard's V0 API, as its releases 0.15 to 0.20 answer them.
 * https://nezha-v0.github.io/guide/api.html for the document; releases differ in the fields they have,
 * so every field but a server's id and report time may be absent or null.
 */

/** Byte counts and totals pass 2^53, which `z.int()` would refuse. */
const count = z.nullish(z.number());
const text = z.nullish(z.string());
const names = z.nullish(z.array(z.string()));

/** Around every answer; `code` 0 is success whatever the HTTP status, 403 a refused credential. */
export const envelopeSchema = z.object({
  code: z.number(),
  message: text,
  result: z.optional(z.unknown()),
});

/** How a dashboard of the V1/V2 generation answers a path of V0, with HTTP 404. */
export const newerGenerationSchema = z.object({ error: z.string() });

/** An entry of `GET /api/v1/server/list`. */
export const listEntrySchema = z.object({
  id: z.number().check(z.nonnegative()),
  name: text,
  tag: text,
  /** Unix seconds on the dashboard's clock; the zero time stands for none. */
  last_active: z.number(),
  ipv4: text,
  ipv6: text,
  /** Since v0.18.3; true in unfiltered `details` alone. */
  display_index: count,
  /** Since v0.19.20; true in unfiltered `details` alone. */
  hide_for_guest: z.nullish(z.boolean()),
});

const hostSchema = z.object({
  Platform: text,
  PlatformVersion: text,
  CPU: names,
  MemTotal: count,
  DiskTotal: count,
  SwapTotal: count,
  Arch: text,
  Virtualization: text,
  BootTime: count,
  CountryCode: text,
  Version: text,
  /** Since v0.17.2. */
  GPU: names,
});

const statusSchema = z.object({
  CPU: count,
  MemUsed: count,
  SwapUsed: count,
  DiskUsed: count,
  NetInTransfer: count,
  NetOutTransfer: count,
  NetInSpeed: count,
  NetOutSpeed: count,
  Uptime: count,
  Load1: count,
  Load5: count,
  Load15: count,
  TcpConnCount: count,
  UdpConnCount: count,
  ProcessCount: count,
  /** Since v0.16.27. */
  Temperatures: z.nullish(z.array(z.object({ Name: text, Temperature: count }))),
  /** Since v0.17.2. */
  GPU: count,
});

/** An entry of `GET /api/v1/server/details`. */
export const detailsEntrySchema = z.object({
  ...listEntrySchema.shape,
  host: z.nullish(hostSchema),
  status: z.nullish(statusSchema),
});

/** An entry of `GET /api/v1/monitor/:id`: two lists of equal length. */
export const monitorEntrySchema = z.object({
  monitor_id: z.number(),
  monitor_name: text,
  /** Unix ms, truncated to the minute. */
  created_at: z.array(z.number()),
  /** ms, at most 1,000; 0 stands for lost probes. */
  avg_delay: z.array(z.number()),
});

export type ListEntry = z.infer<typeof listEntrySchema>;
export type DetailsEntry = z.infer<typeof detailsEntrySchema>;
export type HostEntry = z.infer<typeof hostSchema>;
export type StatusEntry = z.infer<typeof statusSchema>;
export type MonitorEntry = z.infer<typeof monitorEntrySchema>;
