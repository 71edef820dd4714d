import { type ChartRange, toChartRange } from '../../domain/chart/range';
import { changeQuery } from '../../lib/query';

/** The range that an address's query asks for. */
export function rangeOf(search: string): ChartRange {
  return toChartRange(new URLSearchParams(search).get('range'));
}

/** A server's address; the query goes on: the range, and the kiosk. */
export function serverHref(id: number, search: string): string {
  return `/server/${id}${changeQuery(search, {})}`;
}

/** A page over another range; what else stands in the address stays. */
export function rangeHref(path: string, range: ChartRange, search: string): string {
  return path + changeQuery(search, { range: range === 'live' ? undefined : range });
}
