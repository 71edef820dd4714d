import { memo } from 'react';
import { isIncident, type LogEntry } from '../../domain/history/event-log';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { EventGlyph } from '../../ui/event-glyph';
import { alertText } from '../alert-text';
import { endText, IncidentDuration, incidentWhen, timeText } from '../event-words';
import { spanText } from '../span-text';
import { Whom } from './whom';

const ROW =
  'grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1.4fr)_9rem] sm:px-4';

/** A phone shows two lines; each breaks where large text asks for it. */
const LINE = 'flex flex-wrap items-center gap-x-3 sm:contents';

/** One event: what, whose, when, and how long. */
export const EventRow = memo(function EventRow({
  entry,
  day,
  latest,
}: {
  readonly entry: LogEntry;
  /** The day under which it stands: of another one the date is told. */
  readonly day: string;
  /** No later outage of the same server is known. */
  readonly latest: boolean;
}) {
  const own = isIncident(entry) ? entry : undefined;
  const isDown = useFleet((fleet) => own && fleet?.servers.get(own.id)?.status === 'down');
  const goesOn = own?.kind === 'outage' && own.to === undefined && latest && isDown === true;
  return (
    <li className={`${ROW} relative ${goesOn ? 'bg-[var(--down-tint)]' : ''}`}>
      <span className={LINE}>
        <span className={`inline-flex items-center gap-2 ${goesOn ? 'text-down' : 'text-ink-2'}`}>
          <EventGlyph kind={entry.kind} goesOn={goesOn} />
          {t(`event.${entry.kind}`)}
        </span>
        <Whom entry={entry} />
      </span>
      <span className={LINE}>
        <span
          className={`min-w-0 grow basis-32 text-ink-2 ${entry.kind === 'alerted' ? 'sm:col-span-2' : ''}`}
        >
          {whenText(entry, day, goesOn)}
        </span>
        {entry.kind !== 'alerted' && (
          <span className="ms-auto text-end font-semibold sm:whitespace-nowrap">
            {own?.kind === 'outage' && <IncidentDuration incident={own} goesOn={goesOn} />}
            {entry.kind === 'unwatched' && (
              <span className="font-normal text-ink-2">{spanText(entry.to - entry.at)}</span>
            )}
          </span>
        )}
      </span>
    </li>
  );
});

function whenText(entry: LogEntry, day: string, goesOn: boolean): string {
  const begin = timeText(entry.at, day);
  if (isIncident(entry)) return incidentWhen(entry, goesOn, begin);
  if (entry.kind === 'alerted') {
    const { hush } = entry.alert;
    const hushed = hush ? t(`alerts.hush.${hush}`) : '';
    return [begin, alertText(entry.alert).body, hushed].filter(Boolean).join(' · ');
  }
  if (entry.kind === 'unwatched') return `${begin} – ${endText(entry.at, entry.to)}`;
  if (entry.at - entry.from <= 1) return begin;
  return t('event.between', { from: timeText(entry.from, day), to: endText(entry.from, entry.at) });
}
