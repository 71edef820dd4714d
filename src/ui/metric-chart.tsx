import { type ReactNode, useCallback, useId, useMemo } from 'react';
import type { Store } from '../lib/store';
import { ChartAxes } from './chart/chart-axes';
import { ChartCanvas } from './chart/chart-canvas';
import type { ChartCursor } from './chart/chart-cursor';
import { ChartBands, ChartMarks, CursorLine, LevelName } from './chart/chart-overlay';
import { type ChartLine, type ChartPlot, chartBox, plotWidth } from './chart/chart-plot';
import { ChartTable, type TableRow } from './chart/chart-table';
import { ChartLegend, type ChartValue, ChartValues } from './chart/chart-values';
import { PlotBox } from './chart/plot-box';
import { remInPx } from './rem';
import { useOnScreen } from './use-on-screen';
import { useSize } from './use-size';
import { useTurn } from './use-turn';
import { useWhile } from './use-while';

/** What a chart says and shows; the functions must keep their references while they mean the same. */
export interface MetricChartProps {
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly cursor: Store<ChartCursor>;
  /** A value a line at a time (unix seconds; undefined: now). */
  readonly values: (time: number | undefined) => readonly ChartValue[];
  /** The values stand below the plot: there are many, with long names. */
  readonly below: boolean;
  /** Whether there is something to draw yet. */
  readonly ready: boolean;
  /** What to draw on so many CSS px with text of that size. Called on screen alone. */
  readonly plot: (width: number, rem: number) => ChartPlot | undefined;
  /** The time so many points on from another (unix seconds). */
  readonly step: (time: number, points: number) => number | undefined;
  readonly timeText: (time: number) => string;
  /** The same as a table. */
  readonly rows: () => readonly TableRow[];
  /** What else belongs to it, below the plot. */
  readonly children?: ReactNode;
}

/**
 * One chart of any metric: title and values, lines over time, and the same as a table. Its height is there before
 * its data; it is made when it comes near the screen, and drawn anew only while it is on it.
 */
export function MetricChart(props: MetricChartProps) {
  const { title, lines, cursor, values, below, rows, children } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="min-w-0 rounded-xl border border-line bg-panel px-4 pt-3 pb-2.5"
    >
      <header
        className={`flex items-baseline justify-between gap-3 overflow-hidden ${below ? '' : 'h-[2.9em] sm:h-[1.45em]'}`}
      >
        <h2 id={titleId} className="shrink-0 font-semibold text-ink-2">
          {title}
        </h2>
        {!below && <ChartValues lines={lines} cursor={cursor} values={values} />}
      </header>
      <Plot {...props} />
      {below && <ChartLegend lines={lines} cursor={cursor} values={values} />}
      {children}
      <ChartTable label={title} names={lines.map(({ name }) => name || title)} read={rows} />
    </section>
  );
}

function Plot(props: MetricChartProps) {
  const { title, lines, cursor, values, ready, plot: read, step, timeText } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const turn = useTurn(ref, ready);
  const onScreen = useOnScreen(ref, 0);
  const box = useMemo(() => size && chartBox(size, remInPx()), [size]);
  const current = useWhile(onScreen || !turn, read);
  const plot = useMemo(
    () => (turn && box ? current(plotWidth(box), box.rem) : undefined),
    [turn, box, current],
  );
  const tell = useCallback(
    (time: number) => {
      const words = values(time).map(({ text, high = '' }, index) =>
        [lines[index]?.name, text, high].filter(Boolean).join(' '),
      );
      return [timeText(time), ...words].join(', ');
    },
    [lines, values, timeText],
  );
  return (
    <div ref={ref} className="metric-chart relative my-1.5 h-[11.5rem]" aria-busy={!plot}>
      {box && plot && (
        <PlotBox label={title} plot={plot} box={box} cursor={cursor} step={step} tell={tell}>
          <ChartBands plot={plot} box={box} />
          <ChartAxes plot={plot} box={box} />
          <div aria-hidden="true" className="pointer-events-none absolute inset-0">
            <ChartCanvas plot={plot} box={box} />
          </div>
          <LevelName plot={plot} box={box} />
          <ChartMarks plot={plot} box={box} />
          <CursorLine plot={plot} box={box} cursor={cursor} timeText={timeText} />
        </PlotBox>
      )}
    </div>
  );
}
