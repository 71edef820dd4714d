import type { ChartRange } from '../../domain/chart/range';
import { nearest, valueAt } from '../../domain/chart/track';
import type { WatchedServer } from '../../domain/fleet';
import { measured } from '../../domain/history/metrics';
import { fmt, t } from '../../i18n';
import type { ChartFrame } from '../../state/chart-frames';
import { bandText } from '../../ui/chart/chart-overlay';
import type { ChartValue } from '../../ui/chart/chart-values';
import type { ChartSpec } from './chart-specs';

/** A moment on a chart, as exactly as the range is. */
export function momentText(range: ChartRange, time: number): string {
  if (range === 'live') return fmt().time(time);
  return range === '1h' ? fmt().clock(time) : fmt().dateTime(time);
}

/** A moment on the axis. */
export function tickText(range: ChartRange, time: number): string {
  return range === '30d' ? fmt().day(time) : fmt().clock(time);
}

/** Whose values they are. */
export interface ChartSubject {
  /** undefined: the dashboard has no such server. */
  readonly watched: WatchedServer | undefined;
  /** undefined: its past is still being read. */
  readonly frame: ChartFrame | undefined;
}

/** A value a metric, of the present. `totals`: with what a share is of. */
export function valuesNow(
  spec: ChartSpec,
  watched: WatchedServer | undefined,
  totals: boolean,
): readonly ChartValue[] {
  const host = totals ? watched?.server.host : undefined;
  return spec.metrics.map(({ metric }) => {
    const value = watched && measured(watched.server, metric);
    const text = value === undefined ? t('card.unknown') : spec.text(value, metric, host);
    return { text, high: undefined };
  });
}

/** A value a metric at a time; where nothing was seen, why. */
export function valuesAt(
  spec: ChartSpec,
  { watched, frame }: ChartSubject,
  time: number,
  totals: boolean,
): readonly ChartValue[] {
  if (frame === undefined) return valuesNow(spec, watched, totals);
  const { track, from, to } = frame;
  const host = totals ? watched?.server.host : undefined;
  const point = nearest(track.times, time, Math.max(track.step, (to - from) / 150));
  return spec.metrics.map(({ metric }, index) => {
    const value = point === undefined ? undefined : valueAt(track, metric, point);
    if (point === undefined || value === undefined) {
      return { text: index === 0 ? whyNothing(frame, time) : t('card.unknown'), high: undefined };
    }
    const text = spec.text(value, metric, host);
    const largest = track.maxima && valueAt(track, metric, point, true);
    // What it is of stands beside it already.
    const plain = (some: number) => spec.text(some, metric, undefined);
    const higher = largest !== undefined && plain(largest) !== plain(value);
    return { text, high: higher ? t('chart.max', { value: plain(largest) }) : undefined };
  });
}

function whyNothing({ seen }: ChartFrame, time: number): string {
  const within = (spans: readonly number[]) =>
    spans.some((from, at) => at % 2 === 0 && time >= from && time <= (spans[at + 1] ?? from));
  if (seen === undefined) return t('card.unknown');
  if (within(seen.down)) return bandText('down');
  return within(seen.watched) ? t('card.unknown') : bandText('unwatched');
}

/** The points that some frames of one time have in common, as near as they come: those of the fullest. */
export function fullest(frames: readonly ChartFrame[]): readonly number[] {
  const all = frames.map(({ track }) => track.times);
  return all.reduce((most, times) => (times.length > most.length ? times : most), []);
}

/** The time so many points on from another, or the one nearest to it. */
export function stepFrom(
  frames: readonly ChartFrame[],
  time: number,
  points: number,
): number | undefined {
  const times = fullest(frames);
  const near = nearest(times, time, Number.POSITIVE_INFINITY);
  return near === undefined ? undefined : times[clamp(near + points, times.length - 1)];
}

function clamp(index: number, last: number): number {
  return Math.min(last, Math.max(0, index));
}
