/** What of a server its card shows below its head, and how closely. */
export interface CardLook {
  readonly density: 'comfortable' | 'compact';
  readonly parts: readonly CardPart[];
  /** How many latency monitors it shows. */
  readonly latency: number;
  /** Little room for the size of the text: one thing below the other, and lines may break. */
  readonly narrow: boolean;
}

/** In the card's own order. */
type CardPart = 'trends' | 'network' | 'storage' | 'availability' | 'footer';

/** Heights in rem: the frame with its head, and each row, which stands where one of its parts is shown. */
interface Heights {
  readonly head: number;
  readonly rows: readonly (readonly [rem: number, ...parts: CardPart[]])[];
}

const COMFORTABLE: Heights = {
  head: 3,
  rows: [
    [4.3, 'trends'],
    [4.6, 'network', 'storage'],
    [2.5, 'availability'],
    [2.1, 'footer'],
  ],
};

const COMPACT: Heights = {
  head: 3.15,
  rows: [
    [1.5, 'trends'],
    [2, 'storage'],
    [1.65, 'trends', 'network'],
    [0.75, 'availability'],
    [1.55, 'footer'],
  ],
};

const COMFORTABLE_NARROW: Heights = {
  head: 6.6,
  rows: [
    [8.8, 'trends'],
    [5.6, 'network'],
    [6.6, 'storage'],
    [3.8, 'availability'],
    [4.6, 'footer'],
  ],
};

const COMPACT_NARROW: Heights = {
  head: 6.8,
  rows: [
    [4.8, 'trends'],
    [3.8, 'storage'],
    [2.9, 'network'],
    [0.75, 'availability'],
    [4.8, 'footer'],
  ],
};

/** A card's height in rem: all cards of a board have the same, so that where each stands is arithmetic. */
export function cardHeight(look: CardLook): number {
  const { density, parts, narrow } = look;
  const wide = density === 'compact' ? COMPACT : COMFORTABLE;
  const small = density === 'compact' ? COMPACT_NARROW : COMFORTABLE_NARROW;
  const { head, rows } = narrow ? small : wide;
  return rows
    .filter(([, ...shown]) => shown.some((part) => parts.includes(part)))
    .reduce((sum, [rem]) => sum + rem, head + latencyHeight(look));
}

/** How high the latency monitors stand on a card, rem. */
export function latencyHeight({ density, latency, narrow }: CardLook): number {
  if (latency === 0) return 0;
  const [room, line] = density === 'compact' ? [0.35, 1.1] : [0.55, 1.25];
  return room + latency * (narrow ? 2 * line : line);
}
