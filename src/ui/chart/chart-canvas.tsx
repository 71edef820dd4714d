import { Fragment, memo } from 'react';
import { Area, ComposedChart, Line, XAxis, YAxis } from 'recharts';
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
/** Ticks and grid are drawn beside it: the library would measure each label. */
const AXIS = { hide: true, type: 'number', allowDataOverflow: true } as const;

/** The lines. Drawn anew with other data alone: axes, cursor, bands and marks lie above and below them. */
export const ChartCanvas = memo(function ChartCanvas({
  plot,
  box,
}: {
  readonly plot: ChartPlot;
  readonly box: ChartBox;
}) {
  const { from, to, lines, series, yAxis } = plot;
  const shared = series[0]?.rows ?? [];
  const filled = lines.length <= READERS.length;
  return (
    <ComposedChart
      width={box.width}
      height={box.height}
      data={shared}
      margin={{ top: box.top, right: box.right, bottom: box.bottom, left: box.left }}
      accessibilityLayer={false}
    >
      <XAxis {...AXIS} dataKey="time" domain={[from, to]} />
      <YAxis {...AXIS} domain={[yAxis.min, yAxis.max]} />
      {lines.map(({ colour, dash, bare }, index) => {
        const { rows, place } = series[index] ?? { rows: shared, place: index };
        // Without data of its own a line would draw those of the chart.
        if (rows.length === 0) return null;
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
