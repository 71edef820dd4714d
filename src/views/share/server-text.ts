import type { WatchedServer } from '../../domain/fleet';
import { share } from '../../domain/server';
import { fmt, t } from '../../i18n';
import type { Quantity } from '../../lib/units';
import { addressText, inOneLine, line, speedText, stateText } from './words';

export interface TextOptions {
  /** The dashboard's clock at the last answer, unix seconds. */
  readonly dashboardNow: number;
  /** With the addresses, which nobody gets unasked. */
  readonly addresses: boolean;
}

/** A server as a text of several lines, for a chat. What is not known is left out; one never seen shows no zeros. */
export function serverText(watched: WatchedServer, options: TextOptions): string {
  const { server } = watched;
  const { metrics, host } = server;
  const name = inOneLine(server.name);
  const state = stateText(watched, options.dashboardNow);
  const value = (label: string, text: string | undefined) => (text ? line(label, text) : undefined);
  const lines = [
    [name, name ? `(#${server.id})` : `#${server.id}`, '·', state].filter(Boolean).join(' '),
    value(t('server.tag'), inOneLine(server.tag)),
    ...(metrics
      ? [
          value(t('card.cpu'), withDetail(percentText(metrics.cpu), host?.architecture)),
          value(t('share.load'), loadText(metrics)),
          value(t('card.memory'), usedText(metrics.memoryUsed, host?.memoryTotal)),
          value(t('card.swap'), usedText(metrics.swapUsed, host?.swapTotal)),
          value(t('card.disk'), usedText(metrics.diskUsed, host?.diskTotal)),
          value(t('share.speed'), speedText(metrics.speedIn, metrics.speedOut)),
          value(t('server.traffic'), trafficText(metrics)),
        ]
      : []),
    options.addresses ? value(t('share.addresses'), addressText(watched)) : undefined,
    value(
      t('share.lastReport'),
      watched.lastSeen === undefined ? undefined : fmt().moment(watched.lastSeen),
    ),
  ];
  return lines.filter((one) => one !== undefined).join('\n');
}

type Numbers = NonNullable<WatchedServer['server']['metrics']>;

function percentText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${fmt().percent(value)} %`;
}

function withDetail(text: string | undefined, detail: string | undefined): string | undefined {
  return text && detail ? `${text} [${inOneLine(detail)}]` : text;
}

function loadText({ load1, load5, load15 }: Numbers): string | undefined {
  if (load1 === undefined) return undefined;
  return [load1, load5, load15].map((load) => knownOr(load, fmt().load)).join(' / ');
}

function usedText(used: number | undefined, total: number | undefined): string | undefined {
  if (total === undefined) return undefined;
  if (total === 0) return t('card.noSwap');
  return withDetail(percentText(share(used, total)), fmt().bytesOf(used, total));
}

function trafficText({ trafficIn, trafficOut }: Numbers): string | undefined {
  if (trafficIn === undefined && trafficOut === undefined) return undefined;
  const size = (bytes: number | undefined) => knownOr(bytes, (one) => inWords(fmt().bytes(one)));
  return `↓ ${size(trafficIn)} ↑ ${size(trafficOut)}`;
}

function knownOr(value: number | undefined, write: (value: number) => string): string {
  return value === undefined ? t('card.unknown') : write(value);
}

function inWords({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
