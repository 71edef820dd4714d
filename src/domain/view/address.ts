import { changeQuery } from '../../lib/query';
import { COUNTS } from '../summary';
import { LAYOUTS, PLAIN_VIEW, SORT_FIELDS, type SortKey, TILE_METRICS, type View } from './view';

/** A query longer than this is cut: nobody types it, and an address has its limits. */
const QUERY_MAX = 500;

/** The most columns, of names that look like one. */
const COLUMNS_MAX = 60;
const COLUMN = /^\w{1,40}$/;

/**
 * Reads a view from an address's query; what can't be read falls back alone.
 * @param search with or without its question mark
 */
export function decodeView(search: string): View {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === query.get(name));
  const list = (name: string) => query.get(name)?.split(',');
  const problems = list('problems') ?? [];
  const columns = list('columns')?.filter((name) => COLUMN.test(name));
  return {
    layout: one('view', LAYOUTS) ?? PLAIN_VIEW.layout,
    tag: query.get('tag') ?? undefined,
    status: one('status', COUNTS),
    sort: decodeSort(list('sort') ?? []),
    problemsFirst: problems.includes('first'),
    problemsOnly: problems.includes('only'),
    query: (query.get('q') ?? '').slice(0, QUERY_MAX),
    metric: one('metric', TILE_METRICS) ?? PLAIN_VIEW.metric,
    columns: columns?.length ? [...new Set(columns)].slice(0, COLUMNS_MAX) : undefined,
  };
}

/** The query for a view, with its question mark: what is plain is left out, and what else stands in the address stays. */
export function encodeView(view: View, search: string): string {
  const { layout, metric } = view;
  const problems = [view.problemsFirst && 'first', view.problemsOnly && 'only'].filter(Boolean);
  return changeQuery(search, {
    view: layout === PLAIN_VIEW.layout ? undefined : layout,
    tag: view.tag,
    status: view.status,
    sort: listed(view.sort.map(({ field, descending }) => (descending ? '-' : '') + field)),
    problems: listed(problems),
    q: view.query || undefined,
    metric: metric === PLAIN_VIEW.metric ? undefined : metric,
    columns: listed(view.columns ?? []),
  });
}

/** Each field once; of one that is asked for twice the first counts. */
function decodeSort(words: readonly string[]): readonly SortKey[] {
  const keys = words.flatMap((word): SortKey[] => {
    const descending = word.startsWith('-');
    const field = SORT_FIELDS.find((name) => name === word.slice(descending ? 1 : 0));
    return field ? [{ field, descending }] : [];
  });
  return keys.filter((key, index) => keys.findIndex(({ field }) => field === key.field) === index);
}

function listed(words: readonly (string | false)[]): string | undefined {
  return words.join(',') || undefined;
}
