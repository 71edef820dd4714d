import * as z from 'zod/mini';

/** Servers whose trouble is known, as the deployment names them and as a device keeps them. */

/** Why a server is expected to be silent. */
export const KNOWN_KINDS = ['planned', 'abandoned'] as const;

export const NOTE_MAX = 200;

/** The most servers that are marked. */
export const KNOWN_MAX = 2_000;

const serverSchema = z.object({
  id: z.number(),
  kind: z.enum(KNOWN_KINDS),
  /** Free words; may be empty. */
  note: z.catch(z.string().check(z.maxLength(NOTE_MAX)), ''),
  /** Unix seconds from which on the mark is void. */
  until: z.catch(z.optional(z.number()), undefined),
});

/** Each entry falls alone: one that can't be read is left out. */
export const knownSchema = z.pipe(
  z.array(z.catch(z.optional(serverSchema), undefined)).check(z.maxLength(KNOWN_MAX)),
  z.transform((entries) => entries.filter((entry) => entry !== undefined)),
);

export type KnownServer = z.infer<typeof serverSchema>;
