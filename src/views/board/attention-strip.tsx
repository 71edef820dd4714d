import type { Silent } from '../../domain/attention';
import type { Crossing } from '../../domain/crossings';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { useDashboardText } from '../../state/time-hooks';
import { StatusGlyph } from '../../ui/status-glyph';
import { PHONE, useMedia } from '../../ui/use-media';
import { crossingText } from '../crossing-text';
import { ServerLink } from '../server-link';
import type { ViewProps } from '../use-view';

/** Entries that stand open; the others wait behind a count. On a phone each is as high as a finger. */
const OPEN = { wide: 6, phone: 3 };

/** What is down or late, newest first; then what crossed its limit. One calm line when nothing is. */
export function AttentionStrip({ onView }: Pick<ViewProps, 'onView'>) {
  const { silent, longDown, crossings } = useStore(useAppState().attention);
  const total = useFleet((fleet) => fleet?.summary.total);
  const waiting = useFleet((fleet) => (fleet?.summary.waiting ?? 0) > 0);
  const open = useMedia(PHONE) ? OPEN.phone : OPEN.wide;
  if (total === undefined) return <StripRoom />;
  if (total === 0) return null;
  const entries = [
    ...silent.map((entry) => <SilentEntry key={`silent:${entry.id}`} entry={entry} />),
    ...crossings.map((entry) => (
      <CrossingEntry key={`${entry.metric}:${entry.id}`} crossing={entry} />
    )),
  ];
  if (entries.length + longDown.length === 0) return waiting ? null : <Calm />;
  const alarming = silent.some(({ status }) => status === 'down');
  return (
    <section
      aria-label={t('attention.label')}
      className={`goes-stale attention-box ${alarming ? 'border-down/60 bg-[var(--down-tint)]' : 'border-line bg-panel'}`}
    >
      <ul className="attention-list">
        {entries.slice(0, open)}
        {longDown.length > 0 && (
          <li>
            <button
              type="button"
              onClick={() => onView({ status: 'down' })}
              className="attention-more"
            >
              <StatusGlyph status="down" className="size-2.5" />
              {t('attention.longDown', { count: longDown.length })}
            </button>
          </li>
        )}
      </ul>
      {entries.length > open && (
        <details>
          <summary className="min-h-6 w-fit cursor-pointer text-ink-2 finger:py-3">
            {t('attention.more', { count: entries.length - open })}
          </summary>
          <ul className="attention-list mt-1">{entries.slice(open)}</ul>
        </details>
      )}
    </section>
  );
}

/** The strip's room before the first answer, so that nothing jumps when it comes. */
function StripRoom() {
  return (
    <div aria-hidden="true" className="invisible mb-1 border px-3.5 py-2">
      0
    </div>
  );
}

function Calm() {
  return (
    <section
      aria-label={t('attention.label')}
      className="goes-stale mb-1 rounded-xl border border-line px-3.5 py-2"
    >
      <p className="flex items-center gap-2 text-ink-2">
        <StatusGlyph status="online" className="size-2.5" />
        {t('attention.calm')}
      </p>
    </section>
  );
}

function SilentEntry({ entry }: { readonly entry: Silent }) {
  const { id, status, lastSeen } = entry;
  const server = useFleet((fleet) => fleet?.servers.get(id)?.server);
  const long = useDashboardText((now) =>
    t(`card.${status}`, { duration: fmt().duration(now - lastSeen) }),
  );
  return (
    <li className="attention-entry">
      <StatusGlyph status={status} className="size-2.5 self-center" />
      <Name id={id} name={server?.name} />
      <span className={`shrink-0 ${status === 'down' ? 'text-down' : 'text-late'}`}>{long}</span>
      <span className="hidden shrink-0 text-ink-3 lg:inline">
        {status === 'down' && t('attention.lastReport', { time: fmt().time(lastSeen) })}
      </span>
    </li>
  );
}

function CrossingEntry({ crossing }: { readonly crossing: Crossing }) {
  const server = useFleet((fleet) => fleet?.servers.get(crossing.id)?.server);
  return (
    <li className="attention-entry">
      <span
        aria-hidden="true"
        className="mx-px size-2 shrink-0 self-center rounded-sm bg-warn forced-color-adjust-none"
      />
      <Name id={crossing.id} name={server?.name} />
      <span className="shrink-0 text-late">{crossingText(crossing)}</span>
    </li>
  );
}

function Name({ id, name }: { readonly id: number; readonly name: string | undefined }) {
  return (
    <ServerLink id={id} dir="auto" className="attention-link">
      {name || `#${id}`}
    </ServerLink>
  );
}
