import { Fragment, memo } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { PlotRow } from '../../domain/chart/plot';
import type { ChartBox, ChartPlot } from './chart-plot';

/** What reads one place's values from a row. The library compares these functions: each is made once. */
function readersOf(place: number) {
  return {
    value: (row: PlotRow) => row.values[place] ?? null,
    range: (row: PlotRow) => row.ranges?.[place] ?? null,
  };
}

const FIRST = readersOf(0);
/** No rows have more places. */
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
  const { from, to, lines, series, yAxis, xTicks, level } = plot;
  const shared = series[0]?.rows ?? [];
  const filled = lines.length <= READERS.length;
  const tick = { fill: 'var(--ink-3)', fontSize: '0.79rem' };
  return (
    <ComposedChart
      width={box.width}
      height={box.height}
      data={shared}
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
      {lines.map(({ colour, dash, bare }, index) => {
        const { rows, place } = series[index] ?? { rows: shared, place: index };
        const { value, range } = READERS[place] ?? FIRST;
        const own = rows === shared ? STILL : { ...STILL, data: [...rows] };
        const area = { ...own, fill: colour, strokeWidth: 1.5 };
        const line = { ...own, stroke: colour, strokeDasharray: dash, strokeWidth: 1.5 };
        const long = rows.some(({ ranges }) => ranges !== undefined);
        return long || !filled ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chart's lines keep their order
          <Fragment key={index}>
            {long && filled && !bare && (
              <Area {...area} dataKey={range} stroke="none" fillOpacity={index > 0 ? 0.16 : 0.22} />
            )}
            <Line {...line} dataKey={value} />
          </Fragment>
        ) : (
          <Area
            {...area}
            {...line}
            // biome-ignore lint/suspicious/noArrayIndexKey: a chart's lines keep their order
            key={index}
            dataKey={value}
            fillOpacity={bare ? 0 : index > 0 ? 0.07 : 0.13}
          />
        );
      })}
    </ComposedChart>
  );
});
