import type { ReactNode } from 'react';
import { summarise } from '../../domain/summary';
import type { Column } from '../../domain/table/columns';
import { fmt, t } from '../../i18n';
import { useFleet } from '../../state/context';
import type { TableLayout } from '../../state/table-layout';
import type { RowWindow } from '../../ui/windowing/visible-rows';
import type { Spot } from './grid-moves';
import { TableRow } from './table-row';
import type { RowSection } from './use-row-order';

/** The rows, and with grouping a heading a tag; of large fleets what is near the screen. */
export function RowSections(props: {
  readonly sections: readonly RowSection[];
  readonly windows: readonly RowWindow[] | undefined;
  readonly layout: TableLayout;
  /** Where the keyboard was last. */
  readonly spot: Spot | undefined;
}) {
  const { sections, windows, layout, spot } = props;
  const { columns, pinned, grouped } = layout;
  const stop = stopAmong(drawnIds(sections, windows), columns, spot);
  // The heading is the first row of all.
  let index = 1;
  return sections.map(({ tag, ids }, at) => {
    const first = index + (grouped ? 2 : 1);
    index += ids.length + (grouped ? 1 : 0);
    const row = (id: number, place: number) => (
      <TableRow
        key={id}
        id={id}
        index={first + place}
        columns={columns}
        pinned={pinned.length}
        stop={stop?.row === id ? stop.column : undefined}
      />
    );
    const window = windows?.[at];
    return (
      <Section key={`tag:${tag}`} tag={tag} ids={ids} index={first - 1} span={columns.length}>
        <div style={window && { height: window.height, paddingTop: window.ranges[0]?.room }}>
          {window === undefined && ids.map(row)}
          {window?.ranges.flatMap(({ firstCard, endCard, room }, range) => [
            range > 0 && <div key={`room:${firstCard}`} style={{ height: room }} />,
            ...ids.slice(firstCard, endCard).map((id, place) => row(id, firstCard + place)),
          ])}
        </div>
      </Section>
    );
  });
}

function Section(props: {
  readonly tag: string | undefined;
  readonly ids: readonly number[];
  readonly index: number;
  readonly span: number;
  readonly children: ReactNode;
}) {
  const { tag, ids, index, span, children } = props;
  const online = useFleet(
    (fleet) => summarise(ids.flatMap((id) => fleet?.servers.get(id) ?? [])).counts.online,
  );
  if (tag === undefined) return <div role="rowgroup">{children}</div>;
  const label = tag || t('board.untagged');
  return (
    <div role="rowgroup" aria-label={label}>
      <div role="row" aria-rowindex={index} className="table-group">
        <div role="rowheader" aria-colspan={span} className="table-group-name">
          <span dir="auto" className="truncate font-semibold text-ink-2">
            {label}
          </span>
          <span className="shrink-0 text-[0.93em] text-ink-3">
            {t('board.groupOnline', {
              online: fmt().integer(online),
              total: fmt().integer(ids.length),
            })}
          </span>
        </div>
      </div>
      {children}
    </div>
  );
}

/** The servers whose rows are in the document. */
function drawnIds(
  sections: readonly RowSection[],
  windows: readonly RowWindow[] | undefined,
): readonly number[] {
  return sections.flatMap(({ ids }, at) => {
    if (windows === undefined) return ids;
    return (windows[at]?.ranges ?? []).flatMap((range) =>
      ids.slice(range.firstCard, range.endCard),
    );
  });
}

/** Where Tab enters the rows: where the keyboard was last, else the first row that is drawn. */
function stopAmong(
  drawn: readonly number[],
  columns: readonly Column[],
  spot: Spot | undefined,
): Spot | undefined {
  if (spot && spot.row !== 'head' && drawn.includes(spot.row) && columns.includes(spot.column)) {
    return spot;
  }
  const [first] = drawn;
  return first === undefined ? undefined : { row: first, column: 'name' };
}
