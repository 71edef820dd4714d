import { Link } from 'wouter';
import type { Incident } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { localDay } from '../../lib/calendar';
import { useFleet } from '../../state/context';
import { EventGlyph } from '../../ui/event-glyph';
import { IncidentDuration, incidentWhen } from '../event-words';
import { useKiosk } from '../use-kiosk';

/** The most that are listed; the events' own page lists all. */
const MOST = 10;

/** What happened to a server within the range, newest first. */
export function Incidents({
  id,
  incidents,
}: {
  readonly id: number;
  /** Oldest first. */
  readonly incidents: readonly Incident[];
}) {
  const isDown = useFleet((fleet) => fleet?.servers.get(id)?.status === 'down');
  const newest = [...incidents].reverse().slice(0, MOST);
  const latest = newest.find(({ kind }) => kind === 'outage');
  const chrome = !useKiosk();
  return (
    <section
      aria-labelledby="incidents"
      className="rounded-xl border border-line bg-panel px-4 py-3"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="incidents" className="font-semibold text-ink-2">
          {t('incident.title')}
        </h2>
        {chrome && (
          <Link
            href={`/events?server=${id}`}
            className="touch text-ink-2 underline decoration-line underline-offset-4 hover:text-ink"
          >
            {t('incident.all')}
          </Link>
        )}
      </header>
      {newest.length === 0 && <p className="mt-1.5 text-ink-3">{t('incident.none')}</p>}
      <ol className="mt-1.5 divide-y divide-line empty:hidden">
        {newest.map((incident) => {
          const goesOn = incident === latest && isDown && incident.to === undefined;
          return (
            <li
              key={`${incident.kind}:${incident.at}`}
              className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)_auto]"
            >
              <span
                className={`inline-flex items-center gap-2 ${goesOn ? 'text-down' : 'text-ink-2'}`}
              >
                <EventGlyph kind={incident.kind} goesOn={goesOn} />
                {t(`event.${incident.kind}`)}
              </span>
              <span className="text-ink-2 max-sm:col-span-2 max-sm:row-start-2">
                {incidentWhen(incident, goesOn, fmt().dateTime(incident.at), endText)}
              </span>
              <span className="font-semibold whitespace-nowrap max-sm:col-start-3">
                {incident.kind === 'outage' && (
                  <IncidentDuration incident={incident} goesOn={goesOn} />
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** To the minute, as the beginning; with its date where that is another one. Unix seconds. */
function endText(at: number, to: number): string {
  return localDay(at) === localDay(to) ? fmt().clock(to) : fmt().dateTime(to);
}
