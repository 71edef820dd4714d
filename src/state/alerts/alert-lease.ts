import * as z from 'zod/mini';
import { ALERTS } from '../../config.alerts';
import type { Instant } from '../../domain/snapshot';
import { readStored, removeStored, type StorageLike, writeStored } from '../../lib/storage';

const leaseSchema = z.object({ owner: z.string(), until: z.number() });

/** Which of several tabs that can't agree on a leading one alerts. */
export interface AlertLease {
  /** Whether it is this tab: whoever was it last, until it ceases to say so. Without storage each tab is it. */
  hold(now: Instant): boolean;
  /** The tab is left: another may alert at once. */
  leave(): void;
}

export function createAlertLease(storage: StorageLike, key: string, owner: string): AlertLease {
  const read = () => readStored(storage, key, leaseSchema);
  return {
    hold({ wall }) {
      const lease = read();
      // A lease from far ahead was written under another clock.
      const stands = lease && lease.until > wall && lease.until <= wall + ALERTS.leaseMs;
      if (stands && lease.owner !== owner) return false;
      if (!stands || lease.until < wall + ALERTS.leaseMs / 2) {
        writeStored(storage, key, { owner, until: wall + ALERTS.leaseMs });
      }
      return true;
    },
    leave() {
      if (read()?.owner === owner) removeStored(storage, key);
    },
  };
}
