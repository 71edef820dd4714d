import { memo } from 'react';
import { Curve, Surface } from 'recharts';
import type { PlotRow } from '../../domain/chart/plot';
import { type ChartBox, type ChartPlot, heightOf, plotWidth } from './chart-plot';

/** So many lines have the room below them, or their range, filled; of more, the fills would lie over each other. */
const FILLED = 3;
/** Room for half of a line that runs along the edge of the plot, CSS px. */
const EDGE = 1;

/**
 * The lines, by the library's shapes alone: its whole charts keep a store each, which is most of the time that one
 * takes. Drawn anew with other data alone: axes, cursor, bands and marks lie above and below them.
 */
export const ChartCanvas = memo(function ChartCanvas({
  plot,
  box,
}: {
  readonly plot: ChartPlot;
  readonly box: ChartBox;
}) {
  const { from, to, lines, series } = plot;
  const width = plotWidth(box);
  const height = box.height - box.top - box.bottom;
  const scale = width / (to - from);
  const pointAt = (time: number, value: number | undefined) => ({
    x: tenth((time - from) * scale),
    // A line ends where a value is not known.
    y: value === undefined ? null : tenth(heightOf(value, plot, box) - box.top + EDGE),
  });
  const filled = lines.length <= FILLED;
  return (
    <Surface
      width={width}
      height={height + 2 * EDGE}
      className="absolute"
      style={{ left: box.left, top: box.top - EDGE }}
    >
      {lines.map(({ colour, dash, bare }, index) => {
        const { rows, place } = series[index] ?? NO_SERIES;
        const points = rows.map(({ time, values }) => pointAt(time, values[place]));
        const side = (end: 0 | 1) =>
          rows.map(({ time, ranges }) => pointAt(time, ranges?.[place]?.[end]));
        const long = rows.some(({ ranges }) => ranges !== undefined);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chart's lines keep their order
          <g key={index} stroke="none" fill="none">
            {filled && !bare && (
              <Curve
                data-part={long ? 'range' : 'fill'}
                points={long ? side(1) : points}
                baseLine={long ? side(0) : height + EDGE}
                fill={colour}
                fillOpacity={OPACITY[long ? 'range' : 'fill'][index > 0 ? 1 : 0]}
              />
            )}
            <Curve
              data-part="line"
              points={points}
              stroke={colour}
              strokeDasharray={dash}
              strokeWidth="1.5"
            />
          </g>
        );
      })}
    </Surface>
  );
});

const NO_SERIES: { readonly rows: readonly PlotRow[]; readonly place: number } = {
  rows: [],
  place: 0,
};

/** Of the first line, and of those over it. */
const OPACITY = { range: [0.22, 0.16], fill: [0.13, 0.07] } as const;

/** Finer than this nobody sees, and the paths are longer. */
function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
