import { memo, useId, useMemo } from 'react';
import { latencyRuns, lossMarks } from '../../../domain/latency-plot';
import { t } from '../../../i18n';
import { ChartAxes } from '../../../ui/chart/chart-axes';
import { type ChartBox, type ChartPlot, heightOf, plotWidth } from '../../../ui/chart/chart-plot';
import { dashed } from './dashed';
import type { MonitorLine } from './monitor-lines';

/** A loss's mark and the room around it, CSS px; and the height of a monitor's row of marks. */
const MARK_PX = 2;
const COLUMN_PX = 3;
const LANE_PX = 8;
const LANE_GAP_PX = 2;

/** The lines that lost something: each has a row of marks below the plot. */
export function lossyLines(lines: readonly MonitorLine[]): readonly MonitorLine[] {
  return lines.filter(({ stats }) => (stats.loss ?? 0) > 0);
}

/** The room that so many rows of marks take, CSS px. */
export function lanesHeight(count: number): number {
  return count === 0 ? 0 : count * LANE_PX + LANE_GAP_PX * 3;
}

/**
 * The monitors' lines on one axis, and below it a row of marks for each that lost something: a line ends at a loss,
 * and a mark as high as the share that was lost stands below the gap.
 */
export const MonitorPlot = memo(function MonitorPlot({
  plot,
  box,
  lines,
}: {
  readonly plot: ChartPlot;
  /** The rows of marks lie between the lines and the labels of time. */
  readonly box: ChartBox;
  readonly lines: readonly MonitorLine[];
}) {
  const clip = useId();
  const { from, to } = plot;
  const lossy = lossyLines(lines);
  const width = plotWidth(box);
  const lanes = lanesHeight(lossy.length);
  const upper = useMemo(() => ({ ...box, bottom: box.bottom + lanes }), [box, lanes]);
  const floor = box.height - upper.bottom;
  const x = (time: number) => box.left + ((time - from) / (to - from)) * width;
  const y = (value: number) => heightOf(value, plot, upper);
  const span = { from: from * 1000, to: to * 1000 };
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <ChartAxes plot={plot} box={upper} />
      {lanes > 0 && (
        <span
          className="absolute -translate-y-1/2 text-[0.79em] leading-none text-ink-3"
          style={{ top: floor + lanes / 2, right: box.width - box.left + box.rem / 2 }}
        >
          {t('latency.loss')}
        </span>
      )}
      <svg width={box.width} height={box.height} className="absolute inset-0" aria-hidden="true">
        <clipPath id={clip}>
          <rect x={box.left} y={box.top - 1} width={width} height={floor - box.top + 1} />
        </clipPath>
        <g fill="none" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round">
          {lines.map(({ id, samples, colour, dash }) => (
            <path
              key={id}
              data-monitor={id}
              className="monitor-line"
              clipPath={`url(#${clip})`}
              stroke={colour}
              style={dashed(dash)}
              d={latencyRuns(samples, span, width / 2)
                .map((run) => {
                  const [first, ...rest] = run.map(
                    ({ at, delay }) => `${x(at / 1000).toFixed(1)} ${y(delay).toFixed(1)}`,
                  );
                  // A line without length is a dot.
                  return rest.length === 0 ? `M${first}h.01` : `M${first}L${rest.join(' ')}`;
                })
                .join('')}
            />
          ))}
        </g>
        {lossy.map(({ id, samples, colour }, lane) => {
          const bottom = floor + LANE_GAP_PX * 2 + (lane + 1) * LANE_PX - LANE_GAP_PX;
          const most = LANE_PX - LANE_GAP_PX;
          return (
            <path
              key={id}
              data-losses={id}
              fill={colour}
              d={lossMarks(samples, span, Math.floor(width / COLUMN_PX))
                .map(({ column, share }) => {
                  const left = box.left + column * COLUMN_PX;
                  const tall = Math.max(2, share * most).toFixed(1);
                  // What is lost for long is one block.
                  return `M${left} ${bottom}v-${tall}h${share === 1 ? COLUMN_PX : MARK_PX}v${tall}z`;
                })
                .join('')}
            />
          );
        })}
      </svg>
    </div>
  );
});
