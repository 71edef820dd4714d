import { useCallback, useMemo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { sampleOf } from '../../domain/history/metrics';
import { t } from '../../i18n';
import type { Store } from '../../lib/store';
import type { ChartFrame } from '../../state/chart-frames';
import { useAppState, useStore } from '../../state/context';
import type { ChartCursor } from '../../ui/chart/chart-cursor';
import type { ChartLine } from '../../ui/chart/chart-plot';
import { MetricChart } from '../../ui/metric-chart';
import { pictureOf } from './chart-picture';
import type { ChartSpec } from './chart-specs';
import { momentText, stepFrom, tableOf, valuesAt, valuesNow } from './chart-words';
import { Sensors } from './sensors';

/** One metric's chart joined to its data. */
export function ServerChart(props: {
  readonly spec: ChartSpec;
  readonly watched: WatchedServer;
  /** undefined: the history is still being read. */
  readonly frame: ChartFrame | undefined;
  readonly reboots: readonly number[];
  readonly cursor: Store<ChartCursor>;
}) {
  const { spec: whole, watched, frame, reboots, cursor } = props;
  const units = useStore(useAppState().preferences);
  const { server } = watched;
  const { memoryTotal, swapTotal = 0, diskTotal, cores } = server.host ?? {};
  const spec = useMemo(() => (swapTotal > 0 ? whole : withoutSwap(whole)), [whole, swapTotal]);
  const lines = useMemo(() => linesOf(spec), [spec]);
  // Numbers that hardly ever change: a report alone draws no chart.
  const context = useMemo(
    () => ({ memoryTotal, diskTotal, cores, units }),
    [memoryTotal, diskTotal, cores, units],
  );
  const values = useCallback(
    (time: number | undefined) =>
      time === undefined || frame === undefined
        ? valuesNow(spec, sampleOf(watched), context)
        : valuesAt(spec, frame, time, context),
    [spec, frame, watched, context],
  );
  const plot = useCallback(
    (width: number) => frame && pictureOf(spec, lines, frame, reboots, context, width),
    [spec, lines, frame, reboots, context],
  );
  const step = useCallback(
    (time: number, points: number) => frame && stepFrom(frame, time, points),
    [frame],
  );
  const timeText = useCallback(
    (time: number) => momentText(frame?.range ?? 'live', time),
    [frame?.range],
  );
  const title = [t(spec.title), ...spec.metrics.flatMap(({ inTitle }) => inTitle?.() ?? [])];
  return (
    <MetricChart
      title={title.join(' · ')}
      lines={lines}
      cursor={cursor}
      values={values}
      plot={plot}
      step={step}
      timeText={timeText}
      table={() => (frame ? tableOf(spec, frame, context) : { head: [], rows: [] })}
    >
      {spec.title === 'limit.temperature' && <Sensors metrics={server.metrics} />}
    </MetricChart>
  );
}

function linesOf({ metrics }: ChartSpec): readonly ChartLine[] {
  return metrics.map(({ colour, dash = 'none', name }) => ({ name: name?.() ?? '', colour, dash }));
}

function withoutSwap(spec: ChartSpec): ChartSpec {
  return { ...spec, metrics: spec.metrics.filter(({ metric }) => metric !== 'swap') };
}
