import type { DemoServer } from '../fleet/server';
import { bootOf, type Silence } from '../sim/life';
import type { Curves } from '../sim/noise';
import { presenceOf } from '../sim/presence';
import { hash } from '../sim/random';
import { stateOf } from '../sim/state';
import { createServerWriter } from './wire';

/** What is given to a report beside the server itself. Times in ms. */
export interface Moment {
  now: number;
  restartedAt: number | undefined;
  silences: readonly Silence[];
}

/** Which of the three shapes of an entry an answer takes. */
export type EntryShape = 'brief' | 'full' | 'full with flags';

/** A function that writes a server's entry as JSON text, as the dashboard knows it at a moment. */
export function createReporter(server: DemoServer, curves: Curves, seed: number) {
  const writer = createServerWriter(server);
  const key = hash(seed, server.id);
  return ({ now, restartedAt, silences }: Moment, shape: EntryShape): string => {
    const presence = presenceOf(server.life, now, silences, restartedAt, key);
    const report = presence.kind === 'reported' ? presence.at : undefined;
    const known = presence.kind !== 'unknown';
    if (shape === 'brief') {
      return writer.brief(report === undefined ? undefined : Math.floor(report / 1000), known);
    }
    return writer.full({
      bootTime: known ? Math.floor(bootOf(server.life, report ?? now) / 1000) : undefined,
      state: report === undefined ? undefined : stateOf(server, report, curves),
      flags: shape === 'full with flags',
    });
  };
}
