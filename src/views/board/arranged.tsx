import { useMemo } from 'react';
import { wordsFor } from '../../domain/view/find';
import { isFiltered, type View } from '../../domain/view/view';
import { useKiosk } from '../use-kiosk';
import { termsOf } from './finding';
import { GroupList } from './group-list';
import type { MarkText } from './mark-text';
import { markedText } from './marked-text';
import { useArranged } from './use-arranged';
import { useHeld } from './use-held';
import type { ChangeView } from './use-view';

/** The fleet in another order than the panel's, or what a search finds of it. */
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
  return (
    <div {...handlers}>
      <GroupList
        groups={groups}
        view={view}
        onView={onView}
        mark={mark}
        folded={view.problemsOnly && !isFiltered(view) ? healthy : undefined}
      />
    </div>
  );
}
