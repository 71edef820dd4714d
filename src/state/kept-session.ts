import * as z from 'zod/mini';
import type { Session } from '../api/request';
import { readStored, removeStored, type StorageLike, writeStored } from '../lib/storage';

/** The session kept on this device between visits. */
export interface KeptSession {
  /** The session for this dashboard; another dashboard's token is never handed out. */
  read(): Session | undefined;
  /** Returns whether it could be kept. */
  keep(session: Session): boolean;
  forget(): void;
}

const KEY = 'nezha-status:session';

const storedSchema = z.object({
  version: z.literal(1),
  dashboardKey: z.string(),
  token: z.string().check(z.minLength(1)),
});

export function createKeptSession(storage: StorageLike, dashboardKey: string): KeptSession {
  return {
    read() {
      const stored = readStored(storage, KEY, storedSchema);
      if (stored === undefined || stored.dashboardKey !== dashboardKey) return undefined;
      return { kind: 'token', token: stored.token };
    },
    keep(session) {
      if (session.kind !== 'token') return false;
      return writeStored(storage, KEY, { version: 1, dashboardKey, token: session.token });
    },
    forget: () => removeStored(storage, KEY),
  };
}
