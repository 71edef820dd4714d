import { memo } from 'react';
import { displayName } from '../../domain/display-name';
import type { WatchedServer } from '../../domain/fleet';
import type { Column } from '../../domain/table/columns';
import { t } from '../../i18n';
import { useAppState, useSelected } from '../../state/context';
import { Favourite } from '../../ui/favourite';
import { StatusGlyph } from '../../ui/status-glyph';
import type { MarkText } from '../mark-text';
import { PickOrLink } from '../pick-or-link';
import { Since, sinceOf } from '../since';
import { searchedAs } from './column-look';

/** What every cell of a row has. */
export interface CellFrame {
  readonly column: Column;
  /** Which of the pinned columns it is; undefined: it scrolls. */
  readonly pin: number | undefined;
  /** The last of the pinned ones. */
  readonly edge: boolean;
  /** The keyboard enters the rows here. */
  readonly stop: boolean;
}

/** Where a cell stands. */
export function frameOf({ column, pin, edge }: Pick<CellFrame, 'column' | 'pin' | 'edge'>) {
  const pinned = pin === undefined ? '' : `table-pinned ${edge ? 'table-pinned-last' : ''}`;
  return {
    'data-column': column,
    className: pinned,
    style: pin === undefined ? undefined : { insetInlineStart: `var(--pin-${pin})` },
  };
}

/**
 * A cell that may have the focus itself. It always may, wherever the keyboard enters: one that could not while it has
 * the focus would lose it.
 */
export function cellOf(props: CellFrame) {
  return { ...frameOf(props), role: 'gridcell', tabIndex: props.stop ? 0 : -1 } as const;
}

const SHARE_COLOUR: Readonly<Record<string, string>> = {
  cpu: 'var(--cpu)',
  memory: 'var(--memory)',
};

interface TextCellProps extends CellFrame {
  readonly value: string;
  readonly unit: string;
  readonly numeric: boolean;
  /** What is searched for is marked, in columns that a search looks through. */
  readonly mark: MarkText | undefined;
  /** The server is silent: this is the last number that it reported. */
  readonly dimmed: boolean;
  /** Percent, to a tenth, where the value is a share … */
  readonly share: number | undefined;
  /** … and whether it is high. */
  readonly level: 'plain' | 'warn' | 'critical';
}

/** A value in words or as a number; drawn again when its text changes, and for nothing else. */
export const TextCell = memo(function TextCell(props: TextCellProps) {
  const { column, value, unit, numeric, mark, dimmed, share, level } = props;
  const frame = cellOf(props);
  const field = searchedAs(column);
  const colour = level === 'plain' ? (SHARE_COLOUR[column] ?? 'var(--disk)') : `var(--${level})`;
  const bar = share === undefined ? {} : { '--share': share, '--share-colour': colour };
  return (
    <div
      {...frame}
      className={[
        frame.className,
        numeric && 'text-right',
        dimmed && 'dimmed',
        share !== undefined && 'table-share',
        value === '' && 'text-ink-3',
      ]
        .filter(Boolean)
        .join(' ')}
      style={{ ...frame.style, ...bar }}
    >
      {field && mark ? mark(value, field) : value}
      {value === '' && t('card.unknown')}
      {unit && <span className="ms-0.5 text-[0.86em] text-ink-3">{unit}</span>}
    </div>
  );
});

/** The server's name with its state, and the way to its page. */
export function NameCell(
  props: CellFrame & { readonly watched: WatchedServer; readonly mark: MarkText | undefined },
) {
  const { watched, stop, mark } = props;
  const { server, status, known } = watched;
  const favourite = useSelected(useAppState().marks, ({ favourites }) => favourites.has(server.id));
  const frame = frameOf(props);
  const name = displayName(server);
  return (
    <div role="rowheader" {...frame} className={`${frame.className} flex items-center gap-2`}>
      <StatusGlyph status={status} className="size-2.5" />
      <span className="sr-only">
        {t(`status.${status}`)}
        {known && `, ${t(`card.known.${known.kind}`)}`}
      </span>
      <PickOrLink
        id={server.id}
        name={name}
        mark={mark}
        tabIndex={stop ? 0 : -1}
        className="table-link"
      />
      {favourite && <Favourite />}
    </div>
  );
}

/** Why the server needs attention, or for how long it is up. */
export function StateCell(props: CellFrame & { readonly watched: WatchedServer }) {
  return (
    <div {...cellOf(props)}>
      <Since {...sinceOf(props.watched)} />
    </div>
  );
}
