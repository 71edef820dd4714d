import { useSyncExternalStore } from 'react';
import { elapsed } from '../../domain/snapshot';
import { isWithin, type WallOptions } from '../../domain/wall/options';
import { useAppState } from '../../state/context';
import { useSeconds } from '../use-seconds';

/** Which of several pages stands, from 0. */
export function useTurn(pages: number, turnSeconds: number): number {
  return useSeconds((seconds) => Math.floor(seconds / turnSeconds) % pages);
}

/** The dashboard's time (unix seconds) as a text; it goes on where no answer comes. '' before the first. */
export function useWallClock(text: (unixSeconds: number) => string): string {
  const { ticker, fleet } = useAppState();
  return useSyncExternalStore(ticker.now.subscribe, () => {
    const known = fleet.fleet.get();
    if (known === undefined) return '';
    return text(known.dashboardNow + elapsed(known.receivedAt, ticker.now.get()) / 1000);
  });
}

/** Whether the shown clock stands between the two hours of the options. */
export function useNight({ dim, zone }: Pick<WallOptions, 'dim' | 'zone'>): boolean {
  const hour = useWallClock((seconds) => hourOf(seconds, zone));
  return dim !== undefined && hour !== '' && isWithin(dim, Number(hour));
}

/** One a zone: it is asked every second, for months. */
const hours = new Map<string | undefined, Intl.DateTimeFormat>();

function hourOf(unixSeconds: number, zone: string | undefined): string {
  const options = { hour: 'numeric', hourCycle: 'h23', ...(zone && { timeZone: zone }) } as const;
  const format = hours.get(zone) ?? new Intl.DateTimeFormat('en', options);
  hours.set(zone, format);
  return format.format(unixSeconds * 1000);
}
