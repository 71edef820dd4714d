import { memo } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { IncidentGlyph } from '../../ui/incident-glyph';
import { IncidentDuration, incidentWhen } from '../incident-words';

const ROW =
  'grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1.4fr)_9rem] sm:px-4';

/** A phone shows two lines; each breaks where large text asks for it. */
const LINE = 'flex flex-wrap items-center gap-x-3 sm:contents';

/** One event: what, whose, when, and how long. */
export const EventRow = memo(function EventRow({
  incident,
  latest,
}: {
  readonly incident: Incident;
  /** No later outage of the same server is known. */
  readonly latest: boolean;
}) {
  const { kind, id, to } = incident;
  const isDown = useFleet((fleet) => fleet?.servers.get(id)?.status === 'down');
  const goesOn = kind === 'outage' && to === undefined && latest && isDown;
  return (
    <li className={`${ROW} ${goesOn ? 'bg-[var(--down-tint)]' : ''}`}>
      <span className={LINE}>
        <span className={`inline-flex items-center gap-2 ${goesOn ? 'text-down' : 'text-ink-2'}`}>
          <IncidentGlyph kind={kind} goesOn={goesOn} />
          {t(`event.${kind}`)}
        </span>
        <Whose incident={incident} />
      </span>
      <span className={LINE}>
        <span className="min-w-0 grow basis-32 text-ink-2">
          {incidentWhen(incident, goesOn, fmt().time(incident.at))}
        </span>
        <span className="ms-auto text-end font-semibold sm:whitespace-nowrap">
          {kind === 'outage' && <IncidentDuration incident={incident} goesOn={goesOn} />}
        </span>
      </span>
    </li>
  );
});

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
          className="touch min-w-0 truncate font-semibold underline-offset-4 hover:underline"
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
