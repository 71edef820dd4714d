import { useSeconds } from './use-seconds';

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

/** Where the picture of a screen that nobody attends stands, in steps around its middle. */
export function useShift(): (typeof SHIFTS)[number] {
  return useSeconds(
    (seconds) => SHIFTS[Math.floor(seconds / SHIFT_SECONDS) % SHIFTS.length] ?? SHIFTS[0],
  );
}
