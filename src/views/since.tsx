import { memo } from 'react';
import type { Attention } from '../domain/attention';
import type { WatchedServer } from '../domain/fleet';
import type { KnownMark } from '../domain/marks';
import { fmt, t } from '../i18n';
import { useAppState, useSelected } from '../state/context';
import { useDashboardText } from '../state/time-hooks';
import { crossingText } from './crossing-text';

/** What `Since` tells of a server. While it holds the same, nothing is drawn. */
export function sinceOf({ status, waiting, lastSeen, server, known }: WatchedServer) {
  const uptime = server.metrics?.uptime;
  return {
    id: server.id,
    status,
    waiting,
    known,
    // Who reports is silent for a second at a time: nothing that is said of it ticks.
    silentFrom: status === 'online' ? undefined : lastSeen,
    up: uptime === undefined ? undefined : fmt().age(uptime),
  };
}

/** The reason in words for what needs attention; the uptime for what does not. */
export const Since = memo(function Since(props: ReturnType<typeof sinceOf>) {
  const { id, status, waiting, known, silentFrom, up } = props;
  const { attention } = useAppState();
  const silent = useDashboardText((now) =>
    silentFrom === undefined ? '' : fmt().duration(now - silentFrom),
  );
  const crossing = useSelected(attention, (now) => worstCrossing(now, id));
  if (known) {
    return <KnownWhy known={known} silent={silentFrom === undefined ? '' : ` · ${silent}`} />;
  }
  if (status === 'never') return <span className="text-ink-3">{t('card.never')}</span>;
  if (waiting) return <span className="text-late">{t('card.waiting')}</span>;
  if (status === 'down') {
    return <span className="text-down">{t('card.down', { duration: silent })}</span>;
  }
  if (status === 'late') {
    return <span className="text-late">{t('card.late', { duration: silent })}</span>;
  }
  if (crossing) return <span className="text-late">{crossingText(crossing)}</span>;
  if (up === undefined) return null;
  return <span className="text-ink-3">{t('card.up', { duration: up })}</span>;
});

/** Why its silence is no news, and how long that lasts. */
function KnownWhy({ known, silent }: { readonly known: KnownMark; readonly silent: string }) {
  const kind = t(`card.known.${known.kind}`);
  const why = known.note === '' ? kind : `${kind}: ${known.note}`;
  return (
    <span dir="auto" title={why} className="block max-w-[50cqw] truncate text-ink-2">
      {why}
      {silent}
    </span>
  );
}

/** The first in the order of the limits: CPU before memory before disk. */
function worstCrossing({ crossings }: Attention, id: number) {
  return crossings.find((one) => one.id === id);
}
