import type { ReactNode } from 'react';
import { summarise } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import { Icon } from '../../ui/icon';
import type { MarkText } from '../mark-text';
import type { RowSection } from './use-sections';

/** A tag's rows below their heading. */
export function TagSection(props: {
  readonly section: RowSection;
  /** Of its heading among all rows. */
  readonly index: number;
  /** How many columns there are. */
  readonly span: number;
  readonly mark: MarkText | undefined;
  readonly onToggle: (tag: string) => void;
  readonly children: ReactNode;
}) {
  const { section, index, span, mark, onToggle, children } = props;
  const { tag, all, open } = section;
  const online = useFleet(
    (fleet) => summarise(all.flatMap((id) => fleet?.servers.get(id) ?? [])).counts.online,
  );
  const label = tag || t('board.untagged');
  return (
    <div role="rowgroup" aria-label={label}>
      <div role="row" aria-rowindex={index} className="table-group">
        <div role="rowheader" aria-colspan={span} className="table-group-name">
          <span dir="auto" className="truncate font-semibold text-ink-2">
            {mark ? mark(label, 'tag') : label}
          </span>
          {open !== undefined && (
            <button
              type="button"
              aria-expanded={open}
              aria-label={t(open ? 'board.collapse' : 'board.expand', { tag: label })}
              onClick={() => onToggle(tag)}
              className="touch -mx-1 rounded p-1 text-ink-3 hover:text-ink"
            >
              <Icon name="chevron" className={`size-4 ${open ? '' : '-rotate-90'}`} />
            </button>
          )}
          <span className="shrink-0 text-[0.93em] text-ink-3">
            {t('board.groupOnline', {
              online: fmt().integer(online),
              total: fmt().integer(all.length),
            })}
          </span>
        </div>
      </div>
      {children}
    </div>
  );
}
