import { Fragment, memo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { PlotRow } from '../../domain/chart/plot';
import type { ChartBox, ChartPlot } from './chart-plot';

/** What reads one line's values from a row. The library compares these functions: each is made once. */
function readersOf(line: number) {
  return {
    value: (row: PlotRow) => row.values[line] ?? null,
    range: (row: PlotRow) => row.ranges?.[line] ?? null,
  };
}

const FIRST = readersOf(0);
/** No chart has more lines. */
const READERS = [FIRST, readersOf(1), readersOf(2)];

const STILL = { isAnimationActive: false, dot: false, activeDot: false, type: 'linear' } as const;
const PLAIN = { tickLine: false, axisLine: false, interval: 0, type: 'number' } as const;

/** Lines, axes and grid. Drawn anew with other data alone: cursor, bands and marks lie above and below it. */
export const ChartCanvas = memo(function ChartCanvas({
  plot,
  box,
}: {
  readonly plot: ChartPlot;
  readonly box: ChartBox;
}) {
  const { from, to, lines, rows, yAxis, xTicks, level } = plot;
  const long = rows.some(({ ranges }) => ranges !== undefined);
  const tick = { fill: 'var(--ink-3)', fontSize: '0.79rem' };
  return (
    <ComposedChart
      width={box.width}
      height={box.height}
      data={rows}
      margin={{ top: box.top, right: box.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...PLAIN}
        dataKey="time"
        domain={[from, to]}
        allowDataOverflow
        ticks={xTicks}
        tickFormatter={plot.xText}
        height={box.bottom}
        tick={tick}
      />
      <YAxis
        {...PLAIN}
        domain={[yAxis.min, yAxis.max]}
        allowDataOverflow
        ticks={yAxis.ticks}
        tickFormatter={plot.yText}
        width={box.left}
        tick={tick}
      />
      {level !== undefined && (
        <ReferenceLine y={level} stroke="var(--ink-3)" strokeDasharray="6 4" />
      )}
      {lines.map(({ name, colour, dash }, index) => {
        const { value, range } = READERS[index] ?? FIRST;
        const area = { ...STILL, fill: colour, strokeWidth: 1.5 };
        const line = { stroke: colour, strokeDasharray: dash };
        return long ? (
          <Fragment key={name}>
            <Area {...area} dataKey={range} stroke="none" fillOpacity={0.22} />
            <Line {...STILL} {...line} dataKey={value} strokeWidth={1.5} />
          </Fragment>
        ) : (
          <Area
            {...area}
            {...line}
            key={name}
            dataKey={value}
            fillOpacity={index > 0 ? 0.07 : 0.13}
          />
        );
      })}
    </ComposedChart>
  );
});
