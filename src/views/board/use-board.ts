import { useRef } from 'react';
import type { Fleet, WatchedServer } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { same } from '../../domain/same';
import { countedAs } from '../../domain/summary';
import type { View } from '../../domain/view/view';
import { useFleet } from '../../state/context';

/** A part of the fleet that is made anew at each answer; the old reference while it holds the same. */
export function useFleetPart<T>(select: (fleet: Fleet | undefined) => T): T {
  const last = useRef<{ readonly value: T }>(undefined);
  return useFleet((fleet) => {
    const value = select(fleet);
    if (last.current === undefined || !same(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}

const NO_GROUPS: readonly Group[] = [];
const ANY = () => true;

/** The groups that the view's tag and state let through, with the servers that they let through. */
export function useShownGroups(view: View): readonly Group[] {
  return useFleetPart((fleet) => (fleet ? shownGroups(fleet, view, ANY) : NO_GROUPS));
}

/** @param lets what else a server must be */
export function shownGroups(
  { groups, servers }: Fleet,
  { tag, status }: View,
  lets: (watched: WatchedServer) => boolean,
): readonly Group[] {
  const some = tag === undefined ? groups : groups.filter((one) => one.tag === tag);
  if (status === undefined && lets === ANY) return some;
  const shows = (id: number) => {
    const watched = servers.get(id);
    if (watched === undefined) return false;
    return (status === undefined || countedAs(watched) === status) && lets(watched);
  };
  return some
    .map((group) => ({ tag: group.tag, ids: group.ids.filter(shows) }))
    .filter(({ ids }) => ids.length > 0);
}
