import { type Column, isColumn } from '../../domain/table/columns';
import type { SortKey } from '../../domain/table/sort-rows';
import { decodeSort, encodeSort } from '../../domain/table/sort-text';
import { changeQuery } from '../../lib/query';

/** What of the table stands in the address; undefined: the person's own choice. */
export interface TableAddress {
  readonly sort: readonly SortKey[] | undefined;
  readonly columns: readonly Column[] | undefined;
}

/** Reads what an address says of the table; what can't be read falls back alone. */
export function decodeTable(search: string): TableAddress {
  const query = new URLSearchParams(search);
  const sort = query.get('sort');
  const columns = query.get('columns')?.split(',').filter(isColumn);
  return {
    sort: sort === null ? undefined : decodeSort(sort),
    columns: columns?.length ? [...new Set(columns)] : undefined,
  };
}

/** The query with another order or other columns, with its question mark; what else stands in it stays. */
export function encodeTable({ sort, columns }: TableAddress, search: string): string {
  return changeQuery(search, {
    sort: (sort && encodeSort(sort)) || undefined,
    columns: columns?.join(','),
  });
}
