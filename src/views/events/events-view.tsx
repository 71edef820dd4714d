import type { ReactNode } from 'react';
import { Link } from 'wouter';
import {
  type IncidentFilter,
  latestOutages,
  NO_INCIDENT_FILTER,
  pickIncidents,
} from '../../domain/history/incident-list';
import type { Incident } from '../../domain/history/incidents';
import { MINUTE } from '../../domain/history/tiers';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { useIncidents } from '../../state/history-hooks';
import { BUTTON_LOOK, Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Announcer } from '../announcer';
import { FeedPill } from '../feed-pill';
import { ScreenTitle } from '../screen-title';
import { SessionNotices } from '../session-notices';
import { spanText } from '../span-text';
import { useKiosk } from '../use-kiosk';
import { EventList } from './event-list';
import { EventsFilter } from './events-filter';
import { EventsOut } from './events-out';
import { useEventFilter, useWatchedText } from './use-events';

/** What happened to the fleet: outages, reboots and counter resets, as far as this device has seen it. */
export function EventsView() {
  const { config, place } = useAppState();
  const { search } = useStore(place);
  const chrome = !useKiosk();
  const [filter, setFilter] = useEventFilter();
  const incidents = useIncidents();
  const picked = incidents && pickIncidents(incidents, filter);
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-3.5 pb-12 sm:px-7">
      <title>{`${t('events.title')} · ${config.title}`}</title>
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {chrome && (
          <Link href={search === '' ? '/' : `/?${search}`} className={`${BUTTON_LOOK} gap-1`}>
            <Icon name="back" />
            {t('server.back')}
          </Link>
        )}
        <FeedPill />
      </header>
      <SessionNotices chrome={chrome} />
      <Announcer />
      <main className="goes-stale grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
          <div className="grid gap-0.5">
            <ScreenTitle>{t('events.title')}</ScreenTitle>
            <Watched />
          </div>
          {chrome && picked && <EventsOut incidents={picked} />}
        </div>
        {chrome && incidents && incidents.length > 0 && (
          <EventsFilter incidents={incidents} filter={filter} onFilter={setFilter} />
        )}
        {picked === undefined ? (
          <Note title={t('events.loading')} />
        ) : (
          <Picked
            key={JSON.stringify(filter)}
            incidents={picked}
            latest={latestOutages(incidents ?? [])}
            filtered={incidents !== undefined && incidents.length > picked.length}
            onFilter={setFilter}
          />
        )}
      </main>
    </div>
  );
}

function Picked(props: {
  readonly incidents: readonly Incident[];
  readonly latest: ReadonlyMap<number, number>;
  readonly filtered: boolean;
  readonly onFilter: (some: Partial<IncidentFilter>) => void;
}) {
  const { incidents, latest, filtered, onFilter } = props;
  if (incidents.length > 0)
    return (
      <div>
        <EventList incidents={incidents} latest={latest} />
      </div>
    );
  if (!filtered) return <Note title={t('events.none')} hint={t('events.noneHint')} />;
  return (
    <Note title={t('events.noMatch')}>
      <Button onClick={() => onFilter(NO_INCIDENT_FILTER)}>{t('board.showAll')}</Button>
    </Note>
  );
}

/** An empty list means little where hardly anything was watched: how much was, stands above it. */
function Watched() {
  const text = useWatchedText((day, month) => {
    const lately = t('events.watchedDay', { watched: spanText(day) });
    if (month - day < MINUTE) return lately;
    return `${lately} · ${t('events.watchedMonth', { watched: spanText(month) })}`;
  });
  // The line keeps its room.
  return <p className="text-ink-2">{text || '\u00a0'}</p>;
}

function Note({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-line bg-panel px-6 py-16 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {hint !== undefined && <p className="max-w-prose text-ink-2">{hint}</p>}
      {children}
    </div>
  );
}
