import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { knows } from '../../../domain/chart/track';
import { measured } from '../../../domain/history/metrics';
import { t } from '../../../i18n';
import { useFleet } from '../../../state/context';
import { CHART_SPECS, type ChartSpec } from '../chart-specs';
import { ChartStatus } from '../chart-status';
import { rangeOf } from '../server-url';
import { SpecChart } from '../spec-chart';
import { useChartFrames } from '../use-chart-frames';
import { lineAt } from './compare-lines';

/** One chart a metric. */
const SPECS = CHART_SPECS.flatMap((spec) =>
  spec.metrics.map((metric) => ({
    metric: metric.metric,
    spec: { ...spec, metrics: [metric], level: () => undefined } satisfies ChartSpec,
  })),
);

const NO_REBOOTS: readonly number[] = [];

/** Several servers' charts, a line each, over the range of the address. */
export function CompareCharts({
  ids,
}: {
  /** Keeps its reference while it holds the same. */
  readonly ids: readonly number[];
}) {
  const range = rangeOf(useSearch());
  const { frames, cursor } = useChartFrames(ids, range);
  const servers = useFleet((fleet) => fleet?.servers);
  const subjects = useMemo(
    () => ids.map((id, index) => ({ watched: servers?.get(id), frame: frames?.[index] })),
    [ids, servers, frames],
  );
  // Names hardly ever change, and a report alone draws no chart.
  const names = JSON.stringify(subjects.map(({ watched }) => watched?.server.name.trim() ?? ''));
  const lines = useMemo(
    () => ids.map((id, place) => lineAt(place, String(JSON.parse(names)[place] || `#${id}`))),
    [ids, names],
  );
  const shown = SPECS.filter(({ metric }) =>
    subjects.some(
      ({ watched, frame }) =>
        (watched && measured(watched.server, metric) !== undefined) ||
        (frame && knows(frame.track, [metric])),
    ),
  );
  return (
    <section aria-label={t('chart.charts')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ChartStatus frames={frames} range={range} reboots={NO_REBOOTS} cursor={cursor} />
      <div className="chart-grid">
        {shown.map(({ metric, spec }) => (
          <SpecChart
            key={metric}
            title={t(`metric.${metric}`)}
            spec={spec}
            lines={lines}
            subjects={subjects}
            frames={frames}
            reboots={NO_REBOOTS}
            cores={undefined}
            cursor={cursor}
            named={true}
          />
        ))}
      </div>
    </section>
  );
}
