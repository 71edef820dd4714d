import type { Incident } from '../../domain/history/incidents';
import { fmt, t } from '../../i18n';
import { StatusGlyph } from '../../ui/status-glyph';

/** The most that are listed. */
const MOST = 20;

/** What happened to a server within the range, newest first. */
export function Incidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  const newest = [...incidents].reverse().slice(0, MOST);
  const more = incidents.length - newest.length;
  return (
    <section
      aria-labelledby="incidents"
      className="rounded-xl border border-line bg-panel px-4 py-3"
    >
      <h3 id="incidents" className="font-semibold text-ink-2">
        {t('incident.title')}
      </h3>
      {newest.length === 0 && <p className="mt-1.5 text-ink-3">{t('incident.none')}</p>}
      <ul className="mt-1.5 grid gap-x-8 gap-y-1 lg:grid-cols-2">
        {newest.map((incident) => (
          <li
            key={`${incident.kind}:${incident.at}`}
            className="flex items-baseline gap-2.5 border-b border-line pb-1"
          >
            <span className="flex w-3 self-center">
              {incident.kind === 'outage' ? (
                <StatusGlyph status="down" />
              ) : (
                <span aria-hidden="true" className="size-2 rotate-45 bg-late" />
              )}
            </span>
            <span className="text-ink-2">{fmt().dateTime(incident.at)}</span>
            <span>{incidentText(incident)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1.5 text-ink-3">{t('incident.more', { count: more })}</p>}
    </section>
  );
}

function incidentText({ kind, at, to, endSeen }: Incident): string {
  if (kind !== 'outage') return t(`incident.${kind}`);
  if (to === undefined) return t('incident.ongoing');
  const duration = fmt().duration(to - at);
  return t(endSeen ? 'incident.outage' : 'incident.atMost', { duration });
}
