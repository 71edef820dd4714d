import type { Fleet, WatchedServer } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { countedAs } from '../../domain/summary';
import type { View } from '../../domain/view/view';
import { useFleetPart } from '../use-fleet-part';

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
