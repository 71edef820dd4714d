import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { IncidentFilter } from '../../domain/history/incident-list';
import { clip, secondsIn } from '../../domain/history/spans';
import { DAY, MINUTE } from '../../domain/history/tiers';
import { useFleet } from '../../state/context';
import { useKeeper } from '../../state/history-hooks';
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

/**
 * A text made from how long (s) the fleet was watched within the last day and within the last thirty, in whole
 * minutes once there is one; draws again only when the text changes. Empty until that is known.
 */
export function useWatchedText(text: (day: number, month: number) => string): string {
  const keeper = useKeeper();
  return useFleet((fleet) => {
    if (keeper === undefined || fleet === undefined) return '';
    const now = fleet.dashboardNow;
    const { watched } = keeper.availability();
    const within = (seconds: number) => inMinutes(secondsIn(clip(watched, now - seconds, now)));
    return text(within(DAY), within(30 * DAY));
  });
}

function inMinutes(seconds: number): number {
  return seconds < MINUTE ? seconds : Math.floor(seconds / MINUTE) * MINUTE;
}
