import type { Axis } from '../../domain/chart/axis';
import type { Band } from '../../domain/chart/bands';
import type { PlotRow } from '../../domain/chart/plot';

/** How one line of a chart looks. */
export interface ChartLine {
  /** Says which of several lines it is; '' where there is but one. */
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern; `none`: solid. */
  readonly dash: string;
  /** Without the range of its means: others lie too near to it. */
  readonly bare?: boolean;
}

/** One line's points: a place in each of some rows, which other lines may share. */
interface PlotSeries {
  readonly rows: readonly PlotRow[];
  readonly place: number;
}

/** What a chart draws. Times are unix seconds. */
export interface ChartPlot {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly ChartLine[];
  /** One a line. */
  readonly series: readonly PlotSeries[];
  readonly yAxis: Axis;
  readonly yText: (value: number) => string;
  readonly xTicks: readonly number[];
  readonly xText: (time: number) => string;
  /** A level to compare with, by its name, which may lie above the axis; undefined: none. */
  readonly level: { readonly value: number; readonly name: string } | undefined;
  readonly bands: readonly Band[];
  /** Moments at which the server was started anew. */
  readonly reboots: readonly number[];
}

/** The room of a chart's parts, CSS px: what is left in the middle is the plot. */
export interface ChartBox {
  /** The size of text. */
  readonly rem: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param rem the size of text, CSS px: the labels' room grows with it */
export function chartBox(
  size: { readonly width: number; readonly height: number },
  rem: number,
): ChartBox {
  const edges = { left: rem * 4.4, right: rem * 0.6, top: rem * 0.6, bottom: rem * 1.6 };
  return { ...size, ...edges, rem };
}

/** How far below the chart's upper edge a value stands, CSS px. */
export function heightOf(value: number, { yAxis }: ChartPlot, box: ChartBox): number {
  const share = (value - yAxis.min) / (yAxis.max - yAxis.min);
  return box.top + (1 - share) * (box.height - box.top - box.bottom);
}

/** Whether a plot's level is too high for its axis. */
export function levelIsAbove({ level, yAxis }: ChartPlot): boolean {
  return level !== undefined && level.value > yAxis.max;
}

/** How wide the plot itself is, CSS px. */
export function plotWidth({ width, left, right }: ChartBox): number {
  return Math.max(1, width - left - right);
}
