import type { Fleet } from '../domain/fleet';
import { createStore, type ReadableStore } from '../lib/store';

/** A change of state worth saying aloud: a server went down, or came back from there. */
export interface Change {
  readonly id: number;
  readonly name: string;
  readonly to: 'down' | 'online';
}

/** The changes that the last answer brought, for the live region. Late is no news: it comes and goes. */
export function createAnnouncements(
  fleet: ReadableStore<Fleet | undefined>,
): ReadableStore<readonly Change[]> {
  const changes = createStore<readonly Change[]>([]);
  let before = fleet.get();
  fleet.subscribe(() => {
    const after = fleet.get();
    const found = before && after ? changesBetween(before, after) : [];
    before = after;
    if (found.length > 0) changes.set(found);
  });
  return changes;
}

function changesBetween(before: Fleet, after: Fleet): readonly Change[] {
  return [...after.servers].flatMap(([id, now]): Change[] => {
    const was = before.servers.get(id)?.status;
    const to = now.status;
    const fell = to === 'down' && was !== undefined && was !== 'down';
    const returned = to === 'online' && was === 'down';
    return fell || returned ? [{ id, name: now.server.name, to }] : [];
  });
}
