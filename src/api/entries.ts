import * as z from 'zod/mini';
import { POLL } from '../config';
import type { Rejected } from '../domain/snapshot';
import { nextTask } from '../lib/next-task';
import { ApiError } from './failure';

const rawListSchema = z.nullable(z.array(z.unknown()));
const rawIdSchema = z.object({ id: z.number() });

/**
 * Parses a result's entries, each alone: one that fails is left out and reported, and the others stand.
 * A null result is an empty one (the dashboard words an empty list so). Many take several tasks.
 * @param take makes of an entry what is wanted
 * @throws {ApiError} bad-answer when the result is no list at all
 */
export async function parseEntries<T, R>(
  rawResult: unknown,
  schema: z.ZodMiniType<T>,
  take: (entry: T) => R,
): Promise<{ readonly entries: readonly R[]; readonly rejected: readonly Rejected[] }> {
  const rawList = rawListSchema.safeParse(rawResult);
  if (!rawList.success) throw new ApiError({ kind: 'bad-answer', detail: 'result is no list' });
  const entries: R[] = [];
  const rejected: Rejected[] = [];
  for (const [index, rawEntry] of (rawList.data ?? []).entries()) {
    if (index % POLL.entriesATask === POLL.entriesATask - 1) await nextTask();
    const entry = schema.safeParse(rawEntry);
    if (entry.success) entries.push(take(entry.data));
    else rejected.push(reject(rawEntry, index, entry.error));
  }
  rejected.sort((a, b) => (a.id ?? -1) - (b.id ?? -1));
  return { entries, rejected };
}

function reject(rawEntry: unknown, index: number, error: z.core.$ZodError): Rejected {
  const rawId = rawIdSchema.safeParse(rawEntry);
  return {
    id: rawId.success ? rawId.data.id : undefined,
    index: rawId.success ? undefined : index,
    field: error.issues[0]?.path.join('.') ?? '',
  };
}
