import { hottest } from '../../domain/server';
import { fmt, t } from '../../i18n';
import type { Quantity } from '../../lib/units';
import { type CardNumbersProps, Spoken } from './numbers';

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
  const hot = heat !== undefined && fmt().temperature(heat);
  return (
    <footer className={`card-foot ${line ? 'border-t border-line pt-2' : ''}`}>
      {metrics?.load1 !== undefined && (
        <span>
          <span className="text-ink-3">{t('card.load')}</span> {fmt().load(metrics.load1)}
        </span>
      )}
      {/* What does not fit goes to a second line, out of sight: a number cut in half would be another one. */}
      <span title={t('card.traffic')} className="card-traffic">
        <Traffic text="↓" name={t('traffic.in')} bytes={metrics?.trafficIn} />
        <Traffic text="↑" name={t('traffic.out')} bytes={metrics?.trafficOut} />
      </span>
      {hot && <Spoken text={hot} name={`${t('limit.temperature')} ${hot}`} className="ms-auto" />}
    </footer>
  );
}

function Traffic(props: {
  readonly text: string;
  readonly name: string;
  readonly bytes: number | undefined;
}) {
  const { bytes } = props;
  return (
    <span>
      <Spoken {...props} className="text-ink-3" />{' '}
      {bytes === undefined ? t('card.unknown') : inOneWord(fmt().bytes(bytes))}
    </span>
  );
}

function inOneWord({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
