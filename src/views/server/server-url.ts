import { type ChartRange, toChartRange } from '../../domain/chart/range';

/** The range that an address's query asks for. */
export function rangeOf(search: string): ChartRange {
  return toChartRange(new URLSearchParams(search).get('range'));
}

/** A server's address; the query (without its question mark) goes on: the range, and the kiosk. */
export function serverHref(id: number, search: string): string {
  return `/server/${id}${search === '' ? '' : `?${search}`}`;
}

/** The same server over another range; what else stands in the address stays. */
export function rangeHref(id: number, range: ChartRange, search: string): string {
  const query = new URLSearchParams(search);
  if (range === 'live') query.delete('range');
  else query.set('range', range);
  return serverHref(id, query.toString());
}
