import { memo, useMemo } from 'react';
import type { Attention } from '../../domain/attention';
import type { WatchedServer } from '../../domain/fleet';
import type { KnownMark } from '../../domain/marks';
import { fmt, t } from '../../i18n';
import type { AppState } from '../../state/app-state';
import { useAppState, useFleet, useOnScreen, useSelected, useStore } from '../../state/context';
import { useDashboardText } from '../../state/time-hooks';
import type { CardLook } from '../../ui/card/card-look';
import type { CardPlots } from '../../ui/card/numbers';
import { ServerCard } from '../../ui/card/server-card';
import { lazyPart } from '../../ui/lazy-part';
import { crossingText } from '../crossing-text';
import { networkPlot, sharePlot } from '../spark-plots';
import { useKiosk } from '../use-kiosk';
import type { MarkText } from './mark-text';
import { MarksButton } from './marks-button';
import { PickOrLink } from './pick-or-link';

/** The strip's code comes with the history that it shows, after the first screen. Its room is there before. */
const CardAvailability = lazyPart(
  () => import('./card-availability').then((file) => file.CardAvailability),
  () => null,
);

const CardLatency = lazyPart(
  () => import('./card-latency').then((file) => file.CardLatency),
  () => null,
);

/** A server's card joined to its data: drawn again when this server changes, and not when another does. */
export const BoardCard = memo(function BoardCard(props: {
  readonly id: number;
  readonly look: CardLook;
  readonly mark: MarkText | undefined;
  /** Beside the server's own element: it stands for none, and leads nowhere. */
  readonly preview?: boolean;
}) {
  const { id, look, mark, preview = false } = props;
  const state = useAppState();
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const plots = useMemo(() => cardPlots(state, id), [state, id]);
  const limits = useStore(state.thresholds);
  const keeper = useStore(state.history.keeper);
  const favourite = useSelected(state.marks, ({ favourites }) => favourites.has(id));
  const chrome = !useKiosk();
  useOnScreen(id);
  if (watched === undefined) return null;
  return (
    <ServerCard
      watched={watched}
      look={look}
      since={<Since watched={watched} />}
      plots={plots}
      limits={limits}
      availability={
        keeper && (
          <CardAvailability id={id} keeper={keeper} figure={look.density === 'comfortable'} />
        )
      }
      latency={keeper && look.latency > 0 && <CardLatency id={id} keeper={keeper} look={look} />}
      favourite={favourite}
      menu={chrome && !preview && <MarksButton id={id} name={watched.server.name} />}
      preview={preview}
      link={(name) => (preview ? name : <PickOrLink id={id} name={name} mark={mark} />)}
    />
  );
});

function cardPlots({ history, fleet }: AppState, id: number): CardPlots {
  const series = () => history.of(id);
  const now = () => fleet.fleet.get()?.dashboardNow ?? 0;
  return {
    cpu: () => sharePlot(series(), 'cpu', now()),
    memory: () => sharePlot(series(), 'memory', now()),
    network: () => networkPlot(series(), now()),
    subscribe: history.subscribe,
  };
}

/** The reason in words for what needs attention; the uptime for what does not. */
function Since({ watched }: { readonly watched: WatchedServer }) {
  const { status, waiting, lastSeen, server, known } = watched;
  const { attention } = useAppState();
  const silent = useDashboardText((now) => fmt().duration(now - (lastSeen ?? now)));
  const crossing = useSelected(attention, (now) => worstCrossing(now, server.id));
  if (known) {
    const lasts = status !== 'online' && lastSeen !== undefined;
    return <KnownWhy known={known} silent={lasts ? ` · ${silent}` : ''} />;
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
