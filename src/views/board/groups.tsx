import { type CSSProperties, useCallback } from 'react';
import { ALL_CARDS_UP_TO } from '../../config';
import type { Group } from '../../domain/order';
import { useAppState, useStore } from '../../state/context';
import { type CardLook, cardHeight } from '../../ui/card/card-look';
import { useMedia } from '../../ui/use-media';
import { useVisibleRows } from '../../ui/windowing/use-visible-rows';
import { placeOf } from '../../ui/windowing/visible-rows';
import { GroupSection } from './group-section';
import { useFocusedCard } from './use-focused-card';

const NONE: readonly string[] = [];

/** A section a tag. Small fleets are all in the document; of larger ones, what is near the screen. */
export function Groups(props: {
  readonly groups: readonly Group[];
  readonly total: number;
  readonly look: CardLook;
  /** Only a part of the fleet is asked for: collapsed sections must not hide it. */
  readonly filtered: boolean;
}) {
  const { groups, total, look, filtered } = props;
  const { preferences } = useAppState();
  const chosen = useStore(preferences).collapsed;
  const collapsed = filtered ? NONE : chosen;
  // Paper has no screen to be near to.
  const printing = useMedia('print');
  const toggle = useCallback(
    (tag: string) => {
      const before = preferences.get().collapsed;
      const others = before.filter((one) => one !== tag);
      preferences.change({ collapsed: before.includes(tag) ? others : [...others, tag] });
    },
    [preferences],
  );
  const sizes = groups.map(({ tag, ids }) => (collapsed.includes(tag) ? 0 : ids.length));
  const height = cardHeight(look);
  const windowed = total > ALL_CARDS_UP_TO && !printing;
  const { focused, handlers } = useFocusedCard();
  const kept = windowed ? placeOf(focused, groups) : undefined;
  const { ref, windows } = useVisibleRows(sizes, windowed, height, [kept]);
  const style: CSSProperties & Record<`--${string}`, string> = { '--card-height': `${height}rem` };
  return (
    <div
      ref={ref}
      style={style}
      className={`${look.density} ${look.narrow ? 'narrow' : ''}`}
      {...(windowed ? handlers : {})}
    >
      {groups.map((group, index) => (
        <GroupSection
          key={`tag:${group.tag}`}
          group={group}
          look={look}
          window={windows?.[index]}
          collapsed={collapsed.includes(group.tag)}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}
