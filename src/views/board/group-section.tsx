import { memo, type ReactNode, useId } from 'react';
import type { Group } from '../../domain/order';
import { same } from '../../domain/same';
import { type Summary, summarise } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Icon } from '../../ui/icon';
import type { RowWindow } from '../../ui/windowing/visible-rows';
import type { MarkText } from '../mark-text';
import { useFleetPart } from '../use-fleet-part';
import { useKiosk } from '../use-kiosk';

export interface GroupSectionProps {
  readonly group: Group;
  readonly cell: (id: number) => ReactNode;
  /** Which of its rows are in the document; undefined: all. */
  readonly window: RowWindow | undefined;
  readonly collapsed: boolean;
  readonly onToggle: (tag: string) => void;
  readonly mark: MarkText | undefined;
}

/** One tag's servers, with how many of them are online and what they move. */
export const GroupSection = memo(function GroupSection(props: GroupSectionProps) {
  const { group, cell, window, collapsed, onToggle, mark } = props;
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <GroupHeader
        group={group}
        collapsed={collapsed}
        onToggle={onToggle}
        mark={mark}
        heading={heading}
      />
      {!collapsed && (
        <div
          className="card-grid"
          style={window && { height: window.height, paddingTop: window.ranges[0]?.room }}
        >
          {window === undefined && group.ids.map(cell)}
          {/* One flat list in the fleet's order: a card that stays is never moved, and so keeps its focus. */}
          {window?.ranges.flatMap(({ firstCard, endCard, room }, index) => [
            index > 0 && (
              <div key={`room:${firstCard}`} className="col-span-full" style={{ height: room }} />
            ),
            ...group.ids.slice(firstCard, endCard).map(cell),
          ])}
        </div>
      )}
    </section>
  );
}, drawsTheSame);

/** Windows are made anew with each step of a scroll, and most sections are not where it moves. */
function drawsTheSame(before: GroupSectionProps, now: GroupSectionProps): boolean {
  return (
    before.group === now.group &&
    before.cell === now.cell &&
    before.collapsed === now.collapsed &&
    before.onToggle === now.onToggle &&
    before.mark === now.mark &&
    same(before.window, now.window)
  );
}

/** The tag with its tools and figures: no scroll moves them. */
const GroupHeader = memo(function GroupHeader(
  props: Pick<GroupSectionProps, 'group' | 'collapsed' | 'onToggle' | 'mark'> & {
    /** The heading's id. */
    readonly heading: string;
  },
) {
  const { group, collapsed, onToggle, mark, heading } = props;
  const label = group.tag || t('board.untagged');
  return (
    <header className="group-header group-line">
      <h2 id={heading} dir="auto" className="section-name">
        {mark ? mark(label, 'tag') : label}
      </h2>
      <button
        type="button"
        aria-expanded={!collapsed}
        aria-label={t(collapsed ? 'board.expand' : 'board.collapse', { tag: label })}
        onClick={() => onToggle(group.tag)}
        className="section-tool"
      >
        <Icon name="chevron" className={`size-4 ${collapsed ? '-rotate-90' : ''}`} />
      </button>
      <ShareButton tag={group.tag} label={t('board.shareTag', { tag: label })} />
      <GroupFigures group={group} />
    </header>
  );
});

/** Opens the tag's servers as a text. */
function ShareButton({ tag, label }: { readonly tag: string; readonly label: string }) {
  const { panel } = useAppState();
  if (useKiosk()) return null;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => panel.set({ kind: 'tag', tag })}
      className="section-tool section-share"
    >
      <Icon name="share" className="size-4" />
    </button>
  );
}

function GroupFigures({ group }: { readonly group: Group }) {
  const summary = useFleetPart((fleet): Summary => {
    // Of the whole tag, whatever part of it is shown.
    const whole = fleet?.groups.find(({ tag }) => tag === group.tag) ?? group;
    return summarise(whole.ids.flatMap((id) => fleet?.servers.get(id) ?? []));
  });
  const online = fmt().integer(summary.counts.online);
  const total = fmt().integer(summary.total);
  const { a, b, unit } = fmt().speedPair(summary.speedIn, summary.speedOut);
  return (
    <>
      <span className="shrink-0 text-[0.93em] text-ink-3 max-sm:sr-only narrow:not-sr-only narrow:w-full">
        {t('board.groupOnline', { online, total })}
      </span>
      {/* On a phone a long tag needs the word's room. */}
      <span
        aria-hidden="true"
        className="shrink-0 text-[0.93em] text-ink-3 sm:hidden narrow:hidden"
      >
        {online} / {total}
      </span>
      <span className="section-speed text-[0.93em] text-ink-3">
        <span className="sr-only">{t('traffic.totalIn')} </span>
        <span aria-hidden="true">↓ </span>
        {a} <span className="sr-only">{`${unit}, ${t('traffic.totalOut')}`}</span>
        <span aria-hidden="true">↑ </span>
        {b} {unit}
      </span>
    </>
  );
}
