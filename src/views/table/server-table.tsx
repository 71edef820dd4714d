import { type ComponentProps, type CSSProperties, useState } from 'react';
import { ALL_CARDS_UP_TO } from '../../config';
import type { Group } from '../../domain/order';
import { t } from '../../i18n';
import { remInPx } from '../../ui/rem';
import { FINGERS, PHONE, useMedia } from '../../ui/use-media';
import { useVisibleRows } from '../../ui/windowing/use-visible-rows';
import { placeOf } from '../../ui/windowing/visible-rows';
import type { MarkText } from '../mark-text';
import type { ViewProps } from '../use-view';
import { ColumnsDialog } from './columns-dialog';
import { RowSections } from './row-sections';
import { TableHead } from './table-head';
import './table.css';
import { Toolbar } from './toolbar';
import { trackStyle } from './tracks';
import { useChoices } from './use-choices';
import { useColumns } from './use-columns';
import { useGrid } from './use-grid';
import { useHeadActions } from './use-head-actions';
import { useJointScroll } from './use-joint-scroll';
import { useRowCopy } from './use-row-copy';
import { useSections } from './use-sections';

/** A row's height, rem. */
const ROW_HEIGHT = { comfortable: 2.6, compact: 2 } as const;
/** … and where a finger is to find it. */
const FINGER_HEIGHT = { comfortable: 3.2, compact: 2.6 } as const;
/** Rows are cheap to draw and many to a screen: fewer screens of them are drawn ahead. */
const OVERSCAN = 0.2;

export interface ServerTableProps extends ViewProps {
  /** The servers in their order: a group a tag where the table is by tag, else one. */
  readonly groups: readonly Group[];
  readonly mark: MarkText | undefined;
  /** Tags whose rows are hidden unless a person opens them. */
  readonly folded: readonly string[] | undefined;
  /** For what holds the rows: their order stays while a person is there … */
  readonly holders: ComponentProps<'div'>;
  /** … and is not what it would be by now. */
  readonly waits: boolean;
  /** With the controls of a person at the keyboard. */
  readonly chrome: boolean;
}

/** The fleet as a table: a server a row, and of its columns those that are chosen. */
export function ServerTable(props: ServerTableProps) {
  const { groups, chrome, mark, holders, waits } = props;
  const choices = useChoices(props);
  const { layout, sort } = choices;
  const columns = useColumns(choices);
  const { actions, sizing } = useHeadActions(choices, columns);
  const [dialog, setDialog] = useState(false);
  const scroll = useJointScroll();
  const { sections, toggle } = useSections(groups, props.folded);
  const ids = sections.flatMap((section) => section.ids);
  const fingers = useMedia(FINGERS);
  const height = (fingers ? FINGER_HEIGHT : ROW_HEIGHT)[layout.density];
  const grid = useGrid({ columns: layout.columns, rows: ids, page: rowsOnScreen(height) });
  const printing = useMedia('print');
  const windowed = ids.length > ALL_CARDS_UP_TO && !printing;
  const kept = grid.kept.map((id) => placeOf(id, sections));
  const counts = sections.map((section) => section.ids.length);
  const { ref, windows } = useVisibleRows(counts, windowed, height, kept, OVERSCAN);
  const style: CSSProperties & Record<`--${string}`, string> = {
    ...trackStyle(layout, columns, sizing, useMedia(PHONE)),
    '--row-height': `${height}rem`,
    '--card-gap': '0rem',
    '--card-min-width': '9999rem',
    '--group-header': layout.grouped ? `${height}rem` : '0rem',
  };
  const onCopy = useRowCopy(layout.columns);
  const groupRows = layout.grouped ? sections.length : 0;
  return (
    <>
      {chrome && (
        <Toolbar choices={choices} ids={ids} waits={waits} onColumns={() => setDialog(true)} />
      )}
      <div
        ref={grid.root}
        role="grid"
        aria-label={t('table.label')}
        aria-rowcount={1 + groupRows + ids.length}
        aria-colcount={layout.columns.length}
        className="table-grid"
        style={style}
        {...grid.handlers}
        onCopy={onCopy}
      >
        <TableHead ref={scroll.head} {...{ layout, columns, actions, sort }} spot={grid.spot} />
        <div ref={scroll.body} className="table-scroll" {...holders}>
          <div ref={ref}>
            <RowSections
              sections={sections}
              windows={windows}
              layout={layout}
              spot={grid.spot}
              mark={mark}
              onToggle={toggle}
            />
          </div>
        </div>
        <div ref={scroll.bar} aria-hidden="true" tabIndex={-1} className="table-bar">
          <div />
        </div>
      </div>
      {dialog && (
        <ColumnsDialog {...{ choices, columns, actions }} onClose={() => setDialog(false)} />
      )}
    </>
  );
}

function rowsOnScreen(height: number): number {
  return Math.max(1, Math.floor(window.innerHeight / (height * remInPx())) - 2);
}
