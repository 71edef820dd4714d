import type { Session } from '../api/request';
import type { Share } from '../api/share';
import { LEAD } from '../config';
import { elapsed, type Instant } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';
import { isSameSession } from './kept-session';
import { openRoom, type Role, type Room } from './room';

/** Which tab of a session asks the dashboard, for all of them. */
export interface Lead {
  /** A tab that can share with nobody leads itself. A page that is left keeps its role until it comes back. */
  readonly role: ReadableStore<Role>;
  /** Whether this browser's tabs can agree on a leader at all. */
  readonly agreed: boolean;
  /** How the polls of a session are asked; asking moves the tab to that session's others. */
  shareOf(session: Session): Share;
  /** Whether a visible tab waits for the answers of this one. */
  followed(): boolean;
  /** The session has ended: another tab may lead. */
  leave(): void;
}

/**
 * Tabs find each other by a name made of the dashboard and a digest of the session: a tab without that very
 * session can't come by what its tabs tell each other.
 */
export function createLead(
  environment: Pick<Environment, 'digest' | 'openChannel' | 'takeLock' | 'now' | 'page'>,
  dashboardKey: string,
): Lead {
  const { digest, openChannel, takeLock, now, page } = environment;
  if (!digest || !openChannel || !takeLock) return LEADING_ALONE;
  const role = createStore<Role>('following');
  let calledAt: Instant | undefined;
  const onCall = () => {
    calledAt = now();
  };
  let current: { readonly session: Session; readonly room: Promise<Room> } | undefined;

  const open = async (session: Session): Promise<Room> => {
    const secret = session.kind === 'token' ? `token:${session.token}` : session.kind;
    const name = `nezha-status:lead:${dashboardKey}:${await digest(secret)}`;
    return openRoom({ name, channel: openChannel(name), takeLock, now, page, role, onCall });
  };

  function leave(): void {
    void current?.room.then((room) => room.leave());
    current = undefined;
  }

  // The back/forward cache takes no page that holds a lock, and a frozen one would lead nobody.
  page.onLeave(leave);
  return {
    role,
    agreed: true,
    followed: () => calledAt !== undefined && elapsed(calledAt, now()) < LEAD.followedMs,
    leave,
    shareOf: (session) => async (path, ask, signal) => {
      for (;;) {
        signal.throwIfAborted();
        if (current === undefined || !isSameSession(current.session, session)) {
          leave();
          current = { session, room: open(session) };
        }
        const room = await current.room;
        signal.throwIfAborted();
        const heard = await room.share(path, ask, signal);
        if (heard !== 'left') return heard;
      }
    },
  };
}

const LEADING_ALONE: Lead = {
  role: createStore<Role>('leading'),
  agreed: false,
  followed: () => false,
  shareOf: () => (path, ask, signal) => ask(path, signal),
  leave: () => {},
};
