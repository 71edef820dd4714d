import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { IncidentFilter } from '../../domain/history/incident-list';
import { clip, secondsIn } from '../../domain/history/spans';
import { useFleet } from '../../state/context';
import { useHistoryRevision, useKeeper } from '../../state/history-hooks';
import { decodeEventFilter, encodeEventFilter } from './events-url';

/** Which events are shown, kept in the address so that it survives reload, back and sharing. */
export function useEventFilter(): [IncidentFilter, (some: Partial<IncidentFilter>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => decodeEventFilter(search), [search]);
  const change = useCallback(
    (some: Partial<IncidentFilter>) => {
      navigate(`${path}${encodeEventFilter({ ...decodeEventFilter(search), ...some }, search)}`);
    },
    [search, path, navigate],
  );
  return [filter, change];
}

/** How long (s) the fleet was watched within the last `seconds`; undefined until that is known. */
export function useWatchedSeconds(seconds: number): number | undefined {
  const keeper = useKeeper();
  useHistoryRevision();
  const now = useFleet((fleet) => fleet && Math.floor(fleet.dashboardNow / 60) * 60);
  if (keeper === undefined || now === undefined) return undefined;
  return secondsIn(clip(keeper.availability().watched, now + 60 - seconds, now + 60));
}
