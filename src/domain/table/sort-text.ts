import { isValueColumn } from './columns';
import type { SortKey } from './sort-rows';

/** Reads "-cpu,name": falling by CPU, equals by name. Each field counts once. */
export function decodeSort(text: string): readonly SortKey[] {
  const keys = text.split(',').flatMap((word): SortKey[] => {
    const descending = word.startsWith('-');
    const field = word.slice(descending ? 1 : 0);
    return isValueColumn(field) ? [{ field, descending }] : [];
  });
  return keys.filter((key, index) => keys.findIndex(({ field }) => field === key.field) === index);
}

export function encodeSort(sort: readonly SortKey[]): string {
  return sort.map(({ field, descending }) => (descending ? '-' : '') + field).join(',');
}
