import type { CSSProperties } from 'react';
import { CARD_PARTS } from '../../../state/preferences';
import { type CardLook, cardHeight } from '../../../ui/card/card-look';
import { remInPx } from '../../../ui/rem';
import { BoardCard } from '../board-card';
import type { Preview } from './use-preview';

const LOOK: CardLook = { density: 'comfortable', parts: CARD_PARTS, latency: 0, narrow: false };

/** rem. */
const WIDTH = 22;

/** The card of a tile's server, below the tile or above it, for the eye alone: the tile says the same in words. */
export function TilePreview({ preview: { id, tile } }: { readonly preview: Preview }) {
  const rem = remInPx();
  const height = cardHeight(LOOK);
  const { clientWidth, clientHeight } = document.documentElement;
  const below = tile.bottom + height * rem < clientHeight || tile.top < height * rem;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--card-height': `${height}rem`,
    width: `${WIDTH}rem`,
    left: Math.max(8, Math.min(tile.left, clientWidth - WIDTH * rem - 8)),
    ...(below ? { top: tile.bottom } : { bottom: clientHeight - tile.top }),
  };
  return (
    <div
      data-preview=""
      aria-hidden="true"
      style={style}
      className={`fixed z-20 ${below ? 'pt-1.5' : 'pb-1.5'}`}
    >
      <BoardCard key={id} id={id} look={LOOK} mark={undefined} preview />
    </div>
  );
}
