import { memo } from 'react';
import { Link } from 'wouter';
import type { Incident } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { useDashboardText } from '../../state/time-hooks';
import { IncidentGlyph } from '../../ui/incident-glyph';
import { dayKey } from './day-names';
import { spanText } from './span-text';

const ROW =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1.4fr)_9rem] sm:px-4';

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
      <span className={`inline-flex items-center gap-2 ${goesOn ? 'text-down' : 'text-ink-2'}`}>
        <IncidentGlyph kind={kind} goesOn={goesOn} />
        {t(`event.${kind}`)}
      </span>
      <Whose incident={incident} />
      <span className="text-ink-2 max-sm:col-span-2 max-sm:row-start-2">
        <When incident={incident} goesOn={goesOn} />
      </span>
      <span className="text-end font-semibold whitespace-nowrap max-sm:col-start-3 max-sm:row-start-2">
        {kind === 'outage' && <Duration incident={incident} goesOn={goesOn} />}
      </span>
    </li>
  );
});

/** A server that the dashboard no longer has leads nowhere. */
function Whose({ incident: { id, name, tag } }: { readonly incident: Incident }) {
  const known = useFleet((fleet) => fleet === undefined || fleet.servers.has(id));
  const shown = name.trim() || `#${id}`;
  return (
    <span className="flex min-w-0 items-baseline gap-2 max-sm:col-span-2">
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

function When({
  incident: { kind, at, to, endSeen },
  goesOn,
}: {
  readonly incident: Incident;
  readonly goesOn: boolean;
}) {
  const from = fmt().time(at);
  if (kind !== 'outage') return from;
  if (to === undefined) return `${from} – ${t(goesOn ? 'event.goesOn' : 'event.endUnknown')}`;
  const end = dayKey(at) === dayKey(to) ? fmt().time(to) : fmt().dateTime(to);
  return endSeen === true ? `${from} – ${end}` : t('event.backBy', { from, to: end });
}

/** Nobody knows how long an outage was whose end was not seen; only that it was no longer than this. */
function Duration({
  incident: { at, to, endSeen },
  goesOn,
}: {
  readonly incident: Incident;
  readonly goesOn: boolean;
}) {
  if (goesOn) return <SinceThen at={at} />;
  if (to === undefined) return null;
  const duration = spanText(to - at);
  return endSeen === true ? duration : t('event.atMost', { duration });
}

function SinceThen({ at }: { readonly at: number }) {
  const text = useDashboardText((now) => spanText(now - at));
  return <span className="text-down">{text}</span>;
}
