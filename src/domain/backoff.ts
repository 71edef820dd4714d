/**
 * How long to wait after failures in a row: doubling from the pace, at most `max`, with up to a quarter taken
 * off at random, so that many pages do not return at the same moment.
 * @param failures failures in a row, 1 or more
 * @param pace the usual pace, ms
 * @param max ms
 * @param random 0 to 1
 * @returns ms
 */
export function backoff(failures: number, pace: number, max: number, random: number): number {
  const full = Math.min(max, Math.min(pace, max) * 2 ** Math.min(failures - 1, 20));
  return full * (1 - random / 4);
}
