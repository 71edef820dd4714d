import { LATENCY_CAP_MS } from '../domain/latency';
import type { LatencyStats } from '../domain/latency-lines';
import { fmt, t } from '../i18n';

/** A delay (ms); the dashboard writes no more than its cap, so that one says "at least". */
export function delayText(delay: number | undefined): string {
  if (delay === undefined) return t('card.unknown');
  return delay >= LATENCY_CAP_MS ? `≥ ${fmt().delay(LATENCY_CAP_MS)}` : fmt().delay(delay);
}

/** The share that was lost (0 to 1); nothing measured is not "nothing lost". */
export function lossText(loss: number | undefined): string {
  return loss === undefined ? t('card.unknown') : `${fmt().loss(loss * 100)} %`;
}

/** A monitor's figures in words. */
export function statsText({ loss, p50, p95 }: LatencyStats): string {
  if (loss === undefined) return t('latency.noSamples');
  if (p50 === undefined) return t('latency.allLost');
  return t('latency.figures', {
    loss: lossText(loss),
    p50: delayText(p50),
    p95: delayText(p95),
  });
}
