import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Fleet } from '../domain/fleet';
import type { ReadableStore } from '../lib/store';
import type { AppState } from './app-state';

const AppStateContext = createContext<AppState | undefined>(undefined);

export const AppStateProvider = AppStateContext.Provider;

/** The long-lived objects. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext);
  if (state === undefined) throw new Error('No AppStateProvider above');
  return state;
}

/** A store's value; draws again when it changes. */
export function useStore<T>(store: ReadableStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/**
 * A part of a store's value; draws again only when that part changes.
 * @param select hands out a part that keeps its reference while it is the same
 */
export function useSelected<T, P>(store: ReadableStore<T>, select: (value: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * A part of the fleet; draws again only when that part changes.
 * @param select hands out a part that keeps its reference while it is the same
 */
export function useFleet<T>(select: (fleet: Fleet | undefined) => T): T {
  return useSelected(useAppState().fleet.fleet, select);
}

/** Says that a server stands on the screen, or near it, as long as the caller does. */
export function useOnScreen(id: number): void {
  const { onScreen } = useAppState();
  useEffect(() => onScreen.add(id), [onScreen, id]);
}
