import { t } from '../../i18n';
import { cardHeight } from '../../ui/card/card-look';
import { useCardLook } from './use-card-look';

/** Where the cards will stand, so that nothing jumps when they come. */
export function Skeleton() {
  const style = { height: `${cardHeight(useCardLook())}rem` };
  return (
    <div aria-busy="true">
      <p className="group-header text-[0.93em] text-ink-3">{t('board.first')}</p>
      <div className="card-grid" aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move
          <div key={index} style={style} className="rounded-xl border border-line bg-panel" />
        ))}
      </div>
    </div>
  );
}
