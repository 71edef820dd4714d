import { type Fleet, type FleetLimits, newFleetMemory, receiveSnapshot } from '../domain/fleet';
import type { Snapshot } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { History } from './history';
import type { Remembered } from './remembered';

export interface FleetStore {
  /** The fleet as of the last answer; undefined: none yet. */
  readonly fleet: ReadableStore<Fleet | undefined>;
  /** The one way in for every answer. An answer to an older question than the one shown is dropped. */
  receive(snapshot: Snapshot, joinWithin: number): void;
  /** Takes up what an earlier visit knew of this dashboard. */
  start(): void;
  /** Forgets the fleet, here and in storage. */
  forget(): void;
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
    receive(snapshot, joinWithin) {
      const askedAt = snapshot.receivedAt.mono - snapshot.roundTrip;
      if (askedAt < shownAskedAt) return;
      shownAskedAt = askedAt;
      const previous = store.get();
      const inForce = limits();
      const fleet = receiveSnapshot(previous, previous?.memory ?? known, snapshot, inForce);
      store.set(fleet);
      if (snapshot.scope !== 'reports') {
        history.record(fleet, Math.max(inForce.onlineSeconds, joinWithin));
      }
      remembered.write(fleet.memory);
    },
    forget() {
      known = newFleetMemory();
      shownAskedAt = Number.NEGATIVE_INFINITY;
      store.set(undefined);
      history.clear();
      remembered.forget();
    },
  };
}
