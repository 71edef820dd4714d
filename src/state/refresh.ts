import { type Failure, toFailure } from '../api/failure';
import type { Source } from '../api/source';
import { createStore, type ReadableStore } from '../lib/store';
import type { FleetStore } from './fleet-store';

/** How asking for one server went. */
interface RefreshState {
  /** The server that was asked for last. */
  readonly id: number | undefined;
  readonly busy: boolean;
  /** Why the last answer is missing; undefined: it came. */
  readonly failure: Failure | undefined;
}

/** Asks for one server at once, beside the poll. */
export interface Refresh {
  readonly state: ReadableStore<RefreshState>;
  /** Asks; does nothing while an answer is awaited. */
  ask(id: number): void;
}

/** @param source what the session in use asks; undefined without one */
export function createRefresh(
  source: () => Source | undefined,
  receive: FleetStore['receive'],
): Refresh {
  const state = createStore<RefreshState>({ id: undefined, busy: false, failure: undefined });

  async function askFor(id: number, asked: Source): Promise<void> {
    state.set({ id, busy: true, failure: undefined });
    try {
      // The source's own limit of time ends it.
      const snapshot = await asked.some({ ids: [id] }, new AbortController().signal);
      // An answer about some servers speaks for no time before it.
      if (source() === asked) receive(snapshot, { joinWithin: 0, vouchWithin: 0 });
      state.set({ id, busy: false, failure: undefined });
    } catch (thrown) {
      state.set({ id, busy: false, failure: toFailure(thrown) });
    }
  }

  return {
    state,
    ask(id) {
      const asked = source();
      if (asked !== undefined && !state.get().busy) void askFor(id, asked);
    },
  };
}
