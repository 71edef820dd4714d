import { type DragEvent, type KeyboardEvent, type PointerEvent, useState } from 'react';
import { type Column, isColumn } from '../../domain/table/columns';
import { t } from '../../i18n';
import { COLUMN_WIDTH } from '../../state/table-layout';
import { Icon } from '../../ui/icon';
import { remInPx } from '../../ui/rem';
import { frameOf } from './cells';
import { columnLabel, isNumeric } from './column-look';
import type { ServerColumn } from './use-columns';

/** What a heading may do to its column. */
export interface HeadActions {
  /** Moves the column that is dragged to where another stands. */
  readonly move: (column: Column, to: Column) => void;
  /** Moves it by one place. */
  readonly step: (column: Column, by: -1 | 1) => void;
  /** While its edge is dragged: its width, rem. */
  readonly size: (column: Column, width: number) => void;
  /** Keeps a width; undefined: the standard one. */
  readonly keepSize: (column: Column, width: number | undefined) => void;
}

interface HeadCellProps extends HeadActions {
  readonly id: Column;
  readonly column: ServerColumn;
  readonly pin: number | undefined;
  readonly edge: boolean;
  readonly stop: boolean;
  /** Several columns decide the order. */
  readonly several: boolean;
}

/** How much a key press changes a width, rem. */
const KEY_STEP = 0.5;

/** A column's heading: sorts by it, and moves and sizes it. */
export function HeadCell(props: HeadCellProps) {
  const { id, column, stop, several, step, keepSize } = props;
  const [dropping, setDropping] = useState(false);
  const frame = frameOf({ ...props, column: id });
  const sorted = column.getIsSorted();
  const place = column.getSortIndex();
  const numeric = isNumeric(id);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== -1 && by !== 1) return;
    if (event.altKey) step(id, by);
    else if (event.shiftKey) keepSize(id, within(column.getSize() + by * KEY_STEP));
    else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const dragged = event.dataTransfer.getData('text/plain');
    if (isColumn(dragged)) props.move(dragged, id);
  };
  return (
    <div
      role="columnheader"
      {...frame}
      {...(place === 0 ? { 'aria-sort': sorted === 'desc' ? 'descending' : 'ascending' } : {})}
      draggable={id !== 'name'}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
      className={`${frame.className || 'relative'} select-none ${numeric ? 'justify-end' : ''} ${dropping ? 'bg-raised' : ''}`}
    >
      <button
        type="button"
        aria-disabled={column.getCanSort() ? undefined : true}
        tabIndex={stop ? 0 : -1}
        title={columnLabel(id)}
        onClick={(event) => {
          if (column.getCanSort()) column.toggleSorting(undefined, event.shiftKey);
        }}
        onKeyDown={onKeyDown}
        className={`flex h-full min-w-0 items-center gap-1 font-semibold finger:min-w-[44px] ${numeric ? 'justify-end' : ''} ${sorted ? 'text-ink' : 'text-ink-2 hover:text-ink'}`}
      >
        <span className="truncate">{columnLabel(id)}</span>
        {sorted && <Icon name={sorted === 'desc' ? 'down' : 'up'} className="size-3" />}
        {sorted && several && (
          <>
            <span aria-hidden="true" className="text-[0.8em] text-ink-3">
              {place + 1}
            </span>
            <span className="sr-only">{t('table.place', { place: place + 1 })}</span>
          </>
        )}
      </button>
      <Handle {...props} />
    </div>
  );
}

/** The heading's edge; the keyboard has its own way. */
function Handle({ id, size, keepSize }: HeadCellProps) {
  const [from, setFrom] = useState<{ readonly x: number; readonly width: number }>();
  const widthAt = ({ clientX }: PointerEvent) =>
    from && within(from.width + (clientX - from.x) / remInPx());
  return (
    <span
      aria-hidden="true"
      className="table-handle"
      // Or the heading would be dragged.
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => keepSize(id, undefined)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.offsetWidth ?? 0;
        setFrom({ x: event.clientX, width: width / remInPx() });
      }}
      onPointerMove={(event) => {
        const width = widthAt(event);
        if (width !== undefined) size(id, width);
      }}
      onPointerUp={(event) => {
        const width = widthAt(event);
        setFrom(undefined);
        if (width !== undefined && event.clientX !== from?.x) keepSize(id, width);
      }}
      onPointerCancel={() => setFrom(undefined)}
    />
  );
}

function within(width: number): number {
  const { min, max } = COLUMN_WIDTH;
  return Math.round(Math.min(max, Math.max(min, width)) * 100) / 100;
}
