import type { RefObject } from 'react';
import type { SortKey } from '../../domain/view/view';
import type { TableLayout } from '../../state/table-layout';
import type { Spot } from './grid-moves';
import { type HeadActions, HeadCell } from './head-cell';
import type { ServerColumns } from './use-columns';

/** The columns' headings, which stay at the screen's top. */
export function TableHead(props: {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly layout: TableLayout;
  readonly columns: ServerColumns;
  readonly actions: HeadActions;
  readonly sort: readonly SortKey[];
  /** Where the keyboard was last. */
  readonly spot: Spot | undefined;
}) {
  const { ref, layout, columns, actions, sort, spot } = props;
  const shown = layout.columns;
  const before = spot?.row === 'head' && shown.includes(spot.column) ? spot.column : undefined;
  return (
    <div ref={ref} role="rowgroup" className="table-head">
      <div role="row" aria-rowindex={1} data-head className="table-line">
        {shown.map((id, at) => {
          const column = columns.getColumn(id);
          return column ? (
            <HeadCell
              key={id}
              id={id}
              column={column}
              pin={at < layout.pinned.length ? at : undefined}
              edge={at === layout.pinned.length - 1}
              stop={(before ?? 'name') === id}
              several={sort.length > 1}
              {...actions}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
