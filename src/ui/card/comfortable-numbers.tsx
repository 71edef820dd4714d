import { memo } from 'react';
import { share } from '../../domain/server';
import { fmt, t } from '../../i18n';
import type { MeterLimits } from '../meter';
import { SparkPlace, SparkSheet } from '../sparkline';
import { AvailabilityRow } from './availability-row';
import { CardFooter } from './card-footer';
import { LatencyRow } from './latency-row';
import { type CardNumbersProps, Percent, Speeds, Trend } from './numbers';
import { ShareMeter } from './share-meter';

/** The whole card: CPU and memory with their trends, network beside disk and swap, availability, the footer. */
export function ComfortableNumbers(props: CardNumbersProps) {
  const { watched, look, plots, availability, latency } = props;
  const { metrics, host } = watched.server;
  const shows = (part: (typeof look.parts)[number]) => look.parts.includes(part);
  const memory = share(metrics?.memoryUsed, host?.memoryTotal);
  // One of the two alone takes the whole width.
  const alone = shows('network') !== shows('storage') ? 'alone' : '';
  return (
    <>
      <div
        className={`relative mt-2 grid grid-cols-2 narrow:grid-cols-1 content-start gap-x-3.5 gap-y-1.5 narrow:grow narrow:content-between ${alone}`}
      >
        {(shows('trends') || shows('network')) && (
          <SparkSheet
            key={look.parts.join()}
            plots={plots.comfortable}
            subscribe={plots.subscribe}
          />
        )}
        {shows('trends') && (
          <>
            <Trend name={t('card.cpu')} percent={metrics?.cpu} plot="cpu" />
            <Trend name={t('card.memory')} percent={memory} plot="memory" />
          </>
        )}
        {shows('network') && <Network watched={watched} />}
        {shows('storage') && (
          <Storage
            disk={share(metrics?.diskUsed, host?.diskTotal)}
            diskTotal={host?.diskTotal}
            swap={share(metrics?.swapUsed, host?.swapTotal)}
            noSwap={host?.swapTotal === 0}
            gpu={(host?.gpuModels.length ?? 0) > 0 ? metrics?.gpu : undefined}
            limits={props.limits}
          />
        )}
      </div>
      {shows('availability') && (
        <AvailabilityRow availability={availability} density={look.density} />
      )}
      <LatencyRow latency={latency} look={look} />
      {shows('footer') && <CardFooter watched={watched} />}
    </>
  );
}

function Network({ watched }: Pick<CardNumbersProps, 'watched'>) {
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-1 text-[0.9em] narrow:flex-wrap">
        <Speeds watched={watched} />
      </div>
      <SparkPlace name="network" className="spark-axis h-10 w-full" />
    </div>
  );
}

/** Drawn anew when one of these changes: most answers bring other speeds, and few another disk. */
const Storage = memo(function Storage(props: {
  /** Shares in percent; undefined is not known. */
  readonly disk: number | undefined;
  readonly swap: number | undefined;
  readonly gpu: number | undefined;
  /** Bytes. */
  readonly diskTotal: number | undefined;
  readonly noSwap: boolean;
  readonly limits: MeterLimits;
}) {
  const { disk, swap, gpu, diskTotal, noSwap, limits } = props;
  const total = diskTotal === undefined ? undefined : fmt().bytes(diskTotal);
  const whole = total && t('card.of', { total: `${total.value} ${total.unit}` });
  return (
    <div className="grid min-w-0 content-start gap-1 text-[0.9em]">
      <div className="flex items-baseline justify-between gap-x-2 narrow:flex-wrap">
        <span className="whitespace-nowrap text-ink-2">{t('card.disk')}</span>
        {/* The whole goes to a second line, out of sight, where it does not fit. */}
        <span className="flex h-[1lh] flex-wrap items-baseline justify-end gap-x-1 overflow-hidden narrow:h-auto">
          <Percent value={disk} />
          {whole && <span className="text-[0.9em] whitespace-nowrap text-ink-3">{whole}</span>}
        </span>
      </div>
      <ShareMeter name={t('card.disk')} percent={disk} whole={whole} limits={limits} />
      <div className="flex items-baseline justify-between gap-x-1 not-narrow:mt-[0.2rem] narrow:flex-wrap">
        <span className="whitespace-nowrap text-ink-2">{t('card.swap')}</span>
        {noSwap ? <span className="text-ink-3">{t('card.noSwap')}</span> : <Percent value={swap} />}
        {gpu !== undefined && (
          <span className="whitespace-nowrap">
            <span className="text-ink-2">{t('card.gpu')}</span> <Percent value={gpu} />
          </span>
        )}
      </div>
      <ShareMeter name={t('card.swap')} percent={swap} limits={limits} />
    </div>
  );
});
