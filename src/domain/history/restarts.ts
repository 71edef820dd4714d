import type { FleetMemory } from '../fleet';

/** A restart of the dashboard. It happened between two moments, unix seconds on the dashboard's clock. */
export interface Restart {
  /** The last moment that is known to lie before it. */
  readonly from: number;
  /** The first answer after it. */
  readonly to: number;
}

/**
 * The restart that has come to light since the answer before; undefined: none.
 * @param memory what the fleet remembers, this answer taken in
 * @param before the answer before, or when an earlier visit last watched, unix seconds; undefined: never
 * @param now the time of this answer, unix seconds
 */
export function newRestart(
  { restartAt, clock, watches }: FleetMemory,
  before: number | undefined,
  now: number,
): Restart | undefined {
  if (restartAt === undefined) return undefined;
  const to = restartAt - clock.error;
  // A machine that starts anew may have its clock set back: then this answer alone is new.
  const follows = before !== undefined && before <= now;
  if (to > now || to <= (follows ? before : now - 1)) return undefined;
  if (follows) return { from: before, to };
  const reports = [...watches.values()].map(({ report }) => report).filter((at) => at <= to);
  return { from: reports.length > 0 ? Math.max(...reports) : to, to };
}

/**
 * Both, oldest first. Two that overlap are one, seen by two pages: it happened within what both of them say.
 * What is known to no more than a day is so explained by what another page saw to the second.
 */
export function joinRestarts(a: readonly Restart[], b: readonly Restart[]): readonly Restart[] {
  const joined: Restart[] = [];
  for (const one of [...a, ...b].sort((x, y) => x.to - y.to || x.from - y.from)) {
    const at = joined.findIndex((other) => overlap(one, other));
    const other = joined[at];
    if (other === undefined) joined.push(one);
    else joined[at] = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  }
  return joined;
}

function overlap(a: Restart, b: Restart): boolean {
  return a.to === b.to || (a.from < b.to && b.from < a.to);
}
