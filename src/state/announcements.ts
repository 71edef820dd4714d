import type { Feed } from '../domain/feed';
import type { Fleet } from '../domain/fleet';
import { createStore, type ReadableStore } from '../lib/store';

/** A change of state worth saying aloud: a server went down, or came back from there. */
export interface Change {
  readonly id: number;
  readonly name: string;
  readonly to: 'down' | 'online';
}

/** What the live region says last: changes that one answer brought, or how far the data may be trusted now. */
export type Announcement =
  | { readonly kind: 'servers'; readonly changes: readonly Change[] }
  | { readonly kind: 'feed'; readonly feed: Exclude<Feed, 'connecting'> };

/** The news for the live region. Late is none: it comes and goes. */
export function createAnnouncements(
  fleet: ReadableStore<Fleet | undefined>,
  feed: ReadableStore<Feed>,
): ReadableStore<Announcement> {
  const news = createStore<Announcement>({ kind: 'servers', changes: [] });
  let before = fleet.get();
  fleet.subscribe(() => {
    const after = fleet.get();
    const changes = before && after ? changesBetween(before, after) : [];
    before = after;
    if (changes.length > 0) news.set({ kind: 'servers', changes });
  });
  let trusted = feed.get();
  feed.subscribe(() => {
    const was = trusted;
    trusted = feed.get();
    // Connecting is no news, and neither is what follows it when all is well.
    if (trusted === 'connecting' || (was === 'connecting' && trusted === 'live')) return;
    news.set({ kind: 'feed', feed: trusted });
  });
  return news;
}

function changesBetween(before: Fleet, after: Fleet): readonly Change[] {
  return [...after.servers].flatMap(([id, now]): Change[] => {
    if (now.known) return [];
    const was = before.servers.get(id)?.status;
    const to = now.status;
    const fell = to === 'down' && was !== undefined && was !== 'down';
    const returned = to === 'online' && was === 'down';
    return fell || returned ? [{ id, name: now.server.name, to }] : [];
  });
}
