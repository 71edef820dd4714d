import type { ChartRange } from '../../domain/chart/range';
import { nearestPoint, valueAt } from '../../domain/chart/track';
import type { Sample } from '../../domain/history/metrics';
import { fmt, t } from '../../i18n';
import type { ChartFrame } from '../../state/chart-frames';
import { bandText } from '../../ui/chart/chart-overlay';
import type { ChartRows } from '../../ui/chart/chart-table';
import type { ChartValue } from '../../ui/chart/chart-values';
import type { ChartContext, ChartSpec } from './chart-specs';

/** The most rows of a chart's table. */
const TABLE_ROWS = 24;

/** A moment on a chart, as exactly as the range is. */
export function momentText(range: ChartRange, time: number): string {
  if (range === 'live') return fmt().time(time);
  return range === '1h' ? fmt().clock(time) : fmt().dateTime(time);
}

/** A moment on the axis. */
export function tickText(range: ChartRange, time: number): string {
  return range === '30d' ? fmt().day(time) : fmt().clock(time);
}

/** The present's values. */
export function valuesNow(
  spec: ChartSpec,
  sample: Sample,
  context: ChartContext,
): readonly ChartValue[] {
  return spec.metrics.map(({ metric }) => {
    const value = sample[metric];
    const text = value === undefined ? t('card.unknown') : spec.text(value, metric, context);
    return { text, high: undefined };
  });
}

/** The values at a time; where nothing was seen, why. */
export function valuesAt(
  spec: ChartSpec,
  frame: ChartFrame,
  time: number,
  context: ChartContext,
): readonly ChartValue[] {
  const { track, from, to } = frame;
  const point = nearestPoint(track, time, Math.max(track.step, (to - from) / 150));
  return spec.metrics.map(({ metric }, index) => {
    const value = point === undefined ? undefined : valueAt(track, metric, point);
    if (point === undefined || value === undefined) {
      return { text: index === 0 ? whyNothing(frame, time) : t('card.unknown'), high: undefined };
    }
    const text = spec.text(value, metric, context);
    const largest = track.maxima && valueAt(track, metric, point, true);
    const high = largest === undefined ? undefined : spec.text(largest, metric, context);
    return { text, high: high && high !== text ? t('chart.max', { value: high }) : undefined };
  });
}

function whyNothing({ seen }: ChartFrame, time: number): string {
  const within = (spans: readonly number[]) =>
    spans.some((from, at) => at % 2 === 0 && time >= from && time <= (spans[at + 1] ?? from));
  if (seen === undefined) return t('card.unknown');
  if (within(seen.down)) return bandText('down');
  return within(seen.watched) ? t('card.unknown') : bandText('unwatched');
}

/** The chart in words: points in even steps over what was seen. */
export function tableOf(spec: ChartSpec, frame: ChartFrame, context: ChartContext): ChartRows {
  const { track, range } = frame;
  const names = spec.metrics.map(({ name }) => name?.() ?? t(spec.title));
  const largest = track.maxima ? names.map((name) => t('chart.largest', { name })) : [];
  const count = Math.min(TABLE_ROWS, track.times.length);
  const points = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * (track.times.length - 1)) / (count - 1)),
  );
  const cells = (point: number, high: boolean) =>
    spec.metrics.map(({ metric }) => {
      const value = valueAt(track, metric, point, high);
      return value === undefined ? t('card.unknown') : spec.text(value, metric, context);
    });
  return {
    head: [t('chart.time'), ...names, ...largest],
    rows: points.map((point) => [
      momentText(range, track.times[point] ?? 0),
      ...cells(point, false),
      ...(track.maxima ? cells(point, true) : []),
    ]),
  };
}

/** The time so many points on from another, or the one nearest to it. */
export function stepFrom({ track }: ChartFrame, time: number, points: number): number | undefined {
  const last = track.times.length - 1;
  const near = nearestPoint(track, time, Number.POSITIVE_INFINITY);
  return near === undefined ? undefined : track.times[Math.min(last, Math.max(0, near + points))];
}
