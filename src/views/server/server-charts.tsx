import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { knows } from '../../domain/chart/track';
import type { WatchedServer } from '../../domain/fleet';
import { measured } from '../../domain/history/metrics';
import { t } from '../../i18n';
import { useIncidentsOf } from '../../state/history-hooks';
import { InTurn } from '../../ui/in-turn';
import { lazyPart } from '../../ui/lazy-part';
import { CHART_SPECS } from './chart-specs';
import { ChartStatus } from './chart-status';
import { Incidents } from './incidents';
import { ServerChart } from './server-chart';
import { rangeOf } from './server-url';
import { TemperatureChart } from './temperature-chart';
import { useChartFrames } from './use-chart-frames';

/** Few dashboards have latency monitors. */
const Monitors = lazyPart(
  () => import('./monitors/monitors').then((file) => file.Monitors),
  () => null,
);

/** A server's charts over the range of the address, and what happened in it. */
export function ServerCharts({ watched }: { readonly watched: WatchedServer }) {
  const { id } = watched.server;
  const range = rangeOf(useSearch());
  const ids = useMemo(() => [id], [id]);
  const { frames, cursor } = useChartFrames(ids, range);
  const [frame] = frames ?? [];
  const own = useIncidentsOf(id);
  const reboots = useMemo(
    () => own.filter(({ kind }) => kind === 'reboot').map(({ at }) => at),
    [own],
  );
  const shown = CHART_SPECS.filter(({ metrics }) => {
    const names = metrics.map(({ metric }) => metric);
    const reported = names.some((name) => measured(watched.server, name) !== undefined);
    return reported || (frame && knows(frame.track, names));
  });
  return (
    <>
      <section aria-label={t('chart.charts')} className="grid gap-3">
        <ChartStatus frames={frames} range={range} reboots={reboots} cursor={cursor} />
        <div className="chart-grid">
          {shown.map((spec) => {
            const Chart = spec.title === 'limit.temperature' ? TemperatureChart : ServerChart;
            return (
              <Chart
                key={spec.title}
                spec={spec}
                watched={watched}
                frames={frames}
                reboots={reboots}
                cursor={cursor}
              />
            );
          })}
        </div>
        {frame && (
          <InTurn>
            <Monitors id={id} frame={frame} cursor={cursor} />
          </InTurn>
        )}
      </section>
      {frame && (
        <Incidents
          id={id}
          incidents={own.filter(({ at, to = at }) => to >= frame.from && at <= frame.to)}
        />
      )}
    </>
  );
}
