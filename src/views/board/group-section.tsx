import { memo, useId } from 'react';
import type { Group } from '../../domain/order';
import { summarise } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { BoardCard } from './board-card';
import type { RowWindow } from './board-layout';

/** One tag's servers, with how many of them are online. */
export const GroupSection = memo(function GroupSection({
  group,
  window,
}: {
  readonly group: Group;
  /** Which of its rows are in the document; undefined: all. */
  readonly window: RowWindow | undefined;
}) {
  const heading = useId();
  const shown = window ? group.ids.slice(window.firstCard, window.endCard) : group.ids;
  return (
    <section aria-labelledby={heading} className="group-section">
      <header className="group-header flex items-baseline gap-3">
        <h2 id={heading} dir="auto" className="min-w-0 truncate font-semibold text-ink-2">
          {group.tag || t('board.untagged')}
        </h2>
        <GroupOnline group={group} />
      </header>
      <div
        className="card-grid"
        style={window && { height: window.height, paddingTop: window.offset }}
      >
        {shown.map((id) => (
          <BoardCard key={id} id={id} />
        ))}
      </div>
    </section>
  );
});

function GroupOnline({ group }: { readonly group: Group }) {
  const { fleet } = useAppState();
  const text = useFleet(() => {
    const servers = fleet.fleet.get()?.servers;
    const { counts, total } = summarise(group.ids.flatMap((id) => servers?.get(id) ?? []));
    return t('board.groupOnline', {
      online: fmt().integer(counts.online),
      total: fmt().integer(total),
    });
  });
  return <span className="shrink-0 text-[0.93em] text-ink-3">{text}</span>;
}
