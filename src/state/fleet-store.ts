import { type Fleet, type FleetLimits, newFleetMemory, receiveSnapshot } from '../domain/fleet';
import type { Snapshot } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { History } from './history/history';
import type { Reach } from './poll';
import type { Remembered } from './remembered';

export interface FleetStore {
  /** The fleet as of the last answer; undefined: none yet. */
  readonly fleet: ReadableStore<Fleet | undefined>;
  /** The one way in for every answer. An answer to an older question than the one shown is dropped. */
  receive(snapshot: Snapshot, reach: Reach): void;
  /** Takes up what an earlier visit knew of this dashboard. */
  start(): void;
  /** Forgets the fleet, here and in storage; with `history` also what is written down of the past. */
  forget(some: { readonly history: boolean }): void;
}

export function createFleetStore(
  history: History,
  remembered: Remembered,
  limits: () => FleetLimits,
): FleetStore {
  const store = createStore<Fleet | undefined>(undefined);
  let known = newFleetMemory();
  let shownAskedAt = Number.NEGATIVE_INFINITY;
  return {
    fleet: store,
    start() {
      known = remembered.read();
    },
    receive(snapshot, { joinWithin, vouchWithin }) {
      const askedAt = snapshot.receivedAt.mono - snapshot.roundTrip;
      if (askedAt < shownAskedAt) return;
      shownAskedAt = askedAt;
      const previous = store.get();
      const inForce = limits();
      const fleet = receiveSnapshot(previous, previous?.memory ?? known, snapshot, inForce);
      store.set(fleet);
      history.record({
        fleet,
        scope: snapshot.scope,
        some: snapshot.scope === 'some' ? snapshot.servers.map(({ id }) => id) : undefined,
        joinWithin: Math.max(inForce.onlineSeconds, joinWithin),
        vouchWithin,
        lateSeconds: inForce.lateSeconds,
      });
      remembered.write(fleet.memory);
    },
    forget(some) {
      known = newFleetMemory();
      shownAskedAt = Number.NEGATIVE_INFINITY;
      store.set(undefined);
      history.clear(some.history);
      remembered.forget();
    },
  };
}
