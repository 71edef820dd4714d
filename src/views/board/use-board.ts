import { useRef } from 'react';
import type { Fleet, WatchedServer } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { countedAs } from '../../domain/summary';
import type { View } from '../../domain/view/view';
import { useFleetPart } from '../use-fleet-part';

const NO_GROUPS: readonly Group[] = [];
const ANY = () => true;

/**
 * The groups that the view's tag and state let through, with the servers that they let through.
 * @param held nothing may move: a server that leaves the state stays as long as it is there
 */
export function useShownGroups(view: View, held: boolean): readonly Group[] {
  const last = useRef<{ readonly view: View; readonly groups: readonly Group[] }>(undefined);
  return useFleetPart((fleet) => {
    if (fleet === undefined) return NO_GROUPS;
    const before = last.current;
    const stays = held && view.status !== undefined && before?.view === view;
    const groups = stays ? stillThere(before.groups, fleet) : shownGroups(fleet, view, ANY);
    last.current = { view, groups };
    return groups;
  });
}

/** The groups without the servers that are gone. */
export function stillThere(groups: readonly Group[], { servers }: Fleet): readonly Group[] {
  return groups
    .map(({ tag, ids }) => ({ tag, ids: ids.filter((id) => servers.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
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
