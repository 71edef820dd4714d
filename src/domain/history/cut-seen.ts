import type { Availability, Seen } from './availability';
import { clip } from './spans';

type Log = Pick<Availability, 'watched' | 'servers'>;

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
