import * as z from 'zod/mini';
import { type Availability, newAvailability, type Seen } from '../../domain/history/availability';
import type { Boot, Incident } from '../../domain/history/incidents';
import type { Restart } from '../../domain/history/restarts';

/** Ascending pairs; anything else would break what is worked out from them. */
export const spansSchema = z.array(z.number()).check(
  z.refine((spans) => spans.length % 2 === 0),
  z.refine((spans) => spans.every((at, index) => index === 0 || at >= (spans[index - 1] ?? 0))),
);

export const seenServerSchema = z.object({
  id: z.number(),
  since: z.number(),
  down: spansSchema,
  unsure: spansSchema,
});

const optional = z.optional(z.number());

const seenRecordSchema = z.object({
  version: z.literal(1),
  watched: spansSchema,
  servers: z.array(
    z.object({
      ...seenServerSchema.shape,
      silence: z.optional(
        z.object({ from: z.number(), pending: spansSchema, confirmed: z.boolean() }),
      ),
    }),
  ),
  boots: z.array(
    z.object({
      id: z.number(),
      uptime: optional,
      bootTime: optional,
      trafficIn: optional,
      trafficOut: optional,
      toldAt: optional,
    }),
  ),
  /** Missing in what was written before restarts were kept. Each is parsed by itself. */
  restarts: z.catch(z.array(z.unknown()), []),
});

export type SeenRecord = z.infer<typeof seenRecordSchema>;

/** What a date can be made of (unix seconds): beyond it no list of times could be drawn. */
const momentSchema = z.number().check(z.refine((time) => Math.abs(time) <= 8.64e12));

export const incidentSchema = z
  .object({
    kind: z.enum(['outage', 'reboot', 'reset']),
    id: z.number(),
    name: z.string(),
    tag: z.string(),
    at: momentSchema,
    to: z.optional(momentSchema),
    endSeen: z.optional(z.boolean()),
  })
  .check(z.refine(({ at, to = at }) => to >= at));

export const restartSchema = z
  .object({ from: momentSchema, to: momentSchema })
  .check(z.refine(({ from, to }) => to >= from));

/** Of what comes from storage or a file; undefined for what is none. */
export function parseIncident(value: unknown): Incident | undefined {
  const parsed = incidentSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function toSeenRecord(
  { watched, servers }: Availability,
  boots: ReadonlyMap<number, Boot>,
  restarts: readonly Restart[],
): SeenRecord {
  return {
    version: 1,
    watched,
    servers: [...servers].map(([id, { since, down, unsure, silence }]) => ({
      id,
      since,
      down,
      unsure,
      ...(silence === undefined ? {} : { silence: { ...silence } }),
    })),
    boots: [...boots].map(([id, boot]) => ({ id, ...known(boot) })),
    restarts: [...restarts],
  };
}

/** The fields of which something is known: a record has no others. */
function known(boot: Boot): Partial<Boot> {
  return Object.fromEntries(Object.entries(boot).filter(([, value]) => !Number.isNaN(value)));
}

/** The other way; undefined for what is no such record. Nothing vouches for the time since it was written. */
export function fromSeenRecord(value: unknown):
  | {
      readonly availability: Availability;
      readonly boots: ReadonlyMap<number, Boot>;
      readonly restarts: readonly Restart[];
    }
  | undefined {
  const parsed = seenRecordSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { watched, servers, boots, restarts } = parsed.data;
  return {
    availability: {
      ...newAvailability(),
      watched,
      servers: new Map(
        servers.map(({ id, silence, ...seen }): [number, Seen] => [id, { ...seen, silence }]),
      ),
    },
    boots: new Map(
      boots.map(
        ({ id, uptime = NaN, bootTime = NaN, trafficIn = NaN, trafficOut = NaN, toldAt = NaN }) => [
          id,
          { uptime, bootTime, trafficIn, trafficOut, toldAt },
        ],
      ),
    ),
    restarts: restarts.flatMap((one) => {
      const restart = restartSchema.safeParse(one);
      return restart.success ? restart.data : [];
    }),
  };
}
