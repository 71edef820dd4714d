import {
  INCIDENT_KINDS,
  type IncidentFilter,
  NO_INCIDENT_FILTER,
} from '../../domain/history/incident-list';
import { changeQuery } from '../../lib/query';

/** Reads the filter from an address's query; what can't be read falls back alone. */
export function decodeEventFilter(search: string): IncidentFilter {
  const query = new URLSearchParams(search);
  const server = query.get('server') ?? '';
  const kind = query.get('kind');
  return {
    ...NO_INCIDENT_FILTER,
    tag: query.get('tag') ?? undefined,
    server: /^\d{1,20}$/.test(server) ? Number(server) : undefined,
    kind: INCIDENT_KINDS.find((one) => one === kind),
  };
}

/** The query for a filter, with its question mark; keeps what else stands in the address. */
export function encodeEventFilter({ tag, server, kind }: IncidentFilter, search: string): string {
  return changeQuery(search, { tag, server: server?.toString(), kind });
}
