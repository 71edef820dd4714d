import type { Incident } from '../domain/history/incidents';
import { fmt, t } from '../i18n';
import { localDay } from '../lib/calendar';
import { useDashboardText } from '../state/time-hooks';
import { spanText } from './span-text';

/**
 * When something happened, with its end where it has one.
 * @param goesOn of an outage: it has not ended
 * @param from its beginning in words
 * @param until its end in words, of both moments (unix seconds)
 */
export function incidentWhen(
  { kind, at, to, endSeen }: Incident,
  goesOn: boolean,
  from: string,
  until: (at: number, to: number) => string = endText,
): string {
  if (kind !== 'outage') return from;
  if (to === undefined) return `${from} – ${t(goesOn ? 'event.goesOn' : 'event.endUnknown')}`;
  const end = until(at, to);
  return endSeen === true ? `${from} – ${end}` : t('event.backBy', { from, to: end });
}

/** When something ended (unix seconds) that began at `at`; the date stands where it is another one. */
export function endText(at: number, to: number): string {
  return timeText(to, localDay(at));
}

/** A time (unix seconds) to the second, with its date where that is not `day` ("2026-11-23"). */
export function timeText(at: number, day: string): string {
  const time = fmt().time(at);
  return localDay(at) === day ? time : `${fmt().day(at)} ${time}`;
}

/** Nobody knows how long an outage was whose end was not seen; only that it was no longer than this. */
export function IncidentDuration({
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
