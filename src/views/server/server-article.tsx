import { displayName } from '../../domain/display-name';
import type { WatchedServer } from '../../domain/fleet';
import { hasCurrentNumbers } from '../../domain/summary';
import { t } from '../../i18n';
import { StatusGlyph } from '../../ui/status-glyph';
import { ScreenTitle } from '../screen-title';
import { useKiosk } from '../use-kiosk';
import { Actions } from './actions';
import { Availability } from './availability';
import { FactList } from './fact-list';
import { RangeLinks } from './range-links';
import { ServerCharts } from './server-charts';
import { StateWords } from './state-words';

/** One server: its state, its facts, when it was seen, and its charts. */
export function ServerArticle({ watched }: { readonly watched: WatchedServer }) {
  const { server, status } = watched;
  const { id, host, metrics } = server;
  const chrome = !useKiosk();
  return (
    <article
      data-server-id={id}
      data-status={status}
      data-known={watched.known?.kind}
      className="grid gap-4"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <ScreenTitle className="flex min-w-0 items-center gap-3 leading-tight">
          <StatusGlyph status={status} className="size-4" />
          <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
            {displayName(server)}
          </span>
        </ScreenTitle>
        {host?.country && (
          <span className="rounded border border-line px-1.5 text-[0.86em] text-ink-2">
            {host.country}
          </span>
        )}
        <StateWords watched={watched} />
        {chrome && (
          <div className="ms-auto flex flex-wrap items-center gap-2.5 max-sm:ms-0 max-sm:w-full">
            <RangeLinks />
            <Actions id={id} />
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
