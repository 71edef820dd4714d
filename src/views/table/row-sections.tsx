import type { Column } from '../../domain/table/columns';
import type { TableLayout } from '../../state/table-layout';
import type { RowWindow } from '../../ui/windowing/visible-rows';
import type { MarkText } from '../mark-text';
import type { Spot } from './grid-moves';
import { TableRow } from './table-row';
import { TagSection } from './tag-section';
import type { RowSection } from './use-sections';

/** The rows, and with grouping a heading a tag; of large fleets what is near the screen. */
export function RowSections(props: {
  readonly sections: readonly RowSection[];
  readonly windows: readonly RowWindow[] | undefined;
  readonly layout: TableLayout;
  /** Where the keyboard was last. */
  readonly spot: Spot | undefined;
  readonly mark: MarkText | undefined;
  readonly onToggle: (tag: string) => void;
}) {
  const { sections, windows, layout, spot, mark, onToggle } = props;
  const { columns, pinned, grouped } = layout;
  const stop = stopAmong(drawnIds(sections, windows), columns, spot);
  // The heading is the first row of all.
  let index = 1;
  return sections.map((section, at) => {
    const { tag, ids } = section;
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
        mark={mark}
      />
    );
    const window = windows?.[at];
    const rows = (
      <div style={window && { height: window.height, paddingTop: window.ranges[0]?.room }}>
        {window === undefined && ids.map(row)}
        {window?.ranges.flatMap(({ firstCard, endCard, room }, range) => [
          range > 0 && <div key={`room:${firstCard}`} style={{ height: room }} />,
          ...ids.slice(firstCard, endCard).map((id, place) => row(id, firstCard + place)),
        ])}
      </div>
    );
    if (!grouped)
      return (
        <div key={`tag:${tag}`} role="rowgroup">
          {rows}
        </div>
      );
    return (
      <TagSection
        key={`tag:${tag}`}
        section={section}
        index={first - 1}
        span={columns.length}
        mark={mark}
        onToggle={onToggle}
      >
        {rows}
      </TagSection>
    );
  });
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
