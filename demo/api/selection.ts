/** Which servers a query asks for. */
export type Selection =
  | { kind: 'all' }
  | { kind: 'tag'; tag: string }
  | { kind: 'ids'; ids: number[] };

/** Reads `tag` and `id` as the dashboard does: a tag wins over ids, and an empty value is none. */
export function selectionOf(query: URLSearchParams): Selection {
  const tag = query.get('tag');
  if (tag) return { kind: 'tag', tag };
  const ids = query.get('id');
  if (ids) return { kind: 'ids', ids: ids.split(',').map((id) => parseId(id) ?? 0) };
  return { kind: 'all' };
}

/** An id in decimal digits; undefined if it is none. */
export function parseId(text: string): number | undefined {
  return /^\d{1,20}$/.test(text) ? Number(text) : undefined;
}
