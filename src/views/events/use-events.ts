import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { AlertRecord } from '../../domain/alerts/record';
import type { LogFilter } from '../../domain/history/pick-entries';
import { clip, secondsIn } from '../../domain/history/spans';
import { DAY, MINUTE } from '../../domain/history/tiers';
import { createStore, type ReadableStore } from '../../lib/store';
import { lasts } from '../../state/app-state';
import { useAppState, useFleet, useStore } from '../../state/context';
import type { Keeper } from '../../state/history/keeper';
import { useKeeper } from '../../state/history-hooks';
import { decodeLogFilter, encodeLogFilter } from './events-url';

/**
 * Changes some of the filter.
 * @param replace the way back skips what was shown before: for changes in many small steps
 */
export type ChangeFilter = (some: Partial<LogFilter>, replace?: boolean) => void;

/** Which events are shown, kept in the address so that it survives reload, back and sharing. */
export function useLogFilter(): [LogFilter, ChangeFilter] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => decodeLogFilter(search), [search]);
  const change = useCallback<ChangeFilter>(
    (some, replace = false) => {
      // As the address is now: whoever changes the filter later than it was drawn changes nothing else.
      const now = window.location.search;
      const next = { ...decodeLogFilter(now), ...some };
      navigate(`${path}${encodeLogFilter(next, now)}`, { replace });
    },
    [path, navigate],
  );
  return [filter, change];
}

const NO_ALERTS: ReadableStore<readonly AlertRecord[]> = createStore<readonly AlertRecord[]>([]);

/** What this device alerted of; nothing until that has been loaded. */
export function useAlertRecords(): readonly AlertRecord[] {
  return useStore(useStore(useAppState().alerts)?.records ?? NO_ALERTS);
}

/** No answer comes, and there is no past: one of this tab alone has none before its first answer. */
export function useNothingKnown(keeper: Keeper | undefined): boolean {
  const { connection, poll } = useAppState();
  const { failure } = useStore(poll.state);
  const session = useStore(connection.state);
  return failure !== undefined && (keeper ? keeper.now() === 0 : !lasts(session));
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

/** In whole minutes once there is one. */
export function inMinutes(seconds: number): number {
  return seconds < MINUTE ? seconds : Math.floor(seconds / MINUTE) * MINUTE;
}
