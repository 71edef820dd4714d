import { memo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { hottest } from '../../domain/server';
import { fmt, t } from '../../i18n';
import type { Quantity } from '../../lib/units';
import { Spoken } from './numbers';

/** What a card's last line tells, as it is written; undefined: left out. */
export function footerTexts({ server: { metrics } }: WatchedServer) {
  const heat = hottest(metrics);
  return {
    load: metrics?.load1 === undefined ? undefined : fmt().load(metrics.load1),
    inbound: trafficText(metrics?.trafficIn),
    outbound: trafficText(metrics?.trafficOut),
    hot: heat === undefined ? undefined : fmt().temperature(heat),
  };
}

/** Load, traffic since boot, and what is hot. */
export const CardFooter = memo(function CardFooter(
  props: ReturnType<typeof footerTexts> & {
    /** With a line above. */
    readonly line?: boolean;
  },
) {
  const { load, inbound, outbound, hot, line = true } = props;
  return (
    <footer className={`card-foot ${line ? 'border-t border-line pt-2' : ''}`}>
      {load !== undefined && (
        <span>
          <span className="text-ink-3">{t('card.load')}</span> {load}
        </span>
      )}
      {/* What does not fit goes to a second line, out of sight: a number cut in half would be another one. */}
      <span title={t('card.traffic')} className="card-traffic">
        <Traffic text="↓" name={t('traffic.in')} traffic={inbound} />
        <Traffic text="↑" name={t('traffic.out')} traffic={outbound} />
      </span>
      {hot && <Spoken text={hot} name={`${t('limit.temperature')} ${hot}`} className="ms-auto" />}
    </footer>
  );
});

function Traffic(props: {
  readonly text: string;
  readonly name: string;
  readonly traffic: string;
}) {
  return (
    <span>
      <Spoken {...props} className="text-ink-3" /> {props.traffic}
    </span>
  );
}

function trafficText(bytes: number | undefined): string {
  return bytes === undefined ? t('card.unknown') : inOneWord(fmt().bytes(bytes));
}

function inOneWord({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
