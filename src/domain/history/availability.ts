import type { Fleet, WatchedServer } from '../fleet';
import type { Server } from '../server';
import type { Status } from '../status';
import {
  clip,
  extend,
  intersect,
  type Spans,
  secondsIn,
  trimBefore,
  union,
  without,
} from './spans';

/**
 * What this device has seen of the fleet: when it watched at all, and of each server when it was silent meanwhile.
 * A healthy server costs nothing but its entry. All times are unix seconds on the dashboard's clock. Changed in place.
 */
export interface Availability {
  /** When answers followed one another closely enough to vouch for the time between. */
  watched: Spans;
  readonly servers: Map<number, Seen>;
  /** The last answer; undefined: nothing to vouch back to. */
  lastAnswer: number | undefined;
}

/** One server's part. */
export interface Seen {
  /** Since when it is known. */
  since: number;
  /** Watched, and silent. */
  down: Spans;
  /** Watched, but the dashboard could not know: it had just restarted, or its clock was in doubt. */
  unsure: Spans;
  silence: Silence | undefined;
}

/** A silence that goes on. */
interface Silence {
  /** The last report. */
  readonly from: number;
  /** Watched time since then: down if the silence lasts, up if it was a late report. */
  readonly pending: Spans;
  /** It has lasted: the server is down. */
  readonly confirmed: boolean;
  /** The last answer that found it going on; undefined: none of this page. */
  readonly foundAt?: number | undefined;
}

/** A silence that was or is long enough to be an outage. `to`: the first report after it; undefined: it goes on. */
export interface Outage {
  readonly id: number;
  readonly from: number;
  readonly to: number | undefined;
  /** This page saw the end; otherwise `to` is only the first that was seen of the server again. */
  readonly endSeen: boolean;
}

/** Seconds seen up of the seconds watched. */
export interface Share {
  readonly watched: number;
  readonly up: number;
}

export function newAvailability(): Availability {
  return { watched: [], servers: new Map(), lastAnswer: undefined };
}

/**
 * Takes in one answer about the whole fleet.
 * @param vouchWithin an answer vouches for the time back to the one before if that is this near (s)
 * @param lateSeconds a silence longer than this is an outage
 * @param beside runs with each server on the way: a second walk would fetch a large fleet from memory once more
 * @returns outages that have begun or ended
 */
export function observe(
  log: Availability,
  fleet: Pick<Fleet, 'servers' | 'rejected' | 'dashboardNow'>,
  { vouchWithin, lateSeconds }: { readonly vouchWithin: number; readonly lateSeconds: number },
  beside?: (id: number, server: Server) => void,
): readonly Outage[] {
  const now = fleet.dashboardNow;
  const before = log.lastAnswer;
  const vouched = before !== undefined && now >= before && now - before <= vouchWithin;
  const from = vouched ? before : now;
  // The clock was set back, perhaps between two visits: what lies ahead of it now was never seen.
  if (before === undefined || now < before || (log.watched.at(-1) ?? 0) > now) cutAfter(log, now);
  log.lastAnswer = now;
  extend(log.watched, from, now);
  const watch = { vouched, from, now, lateSeconds };
  const news: Outage[] = [];
  for (const [id, watched] of fleet.servers) {
    observeServer(seenOf(log, id, now), id, watched, watch, news);
    beside?.(id, watched.server);
  }
  for (const { id } of fleet.rejected) {
    const seen = id === undefined ? undefined : log.servers.get(id);
    if (seen) extend(seen.unsure, from, now);
  }
  if (log.servers.size > fleet.servers.size) forgetDeleted(log, fleet);
  return news;
}

/** One answer's bounds: vouched from `from` to `now`. */
interface Watch {
  readonly vouched: boolean;
  readonly from: number;
  readonly now: number;
  readonly lateSeconds: number;
}

/** Adds outages that have begun or ended to `news`: nothing is allocated for a healthy server. */
function observeServer(
  seen: Seen,
  id: number,
  { status, waiting, lastSeen }: WatchedServer,
  watch: Watch,
  news: Outage[],
): void {
  const { from, now, lateSeconds } = watch;
  const { silence } = seen;
  if (lastSeen === undefined || waiting || isDoubtful(status, now - lastSeen, lateSeconds)) {
    extend(seen.unsure, Math.max(from, seen.since), now);
    if (silence !== undefined && lastSeen === silence.from) {
      seen.silence = { ...silence, foundAt: now };
    }
    return;
  }
  if (silence !== undefined && lastSeen > silence.from) {
    const closed = endSilence(seen, silence, id, lastSeen, watch);
    if (closed) news.push(closed);
  }
  if (status === 'online') return;
  const begun = growSilence(seen, id, lastSeen, status === 'down', watch);
  if (begun) news.push(begun);
}

/** Late although it is older than that, or not online although its report is from ahead: the clock is in doubt. */
function isDoubtful(status: Status, age: number, lateSeconds: number): boolean {
  return status !== 'online' && (age < 0 || (status === 'late' && age > lateSeconds));
}

