import { memo, useMemo } from 'react';
import { displayName } from '../../domain/display-name';
import type { WatchedServer } from '../../domain/fleet';
import { measured } from '../../domain/history/metrics';
import { hasCurrentNumbers } from '../../domain/summary';
import type { TileLevel } from '../../domain/wall/grid';
import { shortName } from '../../domain/wall/short-name';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useOnScreen, useStore } from '../../state/context';
import { Sparkline } from '../../ui/sparkline';
import { StatusGlyph } from '../../ui/status-glyph';
import { Since, sinceOf } from '../since';
import { loadPlot } from '../spark-plots';

/** A server's tile, as rich as there is room for; drawn again when this server changes. */
export const UsualTile = memo(function UsualTile(props: {
  readonly id: number;
  readonly level: TileLevel;
  /** As many narrow characters of its name as there is room for. */
  readonly characters: number;
}) {
  const { id, level, characters } = props;
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  useOnScreen(id);
  if (watched === undefined) return null;
  const { server, status } = watched;
  const name = displayName(server);
  return (
    <article
      data-server-id={id}
      data-status={status}
      data-known={watched.known?.kind}
      data-level={level}
      title={name}
      className="wall-tile goes-stale"
    >
      <h2 className="wall-name">
        <StatusGlyph status={status} className="size-[0.85em]" />
        <span className="sr-only">{t(`status.${status}`)} </span>
        <span dir="auto" className="wall-name-text">
          {shortName(name, characters)}
        </span>
      </h2>
      {(level === 'trend' || level === 'numbers') && <Numbers watched={watched} />}
      {level === 'trend' && <Trend id={id} />}
    </article>
  );
});

function Numbers({ watched }: { readonly watched: WatchedServer }) {
  const { thresholds } = useAppState();
  const { warnPercent, criticalPercent } = useStore(thresholds);
  const colour = (value = 0) =>
    value >= criticalPercent ? 'text-down' : value >= warnPercent ? 'text-late' : '';
  if (!hasCurrentNumbers(watched) || watched.status === 'late') {
    return (
      <p className="wall-numbers">
        <Since {...sinceOf(watched)} />
      </p>
    );
  }
  return (
    <p className="wall-numbers">
      {(['cpu', 'memory'] as const).map((metric) => {
        const value = measured(watched.server, metric);
        return (
          <span key={metric}>
            <span className="text-ink-3">{t(`wall.${metric}`)}</span>{' '}
            <strong className={colour(value)}>
              {value === undefined ? '–' : fmt().percent(value)}
            </strong>
            <span className="wall-unit">%</span>
          </span>
        );
      })}
    </p>
  );
}

function Trend({ id }: { readonly id: number }) {
  const { history, fleet } = useAppState();
  const plot = useMemo(
    () => () => loadPlot(history.of(id), fleet.fleet.get()?.dashboardNow ?? 0),
    [history, fleet, id],
  );
  return <Sparkline plot={plot} subscribe={history.subscribe} className="wall-trend" />;
}
