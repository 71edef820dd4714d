import type { Attention } from '../domain/attention';
import type { WatchedServer } from '../domain/fleet';
import type { KnownMark } from '../domain/marks';
import { fmt, t } from '../i18n';
import { useAppState, useSelected } from '../state/context';
import { useDashboardText } from '../state/time-hooks';
import { crossingText } from './crossing-text';

/** The reason in words for what needs attention; the uptime for what does not. */
export function Since({ watched }: { readonly watched: WatchedServer }) {
  const { status, waiting, lastSeen, server, known } = watched;
  const { attention } = useAppState();
  // Who reports is silent for a second at a time: nothing that is said of it ticks.
  const ticks = status !== 'online' && lastSeen !== undefined;
  const silent = useDashboardText((now) => (ticks ? fmt().duration(now - lastSeen) : ''));
  const crossing = useSelected(attention, (now) => worstCrossing(now, server.id));
  if (known) {
    return <KnownWhy known={known} silent={ticks ? ` · ${silent}` : ''} />;
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
  const uptime = server.metrics?.uptime;
  if (uptime === undefined) return null;
  return <span className="text-ink-3">{t('card.up', { duration: fmt().age(uptime) })}</span>;
}

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
