import { SPARKLINE } from '../config';
import type { HistoryMetric } from '../domain/history/metrics';
import { type Extent, extent, firstTime, type Series, walk } from '../domain/series';
import { fmt, t } from '../i18n';
import type { SparkLine, SparkPlot } from '../ui/draw-sparkline';

/** Speeds below this share a scale (bytes a second), so that an idle line looks idle. */
const QUIET_SPEED = 16 * 1024;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A share from 0 to 100 % over up to five minutes before `now` (unix seconds). */
export function sharePlot(
  series: Series | undefined,
  metric: 'cpu' | 'memory',
  now: number,
): SparkPlot | undefined {
  if (series === undefined) return undefined;
  const span = spanUpTo(series, now);
  const seen = extent(series, metric, span.from, span.to);
  const name = t(`card.${metric}`);
  const label = seen
    ? t('spark.range', {
        name,
        now: percentText(seen.last),
        min: percentText(seen.min),
        max: percentText(seen.max),
      })
    : t('spark.nothing', { name });
  return { ...span, lines: [line(series, metric, span, 100, 'full')], label };
}

/** Inbound above and outbound below one axis, on one scale. */
export function networkPlot(series: Series | undefined, now: number): SparkPlot | undefined {
  if (series === undefined) return undefined;
  const span = spanUpTo(series, now);
  const inbound = extent(series, 'in', span.from, span.to);
  const outbound = extent(series, 'out', span.from, span.to);
  const max = Math.max(QUIET_SPEED, inbound?.max ?? 0, outbound?.max ?? 0);
  const lines = [
    line(series, 'in', span, max, 'above'),
    line(series, 'out', span, max, 'below'),
  ] as const;
  const label = [speedLabel(t('traffic.in'), inbound), speedLabel(t('traffic.out'), outbound)];
  return { ...span, lines, label: label.join('; ') };
}

/** As long as there is a past to show: in the first minutes the whole window would leave a speck at its edge. */
function spanUpTo(series: Series, now: number): Span {
  const { leastSeconds, windowSeconds } = SPARKLINE;
  const past = now - (firstTime(series) ?? now);
  return { from: now - Math.min(windowSeconds, Math.max(leastSeconds, past)), to: now };
}

function line(
  series: Series,
  metric: HistoryMetric & SparkLine['colour'],
  { from, to }: Span,
  max: number,
  band: SparkLine['band'],
): SparkLine {
  return { colour: metric, max, band, walk: (visit) => walk(series, metric, from, to, visit) };
}

function percentText(value: number): string {
  return `${fmt().percent(value)} %`;
}

function speedLabel(name: string, seen: Extent | undefined): string {
  if (seen === undefined) return t('spark.nothing', { name });
  const text = (value: number) => {
    const { value: number, unit } = fmt().speed(value);
    return `${number} ${unit}`;
  };
  return t('spark.range', {
    name,
    now: text(seen.last),
    min: text(seen.min),
    max: text(seen.max),
  });
}
