const DAY = 86_400;
const TURN = 2 * Math.PI;
/** The quietest hour of a day, local time. */
const QUIETEST = 4 * 3600;

const angle = (seconds: number, utcOffset: number) =>
  (TURN * (seconds + utcOffset * 3600 - QUIETEST)) / DAY;

/** How busy people are, 0 (four in the morning) to 1 (four in the afternoon), at unix `seconds` and a UTC offset in hours. */
export function daily(seconds: number, utcOffset: number): number {
  return 0.5 - 0.5 * Math.cos(angle(seconds, utcOffset));
}

/** The running total of `daily`, in seconds: never falls. */
export function dailyArea(seconds: number, utcOffset: number): number {
  return 0.5 * seconds - (0.5 * DAY * Math.sin(angle(seconds, utcOffset))) / TURN;
}
