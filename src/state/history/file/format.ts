import * as z from 'zod/mini';
import type { AlertRecord } from '../../../domain/alerts/record';
import type { Availability } from '../../../domain/history/availability';
import type { Incident } from '../../../domain/history/incidents';
import { HISTORY_METRICS, SCALE_LIST } from '../../../domain/history/metrics';
import type { Restart } from '../../../domain/history/restarts';
import { TIERS } from '../../../domain/history/tiers';
import { scaleSchema } from '../pack-record';
import { incidentSchema, restartSchema, seenServerSchema, spansSchema } from '../seen-record';

/** A history as a file; docs/history-file.md describes it. */

const FORMAT = 'nezha-status history';
const VERSION = 1;
/** More bytes than any file of ours has. */
export const HISTORY_FILE_MAX = 200_000_000;

/** More slots than a stretch of either tier has. */
const MOST_SLOTS = 3_000;

/** Said in few words of the schema language: what only this file uses of it would weigh on the first screen. */
const wholeUpTo = (most: number, least = 0) =>
  z
    .number()
    .check(z.refine((value) => Number.isSafeInteger(value) && value >= least && value <= most));

/** More ends of spans than thirty days have; without a bound a file could keep the page busy for hours. */
const MOST_ENDS = 50_000;
const fileSpansSchema = spansSchema.check(z.refine((spans) => spans.length <= MOST_ENDS));

const idSchema = wholeUpTo(Number.MAX_SAFE_INTEGER);
const timeSchema = z.number().check(z.refine((time) => time >= 0));

/** What tells whose file it is. */
export const envelopeSchema = z.object({ format: z.literal(FORMAT), version: z.number() });

export function isNewer({ version }: z.infer<typeof envelopeSchema>): boolean {
  return version > VERSION;
}

const blockSchema = z.object({
  id: idSchema,
  tier: z.enum(['minutes', 'quarters']),
  start: idSchema,
  slots: wholeUpTo(MOST_SLOTS, 1),
  present: wholeUpTo(2 ** HISTORY_METRICS.length - 1),
  bytes: z.string(),
});

export const historyFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  from: timeSchema,
  to: timeSchema,
  servers: z.array(z.object({ id: idSchema, name: z.string(), tag: z.string() })),
  metrics: z.array(z.string()).check(z.refine((names) => names.join() === HISTORY_METRICS.join())),
  scales: z
    .array(scaleSchema)
    .check(z.refine((scales) => scales.length === HISTORY_METRICS.length)),
  availability: z.object({
    watched: fileSpansSchema,
    servers: z.array(
      z.object({ ...seenServerSchema.shape, down: fileSpansSchema, unsure: fileSpansSchema }),
    ),
  }),
  incidents: z.array(incidentSchema),
  /** Missing in files of releases that kept none. */
  restarts: z.optional(z.array(restartSchema)),
  blocks: z
    .array(blockSchema)
    .check(z.refine((blocks) => blocks.every(({ tier, start }) => start % TIERS[tier].step === 0))),
});

export type HistoryFile = z.infer<typeof historyFileSchema>;
export type FileBlock = z.infer<typeof blockSchema>;
/** A server as a file names it. */
export type FileServer = HistoryFile['servers'][number];

/** What a file says before its blocks. */
export interface FileHead {
  /** Unix seconds. */
  readonly from: number;
  readonly to: number;
  readonly servers: readonly FileServer[];
  readonly availability: Pick<Availability, 'watched' | 'servers'>;
  readonly incidents: readonly Incident[];
  readonly restarts: readonly Restart[];
  /** Spans that nobody watched, and alerts, for whoever reads the file; import leaves them out. */
  readonly unwatched?: readonly number[];
  readonly alerts?: readonly AlertRecord[];
}

/** The file's text up to its first block. Blocks follow, parted by commas, and then `FILE_END`. */
export function fileHead({ availability, servers, ...rest }: FileHead): string {
  const seen = [...availability.servers].map(([id, { since, down, unsure }]) => ({
    id,
    since,
    down,
    unsure,
  }));
  const { from, to, ...happened } = rest;
  const whole = {
    format: FORMAT,
    version: VERSION,
    from,
    to,
    servers,
    metrics: HISTORY_METRICS,
    scales: SCALE_LIST,
    availability: { watched: availability.watched, servers: seen },
    ...happened,
  };
  return `${JSON.stringify(whole).slice(0, -1)},"blocks":[\n`;
}

export const FILE_END = ']}\n';
