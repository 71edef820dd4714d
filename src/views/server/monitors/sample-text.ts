import type { LatencySample, LatencyStats } from '../../../domain/latency-lines';
import { t } from '../../../i18n';
import type { ChartValue } from '../../../ui/chart/chart-values';
import { delayText, lossText } from '../../latency-text';

/** A sample in words. */
export function sampleText(sample: LatencySample | undefined): string {
  if (sample === undefined) return t('card.unknown');
  return sample.delay === undefined ? t('latency.lost') : delayText(sample.delay);
}

/** A stretch in words: what is usual in it, and what was lost. */
export function stretchText({ loss, p50 }: LatencyStats): ChartValue {
  if (loss === undefined) return { text: t('card.unknown'), high: undefined };
  if (p50 === undefined) return { text: t('latency.lost'), high: undefined };
  const lost = loss > 0 ? t('latency.lostPart', { loss: lossText(loss) }) : undefined;
  return { text: delayText(p50), high: lost };
}
