import { LOG_KINDS } from '../../domain/history/event-log';
import type { LogFilter } from '../../domain/history/pick-entries';
import { dayBounds } from '../../lib/calendar';
import { changeQuery } from '../../lib/query';

/** Reads the filter from an address's query; what can't be read falls back alone. */
export function decodeLogFilter(search: string): LogFilter {
  const query = new URLSearchParams(search);
  const server = query.get('server') ?? '';
  const kind = query.get('kind');
  const day = query.get('day') ?? '';
  return {
    tag: query.get('tag') ?? undefined,
    server: /^\d{1,20}$/.test(server) ? Number(server) : undefined,
    kind: LOG_KINDS.find((one) => one === kind),
    day: dayBounds(day) && day,
    text: query.get('q') ?? '',
  };
}

/** The query for a filter, with its question mark; keeps what else stands in the address. */
export function encodeLogFilter(
  { tag, server, kind, day, text }: LogFilter,
  search: string,
): string {
  const q = text === '' ? undefined : text;
  return changeQuery(search, { tag, server: server?.toString(), kind, day, q });
}
