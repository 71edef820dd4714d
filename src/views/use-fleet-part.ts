import { useRef } from 'react';
import type { Fleet } from '../domain/fleet';
import { same } from '../domain/same';
import { useFleet } from '../state/context';

/** A part of the fleet that is made anew at each answer; the old reference while it holds the same. */
export function useFleetPart<T>(select: (fleet: Fleet | undefined) => T): T {
  const last = useRef<{ readonly value: T }>(undefined);
  return useFleet((fleet) => {
    const value = select(fleet);
    if (last.current === undefined || !same(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}
