import type { WatchedServer } from '../../domain/fleet';
import { addressesOf } from '../../domain/server';
import { fmt, t } from '../../i18n';

/** Control characters and line breaks, and what turns the direction of the text after it. */
const BLANKS = /[\s\p{Cc}]+/gu;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Foreign text as one line that can't rearrange what stands beside it. */
export function inOneLine(text: string): string {
  return text.replace(TURNS, '').replace(BLANKS, ' ').trim();
}

/** "Memory: 61 % [6.1 / 16 GiB]", in the language's own way. */
export function line(label: string, value: string): string {
  return t('share.line', { label, value });
}

/** Inbound and outbound in one unit; undefined where nothing is known of one of them. */
export function speedText(inbound: number | undefined, outbound: number | undefined) {
  if (inbound === undefined || outbound === undefined) return undefined;
  const { a, b, unit } = fmt().speedPair(inbound, outbound);
  return `↓ ${a} ↑ ${b} ${unit}`;
}

/**
 * A server's state in words, with how long it is silent.
 * @param dashboardNow unix seconds
 */
export function stateText({ status, waiting, lastSeen }: WatchedServer, dashboardNow: number) {
  if (waiting) return t('card.waiting');
  if (status === 'online' || status === 'never' || lastSeen === undefined) {
    return t(`status.${status}`);
  }
  return t(`card.${status}`, { duration: fmt().duration(dashboardNow - lastSeen) });
}

/** Both addresses of a server, as far as it has them. */
export function addressText({ server }: WatchedServer): string {
  return addressesOf(server).join(', ');
}
