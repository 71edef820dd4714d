import { useSyncExternalStore } from 'react';
import { elapsed } from '../../domain/snapshot';
import { isWithin, type WallOptions } from '../../domain/wall/options';
import { useAppState } from '../../state/context';

/** How long the picture stands in one place, seconds: what never moves burns into some screens. */
const SHIFT_SECONDS = 180;
/** Around the middle, a step at a time. */
const SHIFTS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
] as const;

/** Something made from this device's monotonic clock (s); draws again only when it changes. */
function useSeconds<T>(make: (seconds: number) => T): T {
  const { ticker } = useAppState();
  return useSyncExternalStore(ticker.now.subscribe, () => make(ticker.now.get().mono / 1000));
}

/** Which of several pages stands, from 0. */
export function useTurn(pages: number, turnSeconds: number): number {
  return useSeconds((seconds) => Math.floor(seconds / turnSeconds) % pages);
}

/** Where the picture stands, in steps of its margin. */
export function useShift(): (typeof SHIFTS)[number] {
  return useSeconds(
    (seconds) => SHIFTS[Math.floor(seconds / SHIFT_SECONDS) % SHIFTS.length] ?? SHIFTS[0],
  );
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

function hourOf(unixSeconds: number, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(unixSeconds * 1000);
}
