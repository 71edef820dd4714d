import type { WatchedServer } from '../../domain/fleet';
import { hasCurrentNumbers } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useDashboardText } from '../../state/time-hooks';
import { StatusGlyph } from '../../ui/status-glyph';
import { ScreenTitle } from '../screen-title';
import { useKiosk } from '../use-kiosk';
import { Availability } from './availability';
import { FactList } from './fact-list';
import { RangeLinks } from './range-links';
import { RefreshButton } from './refresh-button';
import { ServerCharts } from './server-charts';

/** One server: its state, its facts, when it was seen, and its charts. */
export function ServerArticle({ watched }: { readonly watched: WatchedServer }) {
  const { server, status } = watched;
  const { id, host, metrics } = server;
  const chrome = !useKiosk();
  return (
    <article data-server-id={id} data-status={status} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <ScreenTitle className="flex min-w-0 items-center gap-3 leading-tight">
          <StatusGlyph status={status} className="size-4" />
          <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
            {server.name.trim() || `#${id}`}
          </span>
        </ScreenTitle>
        {host?.country && (
          <span className="rounded border border-line px-1.5 text-[0.86em] text-ink-2">
            {host.country}
          </span>
        )}
        <StateWords watched={watched} />
        {chrome && (
          <div className="ms-auto flex flex-wrap items-center justify-end gap-2.5 max-sm:ms-0">
            <RangeLinks id={id} />
            <RefreshButton id={id} />
          </div>
        )}
      </div>
      <FactList watched={watched} />
      <Availability id={id} />
      {metrics === undefined && <p className="text-ink-2">{t('card.noNumbers')}</p>}
      {/* A silent server keeps its last numbers, without colour. */}
      <div className={`grid gap-4 ${hasCurrentNumbers(watched) ? '' : 'dimmed'}`}>
        <ServerCharts watched={watched} />
      </div>
    </article>
  );
}

/** The state in words, with how long it has lasted where that is a silence. */
function StateWords({
  watched: { status, waiting, lastSeen = 0 },
}: {
  readonly watched: WatchedServer;
}) {
  const silent = useDashboardText((now) => fmt().duration(now - lastSeen));
  if (waiting) return <span className="text-late">{t('card.waiting')}</span>;
  if (status === 'down' || status === 'late') {
    const colour = status === 'down' ? 'text-down' : 'text-late';
    return <span className={colour}>{t(`card.${status}`, { duration: silent })}</span>;
  }
  return <span className="text-ink-2">{t(`status.${status}`)}</span>;
}
