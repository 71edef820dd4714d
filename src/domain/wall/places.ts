import type { Attention } from '../attention';
import type { Fleet } from '../fleet';

/** Which servers stand where on a wall, each in its order. */
export interface Places {
  /** Down, the newest first. */
  readonly loud: readonly number[];
  /** Late, the newest first; then the others in the panel's order. */
  readonly usual: readonly number[];
  /** Down for so long that it is no news any more. */
  readonly quiet: readonly number[];
}

/** Places the servers of a tag ('' is the untagged ones; undefined: all). What is known to be down is no news. */
export function placesOf(
  { groups, servers }: Pick<Fleet, 'groups' | 'servers'>,
  { silent, longDown }: Pick<Attention, 'silent' | 'longDown'>,
  tag: string | undefined,
): Places {
  const shown = groups.filter((group) => tag === undefined || group.tag === tag);
  const ids = shown.flatMap((group) => group.ids);
  const within = new Set(ids);
  const isKnown = (id: number) => servers.get(id)?.known !== undefined;
  const front = silent.filter(({ id }) => within.has(id) && !isKnown(id));
  const loud = front.flatMap(({ id, status }) => (status === 'down' ? [id] : []));
  const late = front.flatMap(({ id, status }) => (status === 'late' ? [id] : []));
  const quiet = longDown.filter((id) => within.has(id));
  const quietKnown = ids.filter((id) => isKnown(id) && servers.get(id)?.status === 'down');
  const atEnd = [...new Set([...quiet, ...quietKnown])];
  const placed = new Set([...loud, ...late, ...atEnd]);
  return { loud, usual: [...late, ...ids.filter((id) => !placed.has(id))], quiet: atEnd };
}
