import type { Fleet, WatchedServer } from '../../domain/fleet';
import { STATUSES } from '../../domain/status';
import { summarise } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import type { TextOptions } from './server-text';
import { addressText, inOneLine, line, speedText, stateText } from './words';

/** A tag's servers with id, name and state, a line each. */
export function tagText(fleet: Fleet, tag: string, options: TextOptions): string {
  const servers = watchedOf(fleet, fleet.groups.find((group) => group.tag === tag)?.ids ?? []);
  return [
    `${inOneLine(tag) || t('board.untagged')} · ${onlineText(servers)}`,
    ...servers.map((watched) => serverLine(watched, options)),
    asOf(options),
  ].join('\n');
}

/**
 * The whole fleet's summary: how many are in which state, what they move, each tag, and which servers are late or down.
 * @param title the page's own
 */
export function fleetText(fleet: Fleet, title: string, options: TextOptions): string {
  const { counts, total, speedIn, speedOut } = fleet.summary;
  const states = STATUSES.filter((status) => status === 'online' || counts[status] > 0);
  const troubled = [...fleet.servers.values()].filter(
    ({ status }) => status === 'down' || status === 'late',
  );
  return [
    `${inOneLine(title)} · ${t('share.servers', { count: total })}`,
    states.map((status) => `${fmt().integer(counts[status])} ${t(`status.${status}`)}`).join(' · '),
    line(t('share.speed'), speedText(speedIn, speedOut) ?? ''),
    ...fleet.groups.map(({ tag, ids }) =>
      line(inOneLine(tag) || t('board.untagged'), onlineText(watchedOf(fleet, ids))),
    ),
    ...troubled.map((watched) => serverLine(watched, { ...options, addresses: false })),
    asOf(options),
  ].join('\n');
}

function watchedOf(fleet: Fleet, ids: readonly number[]): readonly WatchedServer[] {
  return ids.flatMap((id) => fleet.servers.get(id) ?? []);
}

function onlineText(servers: readonly WatchedServer[]): string {
  const { counts, total } = summarise(servers);
  return t('board.groupOnline', {
    online: fmt().integer(counts.online),
    total: fmt().integer(total),
  });
}

function serverLine(watched: WatchedServer, { dashboardNow, addresses }: TextOptions): string {
  const { id, name } = watched.server;
  const address = addresses ? addressText(watched) : '';
  const head = [`#${id}`, inOneLine(name)].filter(Boolean).join(' ');
  return [head, stateText(watched, dashboardNow), address].filter(Boolean).join(' · ');
}

function asOf({ dashboardNow }: TextOptions): string {
  return line(t('share.asOf'), fmt().moment(dashboardNow));
}
