import { memo } from 'react';
import { Link } from 'wouter';
import { isIncident, type LogEntry } from '../../domain/history/event-log';
import type { Incident } from '../../domain/history/incidents';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { EventGlyph } from '../../ui/event-glyph';
import { endText, IncidentDuration, incidentWhen, timeText } from '../event-words';
import { spanText } from '../span-text';

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
        {own ? <Whose incident={own} /> : <span className="text-ink-3">{t('events.fleet')}</span>}
      </span>
      <span className={LINE}>
        <span className="min-w-0 grow basis-32 text-ink-2">{whenText(entry, day, goesOn)}</span>
        <span className="ms-auto text-end font-semibold sm:whitespace-nowrap">
          {own?.kind === 'outage' && <IncidentDuration incident={own} goesOn={goesOn} />}
          {entry.kind === 'unwatched' && (
            <span className="font-normal text-ink-2">{spanText(entry.to - entry.at)}</span>
          )}
        </span>
      </span>
    </li>
  );
});

function whenText(entry: LogEntry, day: string, goesOn: boolean): string {
  const begin = timeText(entry.at, day);
  if (isIncident(entry)) return incidentWhen(entry, goesOn, begin);
  if (entry.kind === 'unwatched') return `${begin} – ${endText(entry.at, entry.to)}`;
  if (entry.at - entry.from <= 1) return begin;
  return t('event.between', { from: timeText(entry.from, day), to: endText(entry.from, entry.at) });
}

/** A server that the dashboard no longer has leads nowhere. */
function Whose({ incident: { id, name, tag } }: { readonly incident: Incident }) {
  const known = useFleet((fleet) => fleet === undefined || fleet.servers.has(id));
  const shown = name.trim() || `#${id}`;
  return (
    <span className="flex min-w-0 grow basis-24 items-baseline gap-2">
      {known ? (
        <Link
          href={`/server/${id}`}
          dir="auto"
          className="min-w-0 truncate font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {shown}
        </Link>
      ) : (
        <span dir="auto" className="min-w-0 truncate font-semibold text-ink-2">
          {shown}
        </span>
      )}
      {tag !== '' && (
        <span dir="auto" className="max-w-[45%] shrink-0 truncate text-[0.93em] text-ink-3">
          {tag}
        </span>
      )}
    </span>
  );
}
