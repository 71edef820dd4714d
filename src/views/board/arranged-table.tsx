import { isFiltered } from '../../domain/view/view';
import { LazyTable } from '../lazy-table';
import { useKiosk } from '../use-kiosk';
import { useTableLayout } from '../use-table-layout';
import type { ViewProps } from '../use-view';
import { NoMatch } from './no-match';
import { useArranged } from './use-arranged';
import { useFocusedCard } from './use-focused-card';
import { useHeld } from './use-held';
import { useMark } from './use-mark';

/** The servers as rows: all in one, or by tag as the table is set. */
export function ArrangedTable({ view, onView }: ViewProps) {
  const { grouped } = useTableLayout().own;
  const { held, handlers } = useHeld();
  const kiosk = useKiosk();
  const { groups, healthy, waits } = useArranged(view, held && !kiosk, grouped);
  const mark = useMark(view.query);
  useFocusedCard();
  if (groups.length === 0) return <NoMatch onView={onView} />;
  return (
    <LazyTable
      groups={groups}
      view={view}
      onView={onView}
      mark={mark}
      folded={grouped && view.problemsOnly && !isFiltered(view) ? healthy : undefined}
      holders={handlers}
      waits={waits}
      chrome={!kiosk}
    />
  );
}
