import { useRef } from 'react';
import { same } from '../../domain/same';
import { type Places, placesOf } from '../../domain/wall/places';
import { useAppState, useFleet, useStore } from '../../state/context';

const NOWHERE: Places = { loud: [], usual: [], quiet: [] };

/** Where each server of a tag stands; keeps its reference while nothing moves. */
export function usePlaces(tag: string | undefined): Places {
  const { attention } = useAppState();
  const now = useStore(attention);
  const last = useRef(NOWHERE);
  return useFleet((fleet) => {
    const next = fleet ? placesOf(fleet, now, tag) : NOWHERE;
    if (!same(last.current, next)) last.current = next;
    return last.current;
  });
}
