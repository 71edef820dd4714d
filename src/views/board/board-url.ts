import { STATUSES, type Status } from '../../domain/status';
import { changeQuery } from '../../lib/query';

/** What of the fleet the board shows; undefined: all of it. */
export interface BoardFilter {
  /** '' is the untagged group. */
  readonly tag: string | undefined;
  readonly status: Status | undefined;
}

export const NO_FILTER: BoardFilter = { tag: undefined, status: undefined };

/** Reads the filter from an address's query; what can't be read falls back alone. */
export function decodeFilter(search: string): BoardFilter {
  const query = new URLSearchParams(search);
  const status = query.get('status');
  return {
    tag: query.get('tag') ?? undefined,
    status: STATUSES.find((one) => one === status),
  };
}

/** The query for a filter, with its question mark; keeps what else stands in the address. */
export function encodeFilter({ tag, status }: BoardFilter, search: string): string {
  return changeQuery(search, { tag, status });
}
