import { useRef } from 'react';
import type { Fleet } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { same } from '../../domain/same';
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

/** The groups that the view's tag and state let through, with the servers that they let through. */
export function useShownGroups({ tag, status }: View): readonly Group[] {
  return useFleetPart((fleet) => {
    if (fleet === undefined) return NO_GROUPS;
    const groups = tag === undefined ? fleet.groups : fleet.groups.filter((one) => one.tag === tag);
    if (status === undefined) return groups;
    return groups
      .map((group) => ({
        tag: group.tag,
        ids: group.ids.filter((id) => fleet.servers.get(id)?.status === status),
      }))
      .filter(({ ids }) => ids.length > 0);
  });
}
