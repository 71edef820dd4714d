import * as z from 'zod/mini';
import type { Session } from '../api/request';
import { cleanToken } from '../api/token';
import { readStored, removeStored, type StorageLike, writeStored } from '../lib/storage';
import type { Environment } from './environment';

/** Where a session is kept: on this device for all its tabs, or in this tab until it is closed. */
export type Place = 'device' | 'tab';

/** The sessions kept between visits and reloads. */
export interface KeptSession {
  /**
   * The tab's own session, else the device's; another dashboard's is never handed out, and nothing to a tab that
   * was signed out by itself.
   */
  read(): { readonly session: Session; readonly place: Place } | undefined;
  /** The device's, whatever this tab has of its own; undefined in a tab that was signed out by itself. */
  readDevice(): Session | undefined;
  /** Returns whether it could be kept: storage may be refused or full. */
  keep(session: Session, place: Place): boolean;
  /** What the entry of the tab's history carries over a reload. */
  readCarried(): Session | undefined;
  /**
   * Lets the entry of the tab's history carry a session over a reload, where nobody is there to enter it again; with
   * undefined, or where somebody is, it carries none. Returns whether it does.
   */
  carry(session: Session | undefined): boolean;
  forget(place: Place): void;
  /** Forgets the tab's own. What the device keeps is not for this tab, reloads included, until it keeps one again. */
  signOutTab(): void;
}

/** The key in local and in session storage. */
export const SESSION_KEY = 'nezha-status:session';

const storedSchema = z.union([
  z.object({
    version: z.literal(1),
    dashboardKey: z.string(),
    /** What no header could carry is no token. */
    token: z.string().check(z.refine((token) => cleanToken(token) === token)),
  }),
  z.object({
    version: z.literal(1),
    dashboardKey: z.string(),
    kind: z.enum(['cookie', 'none']),
  }),
]);

/** Stands in the place of the tab's own session. */
const signedOutSchema = z.object({
  version: z.literal(1),
  dashboardKey: z.string(),
  signedOut: z.literal(true),
});

export function createKeptSession(
  { local, tab, entry, unattended }: Pick<Environment, 'local' | 'tab' | 'entry' | 'unattended'>,
  dashboardKey: string,
): KeptSession {
  const storages: Readonly<Record<Place | 'entry', StorageLike>> = { device: local, tab, entry };

  function readFrom(place: Place | 'entry'): Session | undefined {
    const stored = readStored(storages[place], SESSION_KEY, storedSchema);
    if (stored === undefined || stored.dashboardKey !== dashboardKey) return undefined;
    return 'token' in stored ? { kind: 'token', token: stored.token } : { kind: stored.kind };
  }

  function isTabSignedOut(): boolean {
    return readStored(tab, SESSION_KEY, signedOutSchema)?.dashboardKey === dashboardKey;
  }

  return {
    read() {
      if (isTabSignedOut()) return undefined;
      for (const place of ['tab', 'device'] as const) {
        const session = readFrom(place);
        if (session !== undefined) return { session, place };
      }
      return undefined;
    },
    readDevice: () => (isTabSignedOut() ? undefined : readFrom('device')),
    keep(session, place) {
      // What the tab has of its own would win at the next reload.
      if (place === 'device') removeStored(tab, SESSION_KEY);
      return writeStored(storages[place], SESSION_KEY, { version: 1, dashboardKey, ...session });
    },
    readCarried: () => (unattended() ? readFrom('entry') : undefined),
    carry(session) {
      if (session === undefined || !unattended()) {
        removeStored(entry, SESSION_KEY);
        return false;
      }
      const carried = readFrom('entry');
      // Writing tells of a move: what is there is not written again.
      if (carried !== undefined && isSameSession(carried, session)) return true;
      return writeStored(entry, SESSION_KEY, { version: 1, dashboardKey, ...session });
    },
    forget: (place) => removeStored(storages[place], SESSION_KEY),
    signOutTab() {
      // First of all it goes, also where there is no room left to write.
      removeStored(tab, SESSION_KEY);
      if (readFrom('device') === undefined) return;
      writeStored(tab, SESSION_KEY, { version: 1, dashboardKey, signedOut: true });
    },
  };
}

export function isSameSession(a: Session, b: Session): boolean {
  if (a.kind === 'token') return b.kind === 'token' && a.token === b.token;
  return a.kind === b.kind;
}
