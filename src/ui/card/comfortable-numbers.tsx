import { memo } from 'react';
import { share } from '../../domain/server';
import { fmt, t } from '../../i18n';
import { SparkPlace, SparkSheet } from '../sparkline';
import { AvailabilityRow } from './availability-row';
import { CardFooter, footerTexts } from './card-footer';
import { LatencyRow } from './latency-row';
import {
  type CardNumbersProps,
  Percent,
  percentText,
  Speeds,
  type SpeedTexts,
  speedTexts,
  Trend,
} from './numbers';
import { meterShare, ShareMeter } from './share-meter';

/** The whole card: CPU and memory with their trends, network beside disk and swap, availability, the footer. */
export function ComfortableNumbers(props: CardNumbersProps) {
  const { watched, look, plots, whole, availability, latency } = props;
  const { metrics, host } = watched.server;
  const shows = (part: (typeof look.parts)[number]) => look.parts.includes(part);
  const memory = share(metrics?.memoryUsed, host?.memoryTotal);
  // One of the two alone takes the whole width.
  const alone = shows('network') !== shows('storage') ? 'alone' : '';
  return (
    <>
      <div className={`card-numbers ${alone}`}>
        {whole && (shows('trends') || shows('network')) && (
          <SparkSheet
            key={look.parts.join()}
            plots={plots.comfortable}
            subscribe={plots.subscribe}
          />
        )}
        {shows('trends') && (
          <>
            <Trend name={t('card.cpu')} text={percentText(metrics?.cpu)} plot="cpu" />
            <Trend name={t('card.memory')} text={percentText(memory)} plot="memory" />
          </>
        )}
        {shows('network') && <Network {...speedTexts(props)} />}
        {whole && shows('storage') && <Storage {...storageTexts(props)} />}
      </div>
      {shows('availability') && (
        <AvailabilityRow availability={availability} density={look.density} />
      )}
      <LatencyRow latency={latency} look={look} />
      {whole && shows('footer') && <CardFooter {...footerTexts(watched)} />}
    </>
  );
}

const Network = memo(function Network(props: SpeedTexts) {
  return (
    <div className="min-w-0">
      <div className="card-network">
        <Speeds {...props} />
      </div>
      <SparkPlace name="network" className="spark-axis h-10 w-full" />
    </div>
  );
});

/** What is told of disk and swap, as it is drawn. */
function storageTexts({ watched, limits }: CardNumbersProps) {
  const { metrics, host } = watched.server;
  const total = host?.diskTotal === undefined ? undefined : fmt().bytes(host.diskTotal);
  return {
    limits,
    disk: meterShare(share(metrics?.diskUsed, host?.diskTotal)),
    whole: total && t('card.of', { total: `${total.value} ${total.unit}` }),
    swap: meterShare(share(metrics?.swapUsed, host?.swapTotal)),
    noSwap: host?.swapTotal === 0,
    gpu: (host?.gpuModels.length ?? 0) > 0 ? percentText(metrics?.gpu) : undefined,
  };
}

const Storage = memo(function Storage(props: ReturnType<typeof storageTexts>) {
  const { limits, disk, whole, swap, noSwap, gpu } = props;
  return (
    <div className="grid min-w-0 content-start gap-1 text-[0.9em]">
      <div className="flex items-baseline justify-between gap-x-2 narrow:flex-wrap">
        <span className="whitespace-nowrap text-ink-2">{t('card.disk')}</span>
        {/* The whole goes to a second line, out of sight, where it does not fit. */}
        <span className="card-whole">
          <Percent text={percentText(disk)} />
          {whole && <span className="text-[0.9em] whitespace-nowrap text-ink-3">{whole}</span>}
        </span>
      </div>
      <ShareMeter name={t('card.disk')} percent={disk} whole={whole} limits={limits} />
      <div className="card-swap">
        <span className="whitespace-nowrap text-ink-2">{t('card.swap')}</span>
        {noSwap ? (
          <span className="text-ink-3">{t('card.noSwap')}</span>
        ) : (
          <Percent text={percentText(swap)} />
        )}
        {gpu !== undefined && (
          <span className="whitespace-nowrap">
            <span className="text-ink-2">{t('card.gpu')}</span> <Percent text={gpu} />
          </span>
        )}
      </div>
      <ShareMeter name={t('card.swap')} percent={swap} limits={limits} />
    </div>
  );
});
