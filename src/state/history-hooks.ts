import { useRef } from 'react';
import type { Incident } from '../domain/history/incidents';
import { same } from '../domain/same';
import { createStore, type ReadableStore } from '../lib/store';
import { useAppState, useStore } from './context';
import type { Keeper, Keeping } from './history/keeper';

const NONE: ReadableStore<undefined> = createStore(undefined);

/** What lasts of the history; undefined until it has been loaded. */
export function useKeeper(): Keeper | undefined {
  return useStore(useAppState().history.keeper);
}

/** What happened, oldest first; undefined until it has been loaded. */
function useIncidents(): readonly Incident[] | undefined {
  return useStore<readonly Incident[] | undefined>(useKeeper()?.incidents ?? NONE);
}

const NOTHING: readonly Incident[] = [];

/** What happened to one server, oldest first; the old reference while it holds the same. */
export function useIncidentsOf(id: number): readonly Incident[] {
  const own = useIncidents()?.filter((one) => one.id === id) ?? NOTHING;
  const last = useRef(own);
  if (!same(last.current, own)) last.current = own;
  return last.current;
}

/** How the keeping goes; undefined until it has been loaded. */
export function useKeeping(): Keeping | undefined {
  return useStore<Keeping | undefined>(useKeeper()?.keeping ?? NONE);
}

/** What lasts of the history; draws again once a minute, and whenever something happened. */
export function useSeen(): Keeper | undefined {
  const keeper = useKeeper();
  useStore<number | undefined>(keeper?.revision ?? NONE);
  return keeper;
}
