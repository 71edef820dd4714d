import { t } from '../../i18n';
import type { ChartFrame } from '../../state/chart-frames';
import { bandText } from '../../ui/chart/chart-overlay';
import type { TableRow } from '../../ui/chart/chart-table';
import type { ChartValue } from '../../ui/chart/chart-values';
import { bandsIn } from './chart-picture';
import { fullest, momentText } from './chart-words';

/** The most moments in a chart's table. */
const MOMENTS = 24;
/** The share of a range that an outage or a gap takes at least to have a row of its own. */
const LEAST = 1 / 400;

/**
 * A chart's rows as a table: moments in even steps over what was seen and, where they belong, the stretches without
 * values, by their kind.
 * @param values a value a line at a time
 * @param each lines a server has; of a stretch the first says what it is
 */
export function rowsOf(
  frames: readonly ChartFrame[],
  values: (time: number) => readonly ChartValue[],
  each: number,
): readonly TableRow[] {
  const [frame] = frames;
  if (frame === undefined) return [];
  const { range, from, to } = frame;
  const moments = momentsOf(frames).map((time) => ({
    at: time,
    time: momentText(range, time),
    values: values(time),
  }));
  const stretches = bandsIn(frames, (to - from) * LEAST).map((band) => ({
    at: band.from,
    time: `${momentText(range, band.from)} – ${momentText(range, band.to)}`,
    values: values(band.from).map((_, line) => ({
      text: line % each === 0 ? bandText(band.kind) : t('card.unknown'),
      high: undefined,
    })),
  }));
  return [...moments, ...stretches].sort((a, b) => a.at - b.at);
}

/** Moments in even steps over what was seen. */
function momentsOf(frames: readonly ChartFrame[]): readonly number[] {
  const times = fullest(frames);
  const count = Math.min(MOMENTS, times.length);
  return Array.from({ length: count }, (_, index) => {
    const point = count === 1 ? 0 : Math.round((index * (times.length - 1)) / (count - 1));
    return times[point] ?? 0;
  });
}
