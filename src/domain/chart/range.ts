import { HISTORY } from '../../config';
import { DAY, HOUR, type Tier } from '../history/tiers';

/** What a server's charts can cover, shortest first. */
export const CHART_RANGES = ['live', '1h', '24h', '30d'] as const;

export type ChartRange = (typeof CHART_RANGES)[number];

/** How far a range reaches back (s), and what it is drawn from: rows as they came, or a tier's means and maxima. */
export const CHART_SPANS: Readonly<
  Record<ChartRange, { readonly seconds: number; readonly from: 'rows' | Tier }>
> = {
  live: { seconds: HISTORY.rowsSeconds, from: 'rows' },
  '1h': { seconds: HOUR, from: 'minutes' },
  '24h': { seconds: DAY, from: 'minutes' },
  '30d': { seconds: 30 * DAY, from: 'quarters' },
};

/** The range that a text names; `live` where it names none. */
export function toChartRange(text: string | null): ChartRange {
  return CHART_RANGES.find((range) => range === text) ?? 'live';
}
