import { ATTENTION, CROSSING } from '../config';
import { type Attention, attentionOf, type LateMemory, watchLate } from '../domain/attention';
import {
  type Crossing,
  type CrossingMemory,
  type Limits,
  watchCrossings,
} from '../domain/crossings';
import type { Fleet } from '../domain/fleet';
import { same } from '../domain/same';
import { hasCurrentNumbers } from '../domain/summary';
import { createStore, type ReadableStore } from '../lib/store';

const NOTHING: Attention = { silent: [], longDown: [], crossings: [] };

/** What asks for attention, judged at every answer. Keeps its reference while it stays the same. */
export function createAttention(
  fleet: ReadableStore<Fleet | undefined>,
  limits: () => Limits,
): ReadableStore<Attention> {
  const attention = createStore(NOTHING);
  let crossings: CrossingMemory = new Map();
  let late: LateMemory = new Map();
  fleet.subscribe(() => {
    const now = fleet.get();
    if (now === undefined) {
      crossings = new Map();
      late = new Map();
      attention.set(NOTHING);
      return;
    }
    const servers = [...now.servers.values()];
    const current = servers
      .filter((one) => !one.known && hasCurrentNumbers(one))
      .map(({ server }) => server);
    const watched = watchCrossings(crossings, current, now.dashboardNow, limits(), CROSSING);
    crossings = watched.memory;
    late = watchLate(late, servers, now.dashboardNow);
    const next = attentionOf(
      servers,
      late,
      watched.crossings.map(rounded),
      now.dashboardNow,
      ATTENTION,
    );
    if (!same(attention.get(), next)) attention.set(next);
  });
  return attention;
}

/** As exact as it is shown, so that nothing is drawn again for a change that nobody sees. */
function rounded(crossing: Crossing): Crossing {
  const digits = crossing.metric === 'loadPerCore' ? 10 : 1;
  return { ...crossing, value: Math.round(crossing.value * digits) / digits };
}
