/** What of a server its card shows below its head, and how closely. */
export interface CardLook {
  readonly density: 'comfortable' | 'compact';
  readonly parts: readonly CardPart[];
}

/** In the card's own order. */
type CardPart = 'trends' | 'network' | 'storage' | 'footer';

/** Heights in rem: the frame with its head, and each part with the room above it. */
const COMFORTABLE = { head: 3, trends: 4.3, second: 4.6, footer: 2.1 } as const;
const COMPACT = { head: 3.1, numbers: 1.85, trend: 1.9, footer: 2.1 } as const;

/**
 * A card's height in rem: all cards of a board have the same, so that where each stands is arithmetic.
 * Comfortable: CPU and memory with their trends, then network beside disk and swap, then the footer.
 * Compact: one line of numbers, one trend, the footer.
 */
export function cardHeight({ density, parts }: CardLook): number {
  const has = (...wanted: CardPart[]) => wanted.some((part) => parts.includes(part));
  if (density === 'compact') {
    const numbers = has('trends', 'storage') ? COMPACT.numbers : 0;
    const trend = has('network', 'trends') ? COMPACT.trend : 0;
    return COMPACT.head + numbers + trend + (has('footer') ? COMPACT.footer : 0);
  }
  const trends = has('trends') ? COMFORTABLE.trends : 0;
  const second = has('network', 'storage') ? COMFORTABLE.second : 0;
  return COMFORTABLE.head + trends + second + (has('footer') ? COMFORTABLE.footer : 0);
}
