import { POLL } from '../config';
import {
  type Fleet,
  type FleetLimits,
  markFleet,
  newFleetMemory,
  receiveSnapshot,
} from '../domain/fleet';
import { type Marks, NO_MARKS } from '../domain/marks';
import type { Snapshot } from '../domain/snapshot';
import { nextTask } from '../lib/next-task';
import { createStore, type ReadableStore } from '../lib/store';
import type { History } from './history/history';
import type { Reach } from './poll';
import type { Remembered } from './remembered';

export interface FleetStore {
  /** The fleet as of the last answer, or as an earlier visit left it until there is one; undefined: neither. */
  readonly fleet: ReadableStore<Fleet | undefined>;
  /** Whether what is shown is what an earlier visit left. */
  readonly recalled: ReadableStore<boolean>;
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
  marks: ReadableStore<Marks> = createStore(NO_MARKS),
): FleetStore {
  const store = createStore<Fleet | undefined>(undefined);
  let known = newFleetMemory();
  let shownAskedAt = Number.NEGATIVE_INFINITY;
  const recalled = createStore(false);
  // What is left to do with the last answer, once it is shown: of a large one each in a task of its own.
  let left: (() => void)[] = [];

  function finish(): void {
    for (const step of left.splice(0)) step();
  }

  async function finishLater(): Promise<void> {
    while (left.length > 0) {
      await nextTask();
      left.shift()?.();
    }
  }

  async function recall(): Promise<void> {
    const fleet = await history.recall(known);
    if (fleet === undefined) return;
    recalled.set(true);
    store.set(markFleet(fleet, marks.get()));
  }

  marks.subscribe(() => {
    const shown = store.get();
    if (shown) store.set(markFleet(shown, marks.get()));
  });
  return {
    fleet: store,
    recalled,
    start() {
      known = remembered.read();
      if (known.watches.size > 0 && store.get() === undefined) void recall();
    },
    receive(snapshot, { joinWithin, vouchWithin }) {
      const askedAt = snapshot.receivedAt.mono - snapshot.roundTrip;
      if (askedAt < shownAskedAt) return;
      shownAskedAt = askedAt;
      finish();
      const previous = store.get();
      const inForce = limits();
      const before = previous?.memory ?? known;
      const fleet = receiveSnapshot(previous, before, snapshot, inForce, marks.get());
      // To who tells what has changed, this answer is the first.
      if (recalled.get()) store.set(undefined);
      recalled.set(false);
      store.set(fleet);
      const answer = {
        fleet,
        scope: snapshot.scope,
        some: snapshot.scope === 'some' ? snapshot.servers.map(({ id }) => id) : undefined,
        joinWithin: Math.max(inForce.onlineSeconds, joinWithin),
        vouchWithin,
        lateSeconds: inForce.lateSeconds,
      };
      left = [() => history.record(answer), () => remembered.write(fleet.memory)];
      if (snapshot.servers.length < POLL.entriesATask) finish();
      else void finishLater();
    },
    forget(some) {
      known = newFleetMemory();
      shownAskedAt = Number.NEGATIVE_INFINITY;
      left = [];
      recalled.set(false);
      store.set(undefined);
      history.clear(some.history);
      remembered.forget();
    },
  };
}
