import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { displayName } from '../../domain/display-name';
import { isIncident, type LogEntry } from '../../domain/history/event-log';
import { t } from '../../i18n';
import { useFleet } from '../../state/context';
import { alertText } from '../alert-text';

/** Whom an event is about: a server, what an alert said, or all that is watched. */
export function Whom({ entry }: { readonly entry: LogEntry }) {
  if (isIncident(entry)) {
    const { id, name, tag } = entry;
    return (
      <span className="flex min-w-0 grow basis-24 items-baseline gap-2">
        <Way id={id}>{displayName({ id, name })}</Way>
        {tag !== '' && (
          <span dir="auto" className="max-w-[45%] shrink-0 truncate text-[0.93em] text-ink-3">
            {tag}
          </span>
        )}
      </span>
    );
  }
  if (entry.kind !== 'alerted') return <span className="text-ink-3">{t('events.fleet')}</span>;
  const { ids } = entry.alert;
  return (
    <span className="flex min-w-0 grow basis-24">
      <Way id={ids.length === 1 ? ids[0] : undefined}>{alertText(entry.alert).title}</Way>
    </span>
  );
}

/** The way to a server; one that the dashboard no longer has leads nowhere. */
function Way({ id, children }: { readonly id: number | undefined; readonly children: ReactNode }) {
  const known = useFleet(
    (fleet) => id !== undefined && (fleet === undefined || fleet.servers.has(id)),
  );
  if (!known) {
    return (
      <span dir="auto" className="min-w-0 truncate font-semibold text-ink-2">
        {children}
      </span>
    );
  }
  return (
    <Link
      href={`/server/${id}`}
      dir="auto"
      className="min-w-0 truncate font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
    >
      {children}
    </Link>
  );
}
