import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Fleet } from '../../domain/fleet';
import type { Group } from '../../domain/order';
import { same } from '../../domain/same';
import { useFleet } from '../../state/context';
import { type BoardFilter, decodeFilter, encodeFilter } from './board-url';

/** The board's filter, kept in the address so that it survives reload, back and sharing. */
export function useBoardFilter(): [BoardFilter, (some: Partial<BoardFilter>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => decodeFilter(search), [search]);
  const change = useCallback(
    (some: Partial<BoardFilter>) => {
      const next = { ...decodeFilter(search), ...some };
      navigate(`${path}${encodeFilter(next, search)}`);
    },
    [search, path, navigate],
  );
  return [filter, change];
}

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

/** The groups that the filter lets through, with the servers that it lets through. */
export function useShownGroups({ tag, status }: BoardFilter): readonly Group[] {
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
