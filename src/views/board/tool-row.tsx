import { t } from '../../i18n';
import { lazyPart } from '../../ui/lazy-part';
import { useShown } from '../use-shown';
import type { ViewProps } from '../use-view';
import { TagPills } from './tag-pills';

/** Fetched when the servers stand: they come first. A missing one leaves the row as it is. */
const BoardTools = lazyPart(
  () => import('./tools/board-tools').then((file) => file.BoardTools),
  () => null,
);

/** The tags, and what finds and arranges the servers. */
export function ToolRow(props: ViewProps) {
  const shown = useShown();
  return (
    <section aria-label={t('board.tools')} className="tool-row">
      <TagPills {...props} />
      {shown && <BoardTools {...props} />}
    </section>
  );
}
