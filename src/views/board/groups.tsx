import { type CSSProperties, type ReactNode, useCallback, useState } from 'react';
import { ALL_CARDS_UP_TO } from '../../config';
import type { Group } from '../../domain/order';
import { useAppState, useStore } from '../../state/context';
import { useMedia } from '../../ui/use-media';
import { useVisibleRows } from '../../ui/windowing/use-visible-rows';
import { placeOf } from '../../ui/windowing/visible-rows';
import type { MarkText } from '../mark-text';
import { GroupSection } from './group-section';
import { useFocusedCard } from './use-focused-card';

const NONE: readonly string[] = [];

/** A section a tag. Small fleets are all in the document; of larger ones, what is near the screen. */
export function Groups(props: {
  readonly groups: readonly Group[];
  /** Draws a server; it must keep its reference while it draws the same. */
  readonly cell: (id: number) => ReactNode;
  /** Of every cell, rem. */
  readonly cellHeight: number;
  readonly className: string;
  /** A server that stays in the document wherever it is; left out: the one that has the focus. */
  readonly kept?: number | undefined;
  /** Only a part of the fleet is asked for: collapsed sections must not hide it. */
  readonly filtered: boolean;
  readonly mark?: MarkText | undefined;
  /** Tags whose sections are collapsed unless a person opens them; undefined: by the person's own choice. */
  readonly folded?: readonly string[] | undefined;
}) {
  const { groups, cell, cellHeight, className, filtered, mark, folded } = props;
  const { preferences } = useAppState();
  const chosen = useStore(preferences).collapsed;
  const [opened, setOpened] = useState(NONE);
  const collapsed = folded?.filter((tag) => !opened.includes(tag)) ?? (filtered ? NONE : chosen);
  const folds = folded !== undefined;
  // Paper has no screen to be near to.
  const printing = useMedia('print');
  const toggle = useCallback(
    (tag: string) => {
      if (folds) setOpened((before) => toggled(before, tag));
      else preferences.change({ collapsed: toggled(preferences.get().collapsed, tag) });
    },
    [preferences, folds],
  );
  const sizes = groups.map(({ tag, ids }) => (collapsed.includes(tag) ? 0 : ids.length));
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const windowed = total > ALL_CARDS_UP_TO && !printing;
  const { focused, handlers } = useFocusedCard();
  const kept = windowed ? placeOf(props.kept ?? focused, groups) : undefined;
  const { ref, windows } = useVisibleRows(sizes, windowed, cellHeight, [kept]);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--card-height': `${cellHeight}rem`,
  };
  return (
    <div ref={ref} style={style} className={className} {...(windowed ? handlers : {})}>
      {groups.map((group, index) => (
        <GroupSection
          key={`tag:${group.tag}`}
          group={group}
          cell={cell}
          window={windows?.[index]}
          collapsed={collapsed.includes(group.tag)}
          onToggle={toggle}
          mark={mark}
        />
      ))}
    </div>
  );
}

function toggled(tags: readonly string[], tag: string): string[] {
  const others = tags.filter((one) => one !== tag);
  return others.length < tags.length ? others : [...others, tag];
}
