import { useId } from 'react';
import { Link } from 'wouter';
import { entryKey, isIncident, type LogEntry } from '../../domain/history/event-log';
import type { LogFilter } from '../../domain/history/pick-entries';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { BUTTON_LOOK } from '../../ui/button';
import { dayName, nearDay } from '../day-names';
import { useKiosk } from '../use-kiosk';
import { watchedText } from './day-texts';
import { EventRow } from './event-row';
import { encodeLogFilter } from './events-url';
import type { Log } from './log';

/** What happened on a day. Its name is its address; that of a day that was chosen leads back to all days. */
export function LogDaySection(props: {
  readonly log: Log;
  readonly day: string;
  /** A moment of it, unix seconds. */
  readonly at: number;
  readonly rows: readonly LogEntry[];
  /** How many there are; the last of them may not be among the rows. */
  readonly count: number;
  readonly filter: LogFilter;
}) {
  const { log, day, at, rows, count, filter } = props;
  const heading = useId();
  const chrome = !useKiosk();
  const chosen = filter.day === day;
  const href = (wanted: string | undefined) =>
    `/events${encodeLogFilter({ ...filter, day: wanted }, window.location.search)}`;
  return (
    <section aria-labelledby={heading} className="mt-4 first:mt-0">
      <header className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 bg-bg py-2">
        <h2 id={heading} className="font-semibold">
          {chosen || !chrome ? (
            <DayTitle at={at} />
          ) : (
            <Link href={href(day)} className="touch underline-offset-4 hover:underline">
              <DayTitle at={at} />
            </Link>
          )}
        </h2>
        {chosen && chrome && (
          <Link href={href(undefined)} className={BUTTON_LOOK}>
            {t('events.allDays')}
          </Link>
        )}
        <span className="text-[0.93em] text-ink-3 max-sm:basis-full sm:ms-auto">
          {watchedText(log, day)} · {t('events.count', { count })}
        </span>
      </header>
      <ol className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-panel">
        {rows.map((entry) => (
          <EventRow
            key={entryKey(entry)}
            entry={entry}
            day={day}
            latest={isIncident(entry) && log.latest.get(entry.id) === entry.at}
          />
        ))}
      </ol>
    </section>
  );
}

function DayTitle({ at }: { readonly at: number }) {
  const near = useFleet((fleet) => fleet && nearDay(at, fleet.dashboardNow));
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2.5">
      {near !== undefined && <span className="first-letter:uppercase">{near}</span>}
      <span className={near === undefined ? '' : 'font-normal text-ink-2'}>{dayName(at)}</span>
    </span>
  );
}
