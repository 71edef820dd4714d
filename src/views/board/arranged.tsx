import { useMemo } from 'react';
import { wordsFor } from '../../domain/view/find';
import { isFiltered, type View } from '../../domain/view/view';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import type { MarkText } from '../mark-text';
import { useKiosk } from '../use-kiosk';
import { termsOf } from './finding';
import { GroupList } from './group-list';
import { markedText } from './marked-text';
import { useArranged } from './use-arranged';
import { useHeld } from './use-held';
import type { ChangeView } from './use-view';

/** Fetched when it is first shown, or before. */
const TileList = lazyPart(
  () => import('./tiles/tile-list').then((file) => file.TileList),
  PartMissing,
);

/** The fleet in another order than the panel's, or what a search finds of it, or in another layout. */
export function Arranged(props: { readonly view: View; readonly onView: ChangeView }) {
  const { view, onView } = props;
  const { held, handlers } = useHeld();
  // Where nobody is at the keyboard, a forgotten pointer holds nothing.
  const kiosk = useKiosk();
  const { groups, healthy } = useArranged(view, held && !kiosk);
  const mark = useMemo((): MarkText | undefined => {
    const terms = termsOf(view.query);
    const words = { name: wordsFor(terms, 'name'), tag: wordsFor(terms, 'tag') };
    return terms.length === 0 ? undefined : (text, field) => markedText(text, words[field]);
  }, [view.query]);
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
