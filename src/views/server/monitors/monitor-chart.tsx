import { useCallback, useMemo } from 'react';
import { latencyTable, sampleNear } from '../../../domain/latency-lines';
import { latencyAxis } from '../../../domain/latency-plot';
import { fmt, t } from '../../../i18n';
import type { Store } from '../../../lib/store';
import type { ChartFrame } from '../../../state/chart-frames';
import type { ChartCursor } from '../../../ui/chart/chart-cursor';
import { CursorLine } from '../../../ui/chart/chart-overlay';
import { type ChartBox, type ChartPlot, chartBox, plotWidth } from '../../../ui/chart/chart-plot';
import { ChartTable } from '../../../ui/chart/chart-table';
import { PlotBox } from '../../../ui/chart/plot-box';
import { remInPx } from '../../../ui/rem';
import { useSize } from '../../../ui/use-size';
import { useTurn } from '../../../ui/use-turn';
import { timeAxis } from '../chart-picture';
import { momentText } from '../chart-words';
import { type MonitorLine, momentsOf, reachOf, stepFrom } from './monitor-lines';
import { lanesHeight, lossyLines, MonitorPlot } from './monitor-plot';
import { sampleText, stretchText } from './sample-text';

/** The rows of the chart as a table. */
const TABLE_ROWS = 24;

/** The lines of the monitors that are switched on, with the cursor of all charts. */
export function MonitorChart(props: {
  readonly lines: readonly MonitorLine[];
  readonly frame: ChartFrame;
  readonly cursor: Store<ChartCursor>;
}) {
  const { lines, frame, cursor } = props;
  const { from, to, range } = frame;
  const [ref, size] = useSize<HTMLDivElement>();
  const lanes = lanesHeight(lossyLines(lines).length);
  const box = useMemo(() => size && chartBox(size, remInPx()), [size]);
  const turn = useTurn(ref, true);
  const plot = useMemo(
    () => (turn && box ? plotOf(lines, frame, box) : undefined),
    [turn, lines, frame, box],
  );
  const moments = useMemo(() => momentsOf(lines), [lines]);
  const timeText = useCallback((time: number) => momentText(range, time), [range]);
  const tell = (time: number | undefined) => {
    const words = lines.map(({ name, samples }) => {
      const sample =
        time === undefined ? samples.at(-1) : sampleNear(samples, time * 1000, reachOf(frame));
      return `${name} ${sampleText(sample)}`;
    });
    return [time === undefined ? '' : timeText(time), ...words].filter(Boolean).join(', ');
  };
  const rows = () => {
    const tables = lines.map(({ samples }) =>
      latencyTable(samples, { from: from * 1000, to: to * 1000 }, TABLE_ROWS),
    );
    return Array.from({ length: TABLE_ROWS }, (_, row) => ({
      time: timeText(from + ((to - from) * row) / TABLE_ROWS),
      values: tables.flatMap((table) => {
        const stats = table[row];
        return stats ? [stretchText(stats)] : [];
      }),
    }));
  };
  return (
    <div className="min-w-0">
      <div
        ref={ref}
        className="metric-chart relative my-1.5"
        style={{ height: `calc(11.5rem + ${lanes}px)` }}
        aria-busy={!plot}
      >
        {box && plot && (
          <PlotBox
            label={t('latency.title')}
            plot={plot}
            box={box}
            cursor={cursor}
            step={(time, points) => stepFrom(moments, time, points)}
            tell={tell}
          >
            <MonitorPlot plot={plot} box={box} lines={lines} />
            <CursorLine plot={plot} box={box} cursor={cursor} timeText={timeText} />
          </PlotBox>
        )}
      </div>
      <ChartTable label={t('latency.title')} names={lines.map(({ name }) => name)} read={rows} />
    </div>
  );
}

function plotOf(lines: readonly MonitorLine[], frame: ChartFrame, box: ChartBox): ChartPlot {
  const { from, to } = frame;
  return {
    from,
    to,
    ...timeAxis(frame, plotWidth(box), box.rem),
    yAxis: latencyAxis(lines.map(({ samples }) => samples)),
    yText: (value) => fmt().delay(value),
    lines: [],
    series: [],
    level: undefined,
    bands: [],
    reboots: [],
  };
}
