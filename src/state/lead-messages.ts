import * as z from 'zod/mini';
import type { Failure } from '../api/failure';
import { POLL_PATHS } from '../api/share';

/** Whether the tab that says it is hidden: a visible one takes the lead from it. */
const hidden = z.boolean();
/** When it happened, ms on the wall clock, which all tabs share. It also tells one outcome from another. */
const at = z.number();

/** A good answer, or one that tells of a failure: whoever hears it reads it as if it had asked itself. */
const answeredSchema = z.object({
  kind: z.literal('answered'),
  hidden,
  at,
  path: z.enum(POLL_PATHS),
  roundTrip: z.number().check(z.nonnegative()),
  answer: z.object({
    status: z.number(),
    ok: z.boolean(),
    type: z.string(),
    date: z.string(),
    text: z.string(),
  }),
});

/** No answer came at all. */
const failedSchema = z.object({
  kind: z.literal('failed'),
  hidden,
  at,
  failure: z.union([
    z.object({ kind: z.enum(['proxy-unreachable', 'proxy-timeout']) }),
    z.object({ kind: z.literal('proxy-missing'), status: z.number() }),
  ]),
});

/** What the tabs of one session tell each other. */
export const messageSchema = z.union([
  /** A tab waits for an outcome other than the one of that moment (0: it has none). */
  z.object({ kind: z.literal('hello'), hidden, have: at }),
  /** The leading tab is there. */
  z.object({ kind: z.literal('here'), hidden }),
  answeredSchema,
  failedSchema,
]);

export type Message = z.infer<typeof messageSchema>;

/** How an attempt ended, as it is kept and sent. A failure that the schema does not know is heard by nobody. */
export type Outcome =
  | Omit<z.infer<typeof answeredSchema>, 'hidden'>
  | { readonly kind: 'failed'; readonly at: number; readonly failure: Failure };
