import type { Availability, Seen } from './availability';
import { clip, type Spans, secondsIn, union, without } from './spans';

type Log = Pick<Availability, 'watched' | 'servers'>;

/**
 * Adds what a file has seen, in place. A file may hold some servers alone, and know servers that are not known here:
 * what one of the two watched vouches only for the servers that it knew then. Adding the same once more changes
 * nothing.
 * @returns the seconds that nobody had watched here
 */
export function absorbAvailability(target: Availability, file: Log): number {
  const before = { watched: target.watched, servers: new Map(target.servers) };
  target.watched = union(before.watched, file.watched);
  for (const id of new Set([...before.servers.keys(), ...file.servers.keys()])) {
    const [own, theirs] = [before.servers.get(id), file.servers.get(id)];
    const since = Math.min(
      own?.since ?? Number.POSITIVE_INFINITY,
      theirs?.since ?? Number.POSITIVE_INFINITY,
    );
    const vouched = union(watchedOf(before, own), watchedOf(file, theirs));
    target.servers.set(id, {
      since,
      down: union(own?.down ?? [], theirs?.down ?? []),
      unsure: without(clip(target.watched, since, Number.POSITIVE_INFINITY), vouched),
      silence: own?.silence,
    });
  }
  return secondsIn(target.watched) - secondsIn(before.watched);
}

/** The part of what was seen that lies within [from, to] (unix seconds), of some servers. */
export function cutAvailability(
  { watched, servers }: Log,
  ids: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): Log {
  const seen = ids.flatMap((id): [number, Seen][] => {
    const one = servers.get(id);
    if (one === undefined || one.since > to) return [];
    const cut = { down: clip(one.down, from, to), unsure: clip(one.unsure, from, to) };
    return [[id, { ...cut, since: Math.max(one.since, from), silence: undefined }]];
  });
  return { watched: clip(watched, from, to), servers: new Map(seen) };
}

function watchedOf({ watched }: Log, seen: Seen | undefined): Spans {
  return seen === undefined
    ? []
    : without(clip(watched, seen.since, Number.POSITIVE_INFINITY), seen.unsure);
}
