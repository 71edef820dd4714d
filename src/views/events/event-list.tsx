import { useId, useState } from 'react';
import { groupByDay, type IncidentDay } from '../../domain/history/incident-list';
import { type Incident, incidentKey } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { Button } from '../../ui/button';
import { dayKey, dayName, nearDay } from '../day-names';
import { EventRow } from './event-row';

/** Rows in the document at first, and added by each press: thousands of them would make the page heavy. */
const AT_ONCE = 200;

/** Events by day, the newest of them at first. */
export function EventList({
  incidents,
  latest,
}: {
  readonly incidents: readonly Incident[];
  /** When each server's latest outage began. */
  readonly latest: ReadonlyMap<number, number>;
}) {
  const [shown, setShown] = useState(AT_ONCE);
  const today = useFleet((fleet) => fleet && dayKey(fleet.dashboardNow));
  const rest = incidents.length - shown;
  return (
    <>
      {groupByDay(incidents.slice(0, shown), dayKey).map((day) => (
        <Day key={`${dayKey(day.at)} ${today}`} day={day} latest={latest} />
      ))}
      {rest > 0 && (
        <p className="mt-5 text-center">
          <Button onClick={() => setShown(shown + AT_ONCE)}>
            {t('events.more', { count: fmt().integer(rest) })}
          </Button>
        </p>
      )}
    </>
  );
}

function Day({
  day: { at, incidents },
  latest,
}: {
  readonly day: IncidentDay;
  readonly latest: ReadonlyMap<number, number>;
}) {
  const heading = useId();
  const near = useFleet((fleet) => fleet && nearDay(at, fleet.dashboardNow));
  return (
    <section aria-labelledby={heading} className="mt-4 first:mt-0">
      <h2
        id={heading}
        className="sticky top-0 z-10 flex flex-wrap items-baseline gap-x-2.5 bg-bg py-2 font-semibold"
      >
        {near !== undefined && <span className="first-letter:uppercase">{near}</span>}
        <span className={near === undefined ? '' : 'font-normal text-ink-2'}>{dayName(at)}</span>
        <span className="ms-auto text-[0.93em] font-normal text-ink-3">
          {t('events.count', { count: incidents.length })}
        </span>
      </h2>
      <ol className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-panel">
        {incidents.map((incident) => (
          <EventRow
            key={incidentKey(incident).join()}
            incident={incident}
            latest={latest.get(incident.id) === incident.at}
          />
        ))}
      </ol>
    </section>
  );
}
