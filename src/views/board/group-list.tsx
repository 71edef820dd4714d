import { useCallback } from 'react';
import type { Group } from '../../domain/order';
import { isFiltered } from '../../domain/view/view';
import { cardHeight } from '../../ui/card/card-look';
import type { MarkText } from '../mark-text';
import type { ViewProps } from '../use-view';
import { BoardCard } from './board-card';
import { Groups } from './groups';
import { NoMatch } from './no-match';
import { useCardLook } from './use-card-look';

/** The servers of a view. */
export interface ListProps extends ViewProps {
  readonly groups: readonly Group[];
  readonly mark?: MarkText | undefined;
  /** Tags whose sections are collapsed unless a person opens them; undefined: by the person's own choice. */
  readonly folded?: readonly string[] | undefined;
}

/** The servers as cards, or that there are none. */
export function GroupList({ groups, view, onView, mark, folded }: ListProps) {
  const look = useCardLook();
  const cell = useCallback(
    (id: number) => <BoardCard key={id} id={id} look={look} mark={mark} />,
    [look, mark],
  );
  if (groups.length === 0) return <NoMatch onView={onView} />;
  return (
    <Groups
      groups={groups}
      cell={cell}
      cellHeight={cardHeight(look)}
      className={`${look.density} ${look.narrow ? 'narrow' : ''}`}
      filtered={isFiltered(view)}
      mark={mark}
      folded={folded}
    />
  );
}
