import { hottest } from '../../domain/server';
import { fmt, t } from '../../i18n';
import type { Quantity } from '../../lib/units';
import { Arrow, type CardNumbersProps } from './numbers';

/** Load, traffic since boot, and what is hot. */
export function CardFooter({
  watched,
  line = true,
}: Pick<CardNumbersProps, 'watched'> & {
  /** With a line above. */
  readonly line?: boolean;
}) {
  const { metrics } = watched.server;
  const heat = hottest(metrics);
  return (
    <footer
      className={`mt-auto flex items-baseline gap-x-3 @max-[18rem]:gap-x-2 text-[0.86em] whitespace-nowrap text-ink-2 narrow:flex-wrap ${line ? 'border-t border-line pt-2' : ''}`}
    >
      {metrics?.load1 !== undefined && (
        <span>
          <span className="text-ink-3">{t('card.load')}</span> {fmt().load(metrics.load1)}
        </span>
      )}
      {/* What does not fit goes to a second line, out of sight: a number cut in half would be another one. */}
      <span
        title={t('card.traffic')}
        className="flex h-[1lh] min-w-0 flex-wrap gap-x-3 @max-[18rem]:gap-x-2 overflow-hidden narrow:h-auto"
      >
        <Traffic arrow="↓" name={t('traffic.in')} bytes={metrics?.trafficIn} />
        <Traffic arrow="↑" name={t('traffic.out')} bytes={metrics?.trafficOut} />
      </span>
      {heat !== undefined && (
        <span
          role="img"
          aria-label={`${t('limit.temperature')} ${fmt().temperature(heat)}`}
          className="ms-auto"
        >
          {fmt().temperature(heat)}
        </span>
      )}
    </footer>
  );
}

function Traffic(props: {
  readonly arrow: string;
  readonly name: string;
  readonly bytes: number | undefined;
}) {
  const { arrow, name, bytes } = props;
  return (
    <span>
      <Arrow arrow={arrow} name={name} className="text-ink-3" />{' '}
      {bytes === undefined ? t('card.unknown') : inOneWord(fmt().bytes(bytes))}
    </span>
  );
}

function inOneWord({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
