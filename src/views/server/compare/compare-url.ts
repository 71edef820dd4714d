import { CHARTS } from '../../../config';
import { changeQuery } from '../../../lib/query';

/** The servers that an address's query names, each once, no more than there may be; what is no id is left out. */
export function comparedIds(search: string): readonly number[] {
  const named = (new URLSearchParams(search).get('ids') ?? '').split(',');
  const ids = named.filter((one) => /^\d{1,20}$/.test(one)).map(Number);
  return [...new Set(ids)].slice(0, CHARTS.compared);
}

/** The address of a comparison; what else stands in the query stays. */
export function compareHref(ids: readonly number[], search: string): string {
  return `/compare${changeQuery(search, { ids: ids.join() || undefined })}`;
}
