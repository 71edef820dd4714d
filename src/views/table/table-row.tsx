import { memo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { hasCurrentNumbers } from '../../domain/summary';
import { type Column, columnValue, isLive, kindOf } from '../../domain/table/columns';
import { useAppState, useFleet, useOnScreen, useStore } from '../../state/context';
import type { MeterLimits } from '../../ui/meter';
import type { MarkText } from '../mark-text';
import { cellText } from './cell-text';
import { type CellFrame, NameCell, StateCell, TextCell } from './cells';
import { isNumeric, searchedAs } from './column-look';
import { TrendCell } from './trend-cell';

interface TableRowProps {
  readonly id: number;
  /** Among all rows, from 1; the heading is the first. */
  readonly index: number;
  readonly columns: readonly Column[];
  /** How many of them stay in sight. */
  readonly pinned: number;
  /** Where the keyboard enters the rows, if it is here. */
  readonly stop: Column | undefined;
  readonly mark: MarkText | undefined;
}

/** A server's row joined to its data: drawn again when this server changes, and not when another does. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { id, index, columns, pinned, stop, mark } = props;
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const limits = useStore(useAppState().thresholds);
  useOnScreen(id);
  if (watched === undefined) return null;
  return (
    <div
      role="row"
      aria-rowindex={index}
      data-server-id={id}
      data-status={watched.status}
      data-known={watched.known?.kind}
      className="table-line table-row"
    >
      {columns.map((column, at) => {
        const pin = at < pinned ? at : undefined;
        const frame = { column, pin, edge: at === pinned - 1, stop: stop === column };
        return <Cell key={column} watched={watched} frame={frame} limits={limits} mark={mark} />;
      })}
    </div>
  );
});

function Cell(props: {
  readonly watched: WatchedServer;
  readonly frame: CellFrame;
  readonly limits: MeterLimits;
  readonly mark: MarkText | undefined;
}) {
  const { watched, frame, limits, mark } = props;
  const { column } = frame;
  if (column === 'name') return <NameCell {...frame} watched={watched} mark={mark} />;
  if (column === 'state') return <StateCell {...frame} watched={watched} />;
  if (column === 'trend') return <TrendCell {...frame} id={watched.server.id} />;
  const value = kindOf(column) === 'share' ? columnValue(watched, column) : undefined;
  const share = typeof value === 'number' ? Math.round(value) : undefined;
  return (
    <TextCell
      {...frame}
      {...cellText(watched, column)}
      numeric={isNumeric(column)}
      mark={searchedAs(column) && mark}
      dimmed={isLive(column) && !hasCurrentNumbers(watched)}
      share={share}
      level={levelOf(share, limits)}
    />
  );
}

function levelOf(share: number | undefined, limits: MeterLimits): 'plain' | 'warn' | 'critical' {
  if (share === undefined || share < limits.warnPercent) return 'plain';
  return share < limits.criticalPercent ? 'warn' : 'critical';
}
