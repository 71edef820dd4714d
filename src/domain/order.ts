import type { Server } from './server';

/** The panel's own order: display index descending, then id ascending. An unknown index counts as 0. */
export function byPanelOrder(
  a: Pick<Server, 'id' | 'displayIndex'>,
  b: Pick<Server, 'id' | 'displayIndex'>,
): number {
  return (b.displayIndex ?? 0) - (a.displayIndex ?? 0) || a.id - b.id;
}

/** One tag's servers. */
export interface Group {
  /** '' is the untagged group. */
  readonly tag: string;
  /** Ids in the panel's order. */
  readonly ids: readonly number[];
}

/**
 * Servers grouped by tag. A tag stands where its first server stands in the panel's order; untagged is last.
 */
export function groupByTag(
  servers: Iterable<Pick<Server, 'id' | 'tag' | 'displayIndex'>>,
): readonly Group[] {
  const groups = new Map<string, number[]>();
  for (const server of [...servers].sort(byPanelOrder)) {
    const ids = groups.get(server.tag);
    if (ids) ids.push(server.id);
    else groups.set(server.tag, [server.id]);
  }
  const untagged = groups.get('');
  groups.delete('');
  const tagged = [...groups].map(([tag, ids]) => ({ tag, ids }));
  return untagged ? [...tagged, { tag: '', ids: untagged }] : tagged;
}

/** All servers of some groups in one, in the panel's order; no group where there are none. */
export function asOneGroup(
  groups: readonly Group[],
  servers: ReadonlyMap<number, { readonly server: Pick<Server, 'id' | 'displayIndex'> }>,
): readonly Group[] {
  const all = groups.flatMap(({ ids }) => ids.flatMap((id) => servers.get(id)?.server ?? []));
  return all.length === 0 ? [] : [{ tag: '', ids: all.sort(byPanelOrder).map(({ id }) => id) }];
}
