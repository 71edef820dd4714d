import { memo } from 'react';
import { type ChartBox, type ChartPlot, heightOf, levelIsAbove, plotWidth } from './chart-plot';

/** The grid, what its lines are worth, round times below, and a level to compare with. */
export const ChartAxes = memo(function ChartAxes({
  plot,
  box,
}: {
  readonly plot: ChartPlot;
  readonly box: ChartBox;
}) {
  const { from, to, yAxis, xTicks, level } = plot;
  const scale = plotWidth(box) / (to - from);
  const across = { left: box.left, right: box.right };
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 text-[0.79em] leading-none whitespace-nowrap text-ink-3"
    >
      {yAxis.ticks.map((value) => {
        const top = heightOf(value, plot, box);
        return (
          <div key={value}>
            <span className="absolute border-t border-line" style={{ ...across, top }} />
            <span
              className="absolute -translate-y-1/2"
              style={{ top, right: box.width - box.left + box.rem / 2 }}
            >
              {plot.yText(value)}
            </span>
          </div>
        );
      })}
      {xTicks.map((time) => (
        <span
          key={time}
          className="absolute bottom-[0.3rem] -translate-x-1/2"
          style={{ left: box.left + (time - from) * scale }}
        >
          {plot.xText(time)}
        </span>
      ))}
      {level && !levelIsAbove(plot) && (
        <span
          className="absolute border-t border-dashed border-ink-3"
          style={{ ...across, top: heightOf(level.value, plot, box) }}
        />
      )}
    </div>
  );
});
