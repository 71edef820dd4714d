import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ALL_CARDS_UP_TO } from '../../../config';
import type { Group } from '../../../domain/order';
import { isFiltered } from '../../../domain/view/view';
import { FINGERS, useMedia } from '../../../ui/use-media';
import { useNarrow } from '../../../ui/use-narrow';
import type { ListProps } from '../group-list';
import { Groups } from '../groups';
import { NoMatch } from '../no-match';
import { serverOf } from '../use-focused-card';
import { MOVES, moveTile } from './move';
import { Tile } from './tile';
import { TilePreview } from './tile-preview';
import { usePreview } from './use-preview';

/** A tile's height, rem; and where a finger is to find it. */
const HEIGHT = 2.9;
const FINGER_HEIGHT = 3.2;

/** The servers as tiles. The keyboard has one stop among them, and the arrows lead on from it. */
export function TileList({ groups, view, onView, mark, folded }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const fingers = useMedia(FINGERS);
  const narrow = useNarrow();
  const [last, setLast] = useState<number>();
  const isHere = last !== undefined && groups.some(({ ids }) => ids.includes(last));
  const stop = isHere ? last : groups[0]?.ids[0];
  const { preview, handlers } = usePreview();
  const { metric } = view;
  const few = groups.reduce((sum, { ids }) => sum + ids.length, 0) <= ALL_CARDS_UP_TO;
  const cell = useCallback(
    (id: number) => <Tile key={id} id={id} metric={metric} mark={mark} stop={id === stop} />,
    [metric, mark, stop],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES.find((one) => one === event.key);
    const from = serverOf(event.target instanceof Element ? event.target : null);
    if (!move || from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const sections = shownSections(list.current, groups);
    const to = moveTile(sections, from, move, columnsOf(list.current));
    // It has to be in the document before it can have the focus.
    flushSync(() => setLast(to));
    const tile = list.current?.querySelector<HTMLElement>(`[data-server-id="${to}"] .card-link`);
    tile?.focus();
    tile?.scrollIntoView({ block: 'nearest' });
  };
  if (groups.length === 0) return <NoMatch onView={onView} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its tiles are links, whose keys come by here
    <div
      ref={list}
      data-metric={metric}
      {...handlers}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setLast(serverOf(event.target) ?? stop);
        handlers.onFocus(event);
      }}
    >
      <Groups
        groups={groups}
        cell={cell}
        cellHeight={fingers ? FINGER_HEIGHT : HEIGHT}
        className={`tiles ${few ? 'few' : ''} ${narrow ? 'narrow' : ''}`}
        kept={stop}
        filtered={isFiltered(view)}
        mark={mark}
        folded={folded}
      />
      {preview && <TilePreview key={preview.id} preview={preview} />}
    </div>
  );
}

/** The tiles of the sections that are not collapsed. */
function shownSections(list: HTMLElement | null, groups: readonly Group[]) {
  const sections = [...(list?.querySelectorAll('section') ?? [])];
  return groups
    .filter((_, index) => sections[index]?.querySelector('.card-grid') !== null)
    .map(({ ids }) => ids);
}

function columnsOf(list: HTMLElement | null): number {
  const grid = list?.querySelector('.card-grid');
  return grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
}
