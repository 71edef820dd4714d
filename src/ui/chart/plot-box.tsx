import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useState,
  useSyncExternalStore,
} from 'react';
import { t } from '../../i18n';
import type { Store } from '../../lib/store';
import { type ChartCursor, NO_CURSOR } from './chart-cursor';
import { type ChartBox, type ChartPlot, plotWidth } from './chart-plot';

/** How far one key takes the cursor, in points. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The part of a chart that takes pointer and keys: they move the cursor of all charts. A tap pins it, another frees
 * it; for readers it is a slider over time that says the values.
 */
export function PlotBox({
  label,
  plot,
  box,
  cursor,
  step,
  tell,
  children,
}: {
  readonly label: string;
  readonly plot: ChartPlot;
  readonly box: ChartBox;
  readonly cursor: Store<ChartCursor>;
  /** The time so many points on from another; undefined where there are no points. */
  readonly step: (time: number, points: number) => number | undefined;
  /** A time and its values in words. */
  readonly tell: (time: number) => string;
  readonly children: ReactNode;
}) {
  const { time, pinned } = useSyncExternalStore(cursor.subscribe, cursor.get);
  const [focused, setFocused] = useState(false);
  const { from, to } = plot;
  // A pointer that passes by tells readers nothing, and has the most to do.
  const told = focused || pinned ? time : undefined;
  const timeAt = ({ clientX, currentTarget }: MouseEvent<HTMLElement>) => {
    const x = clientX - currentTarget.getBoundingClientRect().left - box.left;
    return from + Math.min(1, Math.max(0, x / plotWidth(box))) * (to - from);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      cursor.set(pinned ? NO_CURSOR : { time: time ?? step(to, 0) ?? to, pinned: true });
      return;
    }
    const points = STEPS[event.key];
    if (points === undefined) return;
    event.preventDefault();
    const next = step(time ?? to, time === undefined && points === -1 ? 0 : points);
    if (next !== undefined) cursor.set({ time: next, pinned });
  };
  const leave = () => {
    if (!cursor.get().pinned) cursor.set(NO_CURSOR);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      // Counted from the beginning, and silent in the present: what moves by itself is not read out.
      aria-valuemin={0}
      aria-valuemax={Math.round(to - from)}
      aria-valuenow={Math.round(Math.min(to, Math.max(from, told ?? to)) - from)}
      aria-valuetext={told === undefined ? t('server.now') : tell(told)}
      className="absolute inset-0 touch-pan-y rounded-lg"
      onKeyDown={press}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        leave();
      }}
      onClick={(event) => cursor.set(pinned ? NO_CURSOR : { time: timeAt(event), pinned: true })}
      onPointerMove={(event) => {
        if (!pinned && event.pointerType !== 'touch') {
          cursor.set({ time: timeAt(event), pinned: false });
        }
      }}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') leave();
      }}
    >
      {children}
    </div>
  );
}
