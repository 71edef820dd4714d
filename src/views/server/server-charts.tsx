import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { knows } from '../../domain/chart/track';
import type { WatchedServer } from '../../domain/fleet';
import type { Incident } from '../../domain/history/incidents';
import { sampleOf } from '../../domain/history/metrics';
import { t } from '../../i18n';
import { createStore, type ReadableStore } from '../../lib/store';
import { createChartFrames } from '../../state/chart-frames';
import { useAppState, useStore } from '../../state/context';
import { createChartCursor } from '../../ui/chart/chart-cursor';
import { CHART_SPECS } from './chart-specs';
import { ChartStatus } from './chart-status';
import { Incidents } from './incidents';
import { ServerChart } from './server-chart';
import { rangeOf } from './server-url';

const NO_INCIDENTS: ReadableStore<readonly Incident[]> = createStore<readonly Incident[]>([]);

/** A server's charts over the range of the address, and what happened in it. */
export function ServerCharts({ watched }: { readonly watched: WatchedServer }) {
  const { history, fleet } = useAppState();
  const { id } = watched.server;
  const range = rangeOf(useSearch());
  const { frames, cursor } = useMemo(() => {
    const now = () => fleet.fleet.get()?.dashboardNow;
    const made = createChartFrames({ history, now }, id, range);
    return { frames: made, cursor: createChartCursor(made.hold) };
  }, [history, fleet, id, range]);
  const frame = useStore(frames.frame);
  const keeper = useStore(history.keeper);
  const all = useStore(keeper?.incidents ?? NO_INCIDENTS);
  const own = useMemo(() => all.filter((one) => one.id === id), [all, id]);
  const reboots = useMemo(
    () => own.filter(({ kind }) => kind === 'reboot').map(({ at }) => at),
    [own],
  );
  const sample = sampleOf(watched);
  const shown = CHART_SPECS.filter(({ metrics }) => {
    const names = metrics.map(({ metric }) => metric);
    return names.some((name) => sample[name] !== undefined) || (frame && knows(frame.track, names));
  });
  return (
    <>
      <section aria-label={t('chart.charts')} className="grid gap-3">
        <ChartStatus frame={frame} reboots={reboots} cursor={cursor} />
        <div className="chart-grid">
          {shown.map((spec) => (
            <ServerChart
              key={spec.title}
              spec={spec}
              watched={watched}
              frame={frame}
              reboots={reboots}
              cursor={cursor}
            />
          ))}
        </div>
      </section>
      {frame && (
        <Incidents
          incidents={own.filter(({ at, to = at }) => to >= frame.from && at <= frame.to)}
        />
      )}
    </>
  );
}
