import * as z from 'zod/mini';
import { HISTORY } from '../../config';
import type { Instant } from '../../domain/snapshot';
import type { Records } from './records';

const leaseSchema = z.object({ owner: z.string(), until: z.number() });

const KEY = 'lease';

/**
 * Of tabs that can't tell each other anything, who writes: whoever held the lease last, until it runs out.
 * Two that take it in the same moment do no harm: what is written is joined, never replaced.
 */
export async function takeLease(records: Records, now: Instant, name: string): Promise<boolean> {
  const lease = leaseSchema.safeParse(await records.get('open', KEY));
  const others = lease.success && lease.data.owner !== name && lease.data.until > now.wall;
  // A lease from far ahead was written under another clock.
  if (others && lease.data.until <= now.wall + HISTORY.leaseMs) return false;
  const value = { owner: name, until: now.wall + HISTORY.leaseMs };
  await records.commit([{ store: 'open', key: KEY, value }]);
  return true;
}
