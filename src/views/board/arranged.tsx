import { isFiltered } from '../../domain/view/view';
import { useFleet } from '../../state/context';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import { useKiosk } from '../use-kiosk';
import type { ViewProps } from '../use-view';
import { ArrangedTable } from './arranged-table';
import { GroupList } from './group-list';
import { Skeleton } from './skeleton';
import { useArranged } from './use-arranged';
import { useHeld } from './use-held';
import { useMark } from './use-mark';

/** Fetched when it is first shown, or before. */
const TileList = lazyPart(
  () => import('./tiles/tile-list').then((file) => file.TileList),
  PartMissing,
);

/** The fleet in another order than the panel's, or what a search finds of it, or in another layout. */
export function Arranged(props: ViewProps) {
  const answered = useFleet((fleet) => fleet !== undefined);
  if (!answered) return <Skeleton />;
  return props.view.layout === 'table' ? <ArrangedTable {...props} /> : <ArrangedList {...props} />;
}

function ArrangedList({ view, onView }: ViewProps) {
  const { held, handlers } = useHeld();
  // Where nobody is at the keyboard, a forgotten pointer holds nothing.
  const kiosk = useKiosk();
  const { groups, healthy } = useArranged(view, held && !kiosk);
  const mark = useMark(view.query);
  const List = view.layout === 'tiles' ? TileList : GroupList;
  return (
    <div {...handlers}>
      <List
        groups={groups}
        view={view}
        onView={onView}
        mark={mark}
        folded={view.problemsOnly && !isFiltered(view) ? healthy : undefined}
      />
    </div>
  );
}
