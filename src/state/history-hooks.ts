import type { Incident } from '../domain/history/incidents';
import { createStore, type ReadableStore } from '../lib/store';
import { useAppState, useStore } from './context';
import type { Keeper, Keeping } from './history/keeper';

const NONE: ReadableStore<undefined> = createStore(undefined);

/** What lasts of the history; undefined until it has been loaded. */
export function useKeeper(): Keeper | undefined {
  return useStore(useAppState().history.keeper);
}

/** What happened, oldest first; undefined until it has been loaded. */
export function useIncidents(): readonly Incident[] | undefined {
  return useStore<readonly Incident[] | undefined>(useKeeper()?.incidents ?? NONE);
}

/** How the keeping goes; undefined until it has been loaded. */
export function useKeeping(): Keeping | undefined {
  return useStore<Keeping | undefined>(useKeeper()?.keeping ?? NONE);
}
