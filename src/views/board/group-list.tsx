import type { Group } from '../../domain/order';
import { EVERY_SERVER, isFiltered } from '../../domain/view/view';
import { t } from '../../i18n';
import { Button } from '../../ui/button';
import { Groups } from './groups';
import type { MarkText } from './mark-text';
import { useCardLook } from './use-card-look';
import type { ViewProps } from './use-view';

/** The servers of a view, or that there are none. */
export function GroupList(
  props: ViewProps & {
    readonly groups: readonly Group[];
    readonly mark?: MarkText | undefined;
    /** Tags whose sections are collapsed unless a person opens them; undefined: by the person's own choice. */
    readonly folded?: readonly string[] | undefined;
  },
) {
  const { groups, view, onView, mark, folded } = props;
  const look = useCardLook();
  if (groups.length === 0) {
    return (
      <div className="grid justify-items-center gap-3 py-24 text-center">
        <p className="text-lg font-semibold">{t('board.none')}</p>
        <Button onClick={() => onView(EVERY_SERVER)}>{t('board.showAll')}</Button>
      </div>
    );
  }
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <Groups
      groups={groups}
      total={total}
      look={look}
      filtered={isFiltered(view)}
      mark={mark}
      folded={folded}
    />
  );
}
