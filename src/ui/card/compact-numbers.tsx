import { share } from '../../domain/server';
import { t } from '../../i18n';
import { Sparkline } from '../sparkline';
import { CardFooter } from './card-footer';
import { type CardNumbersProps, Percent, Speeds } from './numbers';

/** A card for small screens and large fleets: the shares in one line, one trend beside the speeds. */
export function CompactNumbers({ watched, look, plots }: CardNumbersProps) {
  const { metrics, host } = watched.server;
  const shows = (part: (typeof look.parts)[number]) => look.parts.includes(part);
  const memory = share(metrics?.memoryUsed, host?.memoryTotal);
  const disk = share(metrics?.diskUsed, host?.diskTotal);
  return (
    <>
      {(shows('trends') || shows('storage')) && (
        <div className="mt-1 flex h-[1.6rem] shrink-0 items-baseline justify-between gap-3">
          {shows('trends') && (
            <>
              <Share name={t('card.cpu')} value={metrics?.cpu} />
              <Share name={t('card.memory')} value={memory} />
            </>
          )}
          {shows('storage') && (
            <span className={shows('trends') ? '@max-[17rem]:hidden' : ''}>
              <Share name={t('card.disk')} value={disk} />
            </span>
          )}
        </div>
      )}
      {(shows('trends') || shows('network')) && (
        <div className="flex h-[1.9rem] shrink-0 items-center gap-3">
          {shows('trends') && (
            <Sparkline
              plot={plots.cpu}
              subscribe={plots.subscribe}
              className="spark-floor h-6 w-0 min-w-0 grow @max-[12rem]:hidden"
            />
          )}
          {shows('network') && (
            <span className="ms-auto flex gap-2.5 overflow-hidden text-[0.93em]">
              <Speeds watched={watched} />
            </span>
          )}
        </div>
      )}
      {shows('footer') && <CardFooter watched={watched} />}
    </>
  );
}

function Share({ name, value }: { readonly name: string; readonly value: number | undefined }) {
  return (
    <span className="flex min-w-0 items-baseline gap-1.5">
      <span className="min-w-0 truncate text-[0.9em] text-ink-2">{name}</span>
      <span className="shrink-0">
        <Percent value={value} />
      </span>
    </span>
  );
}