function endSilence(
  seen: Seen,
  { from, pending, confirmed, foundAt }: Silence,
  id: number,
  report: number,
  watch: Watch,
): Outage | undefined {
  seen.silence = undefined;
  // Where nobody watched, or the answer before could not tell, the report is hardly the first after the last: nothing
  // shows that it was silent for long.
  const endSeen = watch.vouched && foundAt === watch.from;
  if (!confirmed && !(endSeen && report - from > watch.lateSeconds)) return undefined;
  seen.down = union(seen.down, pending);
  const rest: [number, number] = [watch.from, Math.min(report, watch.now)];
  if (endSeen) seen.down = union(seen.down, rest);
  else extend(seen.unsure, ...rest);
  return { id, from, to: report, endSeen };
}

function growSilence(
  seen: Seen,
  id: number,
  report: number,
  isDown: boolean,
  { now }: Watch,
): Outage | undefined {
  const before = seen.silence ?? { from: report, pending: [], confirmed: false };
  // The last report is the same: it was silent all the time since, whoever could tell.
  const start = Math.max(report, seen.since);
  const confirmed = before.confirmed || isDown;
  if (!confirmed) {
    extend(before.pending, Math.max(start, before.pending.at(-2) ?? 0), now);
    seen.silence = { ...before, foundAt: now };
    return undefined;
  }
  seen.down = before.pending.length > 0 ? union(seen.down, before.pending) : seen.down;
  extend(seen.down, Math.max(start, seen.down.at(-2) ?? 0), now);
  seen.silence = { from: before.from, pending: [], confirmed: true, foundAt: now };
  if (before.confirmed) return undefined;
  return { id, from: before.from, to: undefined, endSeen: false };
}

function seenOf(log: Availability, id: number, now: number): Seen {
  const known = log.servers.get(id);
  if (known) return known;
  const fresh: Seen = { since: now, down: [], unsure: [], silence: undefined };
  log.servers.set(id, fresh);
  return fresh;
}

/** A server that was deleted is forgotten: another may get its id. One that could not be read is not. */
function forgetDeleted(log: Availability, fleet: Pick<Fleet, 'servers' | 'rejected'>): void {
  if (fleet.rejected.some(({ id }) => id === undefined)) return;
  const unreadable = new Set(fleet.rejected.map(({ id }) => id));
  for (const id of log.servers.keys()) {
    if (!fleet.servers.has(id) && !unreadable.has(id)) log.servers.delete(id);
  }
}

/** When one server was watched within [from, to]: apart, seen up and seen down. */
export function seenWithin(
  log: Availability,
  id: number,
  from: number,
  to: number,
): { readonly watched: Spans; readonly down: Spans } {
  const seen = log.servers.get(id);
  if (seen === undefined) return { watched: [], down: [] };
  const begun = Math.max(from, seen.since);
  const watched = without(clip(log.watched, begun, to), seen.unsure);
  return { watched, down: intersect(watched, seen.down) };
}

/** How much of the time watched within [from, to] the server was seen up. */
export function shareWithin(log: Availability, id: number, from: number, to: number): Share {
  const { watched, down } = seenWithin(log, id, from, to);
  const seconds = secondsIn(watched);
  return { watched: seconds, up: seconds - secondsIn(down) };
}

/** Drops what is older than `cutoff`. */
export function trimAvailability(log: Availability, cutoff: number): void {
  trimBefore(log.watched, cutoff);
  for (const seen of log.servers.values()) {
    trimBefore(seen.down, cutoff);
    trimBefore(seen.unsure, cutoff);
    seen.since = Math.max(seen.since, cutoff);
  }
}

function cutAfter(log: Availability, now: number): void {
  log.watched = clip(log.watched, 0, now);
  for (const seen of log.servers.values()) {
    seen.since = Math.min(seen.since, now);
    seen.down = clip(seen.down, 0, now);
    seen.unsure = clip(seen.unsure, 0, now);
    const { silence } = seen;
    if (silence === undefined) continue;
    seen.silence =
      silence.from > now ? undefined : { ...silence, pending: clip(silence.pending, 0, now) };
  }
}

/** Adds what another record of the same fleet has seen: an earlier visit, another tab, an imported file. */
export function mergeAvailability(target: Availability, other: Availability): void {
  const watched = union(target.watched, other.watched);
  // What this page sees of a silence is newer than what was written down.
  const live = target.lastAnswer !== undefined;
  for (const id of new Set([...target.servers.keys(), ...other.servers.keys()])) {
    const [own, theirs] = [target.servers.get(id), other.servers.get(id)];
    const since = Math.min(own?.since ?? Infinity, theirs?.since ?? Infinity);
    const covered = union(coveredBy(target.watched, own), coveredBy(other.watched, theirs));
    // A record that does not know the server vouches for none of it.
    const unknown = without(clip(watched, since, Infinity), covered);
    target.servers.set(id, {
      since,
      down: union(own?.down ?? [], theirs?.down ?? []),
      unsure: union(union(own?.unsure ?? [], theirs?.unsure ?? []), unknown),
      silence: live && own ? own.silence : later(own?.silence, theirs?.silence),
    });
  }
  target.watched = watched;
}

function coveredBy(watched: Spans, seen: Seen | undefined): Spans {
  return seen === undefined ? [] : clip(watched, seen.since, Infinity);
}

function later(a: Silence | undefined, b: Silence | undefined): Silence | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.from > a.from || (b.from === a.from && b.confirmed) ? b : a;
}
