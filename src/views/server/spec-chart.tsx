import { type ReactNode, useCallback, useMemo } from 'react';
import type { Store } from '../../lib/store';
import type { ChartFrame } from '../../state/chart-frames';
import { useAppState, useStore } from '../../state/context';
import type { ChartCursor } from '../../ui/chart/chart-cursor';
import type { ChartLine } from '../../ui/chart/chart-plot';
import { MetricChart } from '../../ui/metric-chart';
import { pictureOf } from './chart-picture';
import { rowsOf } from './chart-rows';
import type { ChartSpec } from './chart-specs';
import { type ChartSubject, momentText, stepFrom, valuesAt, valuesNow } from './chart-words';

/** A chart's metrics joined to the data of one server, or of several. */
export function SpecChart(props: {
  readonly title: string;
  readonly spec: ChartSpec;
  /** A line a subject and metric: the first subject's metrics, then the next one's. */
  readonly lines: readonly ChartLine[];
  readonly subjects: readonly ChartSubject[];
  /** The subjects' frames; undefined: they are still being read. */
  readonly frames: readonly ChartFrame[] | undefined;
  readonly reboots: readonly number[];
  /** Of a single server. */
  readonly cores: number | undefined;
  readonly cursor: Store<ChartCursor>;
  /** Several servers, by their names; a single one tells what its shares are of, too. */
  readonly named: boolean;
  readonly children?: ReactNode;
}) {
  const { title, spec, lines, subjects, frames, reboots, cores, cursor, named, children } = props;
  const units = useStore(useAppState().preferences);
  // A report alone draws no chart.
  const context = useMemo(() => ({ cores, units }), [cores, units]);
  const values = useCallback(
    (time: number | undefined) =>
      subjects.flatMap((subject) =>
        time === undefined
          ? valuesNow(spec, subject.watched, !named)
          : valuesAt(spec, subject, time, !named),
      ),
    [spec, subjects, named],
  );
  const plot = useCallback(
    (width: number, rem: number) =>
      frames && pictureOf({ spec, lines, frames, reboots, context }, width, rem),
    [spec, lines, frames, reboots, context],
  );
  const step = useCallback(
    (time: number, points: number) => frames && stepFrom(frames, time, points),
    [frames],
  );
  const range = frames?.[0]?.range ?? 'live';
  const timeText = useCallback((time: number) => momentText(range, time), [range]);
  return (
    <MetricChart
      title={title}
      lines={lines}
      cursor={cursor}
      values={values}
      below={named}
      ready={frames !== undefined}
      plot={plot}
      step={step}
      timeText={timeText}
      rows={() => rowsOf(frames ?? [], values, spec.metrics.length)}
    >
      {children}
    </MetricChart>
  );
}
