import { useSyncExternalStore } from 'react';
import type { Band } from '../../domain/chart/bands';
import { t } from '../../i18n';
import type { ReadableStore } from '../../lib/store';
import type { ChartCursor } from './chart-cursor';
import { type ChartBox, type ChartPlot, heightOf, levelIsAbove, plotWidth } from './chart-plot';

/** A band says its kind in words where it is at least this wide, CSS px. */
const WORD_PX = 88;

/** What lies behind the lines: the time that was not seen, and the outages. */
export function ChartBands({ plot, box }: { readonly plot: ChartPlot; readonly box: ChartBox }) {
  const width = plotWidth(box);
  const scale = width / (plot.to - plot.from);
  const edges = { top: box.top, bottom: box.bottom };
  return (
    <>
      {plot.bands.map(({ kind, from, to }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no name of their own, and keep their order
          key={index}
          data-band={kind}
          title={bandText(kind)}
          className={`chart-band absolute overflow-hidden ${BAND[kind]}`}
          style={{
            ...edges,
            left: box.left + (from - plot.from) * scale,
            width: (to - from) * scale,
          }}
        >
          {(to - from) * scale >= WORD_PX && (
            <span className="absolute inset-x-1 top-0.5 truncate text-center text-[0.79em]">
              {bandText(kind)}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

const BAND: Readonly<Record<Band['kind'], string>> = {
  down: 'chart-band-down text-down',
  unwatched: 'chart-band-unwatched text-ink-3',
};

/** A band's kind in words. */
export function bandText(kind: Band['kind']): string {
  return t(`chart.band.${kind}`);
}

/** What the level of a chart is, below its line; or above which the axis ends. */
export function LevelName({ plot, box }: { readonly plot: ChartPlot; readonly box: ChartBox }) {
  if (plot.level === undefined) return null;
  const { value, name } = plot.level;
  const above = levelIsAbove(plot);
  return (
    <span
      className="pointer-events-none absolute rounded bg-panel/75 px-1 text-[0.79em] text-ink-3"
      style={{ top: above ? box.top : heightOf(value, plot, box) + 2, right: box.right }}
    >
      {above ? `↑ ${name}` : name}
    </span>
  );
}

/** Where the server was started anew. */
export function ChartMarks({ plot, box }: { readonly plot: ChartPlot; readonly box: ChartBox }) {
  const scale = plotWidth(box) / (plot.to - plot.from);
  return (
    <>
      {plot.reboots.map((time) => (
        <div
          key={time}
          data-mark="reboot"
          title={t('chart.reboot')}
          className="chart-mark absolute w-px"
          style={{ top: box.top, bottom: box.bottom, left: box.left + (time - plot.from) * scale }}
        />
      ))}
    </>
  );
}

/** The cursor's line, and its time on the axis. It moves alone: the chart below is not drawn again. */
export function CursorLine({
  plot,
  box,
  cursor,
  timeText,
}: {
  readonly plot: ChartPlot;
  readonly box: ChartBox;
  readonly cursor: ReadableStore<ChartCursor>;
  readonly timeText: (time: number) => string;
}) {
  const { time, pinned } = useSyncExternalStore(cursor.subscribe, cursor.get);
  if (time === undefined || time < plot.from || time > plot.to) return null;
  const x = box.left + ((time - plot.from) / (plot.to - plot.from)) * plotWidth(box);
  // The time stays within the chart.
  const side = x > box.width / 2 ? { right: box.width - x } : { left: x };
  return (
    <>
      <div
        data-cursor={pinned ? 'pinned' : 'moving'}
        className={`pointer-events-none absolute w-px ${pinned ? 'bg-ink' : 'bg-ink-3'}`}
        style={{ top: box.top, bottom: box.bottom, left: x }}
      />
      <span
        className="pointer-events-none absolute bottom-0 rounded bg-raised px-1.5 text-[0.79em] text-ink-2"
        style={side}
      >
        {timeText(time)}
      </span>
    </>
  );
}
