import type { WatchedServer } from '../../domain/fleet';
import { fmt, t } from '../../i18n';
import { useDashboardText } from '../../state/time-hooks';

/** The state in words, with how long a silence has lasted, and when the last report came. */
export function StateWords({ watched }: { readonly watched: WatchedServer }) {
  const { lastSeen } = watched;
  return (
    <p className="flex flex-wrap gap-x-3">
      <State watched={watched} />
      {lastSeen !== undefined && <LastReport time={lastSeen} />}
    </p>
  );
}

function State({
  watched: { status, waiting, known, lastSeen = 0 },
}: {
  readonly watched: WatchedServer;
}) {
  const silent = useDashboardText((now) => fmt().duration(now - lastSeen));
  if (known) {
    const words = [t(`status.${status}`), t(`card.known.${known.kind}`), known.note];
    return (
      <span dir="auto" className="text-ink-2">
        {words.filter((word) => word !== '').join(' · ')}
      </span>
    );
  }
  if (waiting) return <span className="text-late">{t('card.waiting')}</span>;
  if (status === 'down' || status === 'late') {
    const colour = status === 'down' ? 'text-down' : 'text-late';
    return <span className={colour}>{t(`card.${status}`, { duration: silent })}</span>;
  }
  return <span className="text-ink-2">{t(`status.${status}`)}</span>;
}

/** @param time unix seconds */
function LastReport({ time }: { readonly time: number }) {
  const age = useDashboardText((now) => fmt().age(Math.max(0, now - time)));
  return (
    <span className="text-ink-3" title={fmt().dateTime(time)}>
      {t('server.lastReport', { age })}
    </span>
  );
}
