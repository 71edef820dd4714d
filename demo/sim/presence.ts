import { firstAlive, type Life, lastReport, type Silence } from './life';
import { unit } from './random';

/** What the dashboard knows of a server: nothing, its host alone, or a report (its time in ms). */
export type Presence =
  | { kind: 'unknown' }
  | { kind: 'registered' }
  | { kind: 'reported'; at: number };

const UNKNOWN: Presence = { kind: 'unknown' };
const REGISTERED: Presence = { kind: 'registered' };

/**
 * What the dashboard knows at `now` (ms). A restart (ms) makes it forget all; the agents then come
 * back each in its own time, 5 to 12 s later: the host first, the state 1 to 3 s after it.
 *
 * @param key tells the agents' delays apart
 */
export function presenceOf(
  life: Life,
  now: number,
  silences: readonly Silence[],
  restartedAt: number | undefined,
  key: number,
): Presence {
  let since: number | undefined;
  if (restartedAt !== undefined) {
    const retry = restartedAt + 5000 + 4000 * unit(key, restartedAt, 1);
    const registered = firstAlive(life, retry, silences);
    if (now < registered) return UNKNOWN;
    since = registered + 1000 + 2000 * unit(key, restartedAt, 2);
  }
  const at = lastReport(life, now, silences, since);
  if (at !== undefined) return { kind: 'reported', at };
  return since === undefined ? UNKNOWN : REGISTERED;
}
