import { isPlain } from '../../domain/view/view';
import { t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import { useKiosk } from '../use-kiosk';
import type { ViewProps } from '../use-view';
import { GroupList } from './group-list';
import { Skeleton } from './skeleton';
import { useShownGroups } from './use-board';
import { useHeld } from './use-held';

/** Searching and sorting: most visits begin without. */
const Arranged = lazyPart(
  () => import('./arranged').then((file) => file.Arranged),
  PartMissing,
  Skeleton,
);

/** The servers, or what stands in their place. */
export function BoardContent(props: ViewProps) {
  const { marks, preferences } = useAppState();
  const total = useFleet((fleet) => fleet?.summary.total);
  const { favourites } = useStore(marks);
  const { offline } = useStore(preferences);
  if (total === 0) {
    return (
      <div className="grid gap-1 py-24 text-center">
        <p className="text-lg font-semibold">{t('board.empty')}</p>
        <p className="text-ink-2">{t('board.emptyHint')}</p>
      </div>
    );
  }
  const asItIs = isPlain(props.view) && favourites.size === 0 && offline === 'kept';
  if (!asItIs) return <Arranged {...props} />;
  return total === undefined ? <Skeleton /> : <InPanelOrder {...props} />;
}

function InPanelOrder(props: ViewProps) {
  const { held, handlers } = useHeld();
  const kiosk = useKiosk();
  const groups = useShownGroups(props.view, held && !kiosk);
  return (
    <div {...handlers}>
      <GroupList {...props} groups={groups} />
    </div>
  );
}
