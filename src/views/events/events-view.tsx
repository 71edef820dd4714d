import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LOG } from '../../config';
import { summariseDay } from '../../domain/history/day-summary';
import { type LogFilter, NO_LOG_FILTER } from '../../domain/history/pick-entries';
import { MINUTE } from '../../domain/history/tiers';
import { same } from '../../domain/same';
import { t } from '../../i18n';
import { dayBounds, lastDays } from '../../lib/calendar';
import { useAppState, useStore } from '../../state/context';
import { useSeen } from '../../state/history-hooks';
import { BUTTON_LOOK, Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Announcer } from '../announcer';
import { FeedPill } from '../feed-pill';
import { ScreenTitle } from '../screen-title';
import { SessionNotices } from '../session-notices';
import { spanText } from '../span-text';
import { useKiosk } from '../use-kiosk';
import { type Day, DayBars } from './day-bars';
import { nothingText } from './day-texts';
import { EventsFilter } from './events-filter';
import { EventsOut } from './events-out';
import { type Found, type Log, readLog, searchLog } from './log';
import { LogList } from './log-list';
import {
  type ChangeFilter,
  useAlertRecords,
  useLogFilter,
  useNothingKnown,
  useWatchedText,
} from './use-events';

/** The event log: what happened, and when nobody watched, as far as this device has seen it. */
export function EventsView() {
  const { config, place } = useAppState();
  const { search } = useStore(place);
  const chrome = !useKiosk();
  const [filter, setFilter] = useLogFilter();
  const keeper = useSeen();
  const alerts = useAlertRecords();
  const log = keeper && readLog(keeper, alerts);
  const found = log && searchLog(log, filter);
  const nothing = useNothingKnown(keeper);
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
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <ScreenTitle>{t('events.title')}</ScreenTitle>
          {chrome && found && <EventsOut entries={found.entries} />}
          <div className="basis-full">
            <Watched />
          </div>
        </div>
        {chrome && log && found && (
          <DayBars
            days={daysOf(log, found)}
            chosen={filter.day}
            onChoose={(day) => setFilter({ day }, filter.day !== undefined)}
          />
        )}
        {chrome && log && found && log.entries.length > 0 && (
          <EventsFilter
            entries={log.entries}
            counts={found.counts}
            filter={filter}
            onFilter={setFilter}
          />
        )}
        {nothing ? (
          <Note title={t('events.unknown')} hint={t('events.unknownHint')} />
        ) : log === undefined || found === undefined ? (
          <Note title={t('events.loading')} />
        ) : (
          <Shown
            key={JSON.stringify(filter)}
            log={log}
            found={found}
            filter={filter}
            onFilter={setFilter}
          />
        )}
      </main>
    </div>
  );
}

function Shown(props: {
  readonly log: Log;
  readonly found: Found;
  readonly filter: LogFilter;
  readonly onFilter: ChangeFilter;
}) {
  const { log, found, filter, onFilter } = props;
  if (found.entries.length > 0) {
    return <LogList log={log} entries={found.entries} filter={filter} />;
  }
  if (log.entries.length === 0) {
    return <Note title={t('events.none')} hint={t('events.noneHint')} />;
  }
  const day = onlyDay(filter);
  return (
    <Note title={day === undefined ? t('events.noMatch') : nothingText(log, day)}>
      <Button onClick={() => onFilter(NO_LOG_FILTER)}>{t('board.showAll')}</Button>
    </Note>
  );
}

/** The day that is chosen, where nothing else is. */
function onlyDay({ day, ...rest }: LogFilter): string | undefined {
  return same({ ...rest, day: undefined }, NO_LOG_FILTER) ? day : undefined;
}

/** The days that the log covers, oldest first, with what the filter lets through. */
function daysOf({ now, availability: { watched } }: Log, { everyDay }: Found): readonly Day[] {
  return lastDays(now, LOG.days).flatMap((day) => {
    const bounds = dayBounds(day);
    if (bounds === undefined) return [];
    return { day, from: bounds.from, ...summariseDay(bounds, everyDay, watched, now) };
  });
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
