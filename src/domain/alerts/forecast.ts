import { DAY } from '../history/tiers';

/** How full a disk was: percent at a time (unix s). */
export interface DiskPoint {
  readonly at: number;
  readonly percent: number;
}

/** Less of a past than this says nothing of the days to come. */
const LEAST_SECONDS = 2 * DAY;
/** A disk that grows by less than this (percent a day) is not growing. */
const LEAST_GROWTH = 0.1;

/**
 * In how many days a disk is full if it goes on like that; undefined: it does not grow, or too little of its past is
 * known. It grows as on the middle one of its days: one on which a log was cleared, or one large file came, tells
 * nothing of those to come.
 * @param points about one a day
 */
export function daysUntilFull(points: readonly DiskPoint[]): number | undefined {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < LEAST_SECONDS) {
    return undefined;
  }
  const growths = sorted
    .flatMap(({ at, percent }, index) => {
      const next = sorted[index + 1];
      return next === undefined ? [] : [((next.percent - percent) * DAY) / (next.at - at)];
    })
    .sort((a, b) => a - b);
  const growth = growths[Math.floor((growths.length - 1) / 2)] ?? 0;
  return growth < LEAST_GROWTH ? undefined : Math.max(0, (100 - last.percent) / growth);
}
