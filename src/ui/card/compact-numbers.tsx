import type { ReactNode } from 'react';
import { share } from '../../domain/server';
import { t } from '../../i18n';
import { Sparkline } from '../sparkline';
import { AvailabilityRow } from './availability-row';
import { CardFooter, footerTexts } from './card-footer';
import { LatencyRow } from './latency-row';
import { type CardNumbersProps, Percent, percentText, Speeds, speedTexts } from './numbers';
import { ShareMeter } from './share-meter';

const PAIR = 'grid shrink-0 grid-cols-2 gap-x-3.5 narrow:grid-cols-1';

/** A card for small screens and large fleets: the shares in two columns, one trend beside the speeds. */
export function CompactNumbers(props: CardNumbersProps) {
  const { watched, look, plots, limits, whole, availability, latency } = props;
  const { metrics, host } = watched.server;
  const shows = (part: (typeof look.parts)[number]) => look.parts.includes(part);
  const memory = share(metrics?.memoryUsed, host?.memoryTotal);
  const disk = share(metrics?.diskUsed, host?.diskTotal);
  const swap = share(metrics?.swapUsed, host?.swapTotal);
  const noSwap = host?.swapTotal === 0;
  return (
    <>
      {shows('trends') && (
        <div className={`mt-[0.15rem] ${PAIR}`}>
          <Share name={t('card.cpu')} value={metrics?.cpu} />
          <Share name={t('card.memory')} value={memory} />
        </div>
      )}
      {shows('storage') && (
        <div className={PAIR}>
          {whole ? (
            <>
              <Share name={t('card.disk')} value={disk}>
                <ShareMeter name={t('card.disk')} percent={disk} limits={limits} />
              </Share>
              <Share name={t('card.swap')} value={swap} none={noSwap}>
                <ShareMeter name={t('card.swap')} percent={swap} limits={limits} />
              </Share>
            </>
          ) : (
            // Their room, for what is below.
            <div className="h-[2rem] narrow:h-[4rem]" />
          )}
        </div>
      )}
      {(shows('trends') || shows('network')) && (
        <div className="card-trend">
          {whole && shows('trends') && (
            <Sparkline
              plot={plots.compact}
              subscribe={plots.subscribe}
              className="spark-floor h-[1.2rem] w-0 min-w-0 grow narrow:min-h-[1.2rem] narrow:w-full"
            />
          )}
          {shows('network') && (
            <span className="card-speeds">
              <Speeds {...speedTexts(props)} />
            </span>
          )}
        </div>
      )}
      {shows('availability') && (
        <AvailabilityRow availability={availability} density={look.density} />
      )}
      <LatencyRow latency={latency} look={look} />
      {whole && shows('footer') && <CardFooter {...footerTexts(watched)} line={false} />}
    </>
  );
}

function Share(props: {
  readonly name: string;
  readonly value: number | undefined;
  /** There is nothing to have a share of. */
  readonly none?: boolean;
  /** Its meter. */
  readonly children?: ReactNode;
}) {
  const { name, value, none = false, children } = props;
  return (
    <div className={`min-w-0 ${children ? 'h-[2rem]' : 'h-[1.5rem]'}`}>
      <div className="mb-[0.15rem] flex h-[1.45rem] items-baseline justify-between gap-2">
        <span className="text-[0.9em] text-ink-2">{name}</span>
        {none ? (
          <span className="text-ink-3">{t('card.noSwap')}</span>
        ) : (
          <Percent text={percentText(value)} />
        )}
      </div>
      {children}
    </div>
  );
}
