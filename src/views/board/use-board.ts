import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Group } from '../../domain/order';
import { useFleetPart } from '../use-fleet-part';
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
