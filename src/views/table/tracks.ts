import type { CSSProperties } from 'react';
import type { TableLayout } from '../../state/table-layout';
import { PHONE_WIDTH } from './column-look';
import type { ServerColumns } from './use-columns';
import type { Sizing } from './use-head-actions';

/** The name leaves room for another column, however large the text is. */
const NAME_MAX = '32vw';

/**
 * The columns' widths for the style sheet, so that no row is drawn anew for them. What nobody has sized takes its share
 * of the room that is left over.
 */
export function trackStyle(
  { columns: shown, pinned, widths }: TableLayout,
  columns: ServerColumns,
  sizing: Sizing | undefined,
  phone: boolean,
): CSSProperties & Record<`--${string}`, string> {
  const style: Record<`--${string}`, string> = {};
  const tracks: string[] = [];
  let pins = '0rem';
  let total = '0rem';
  for (const [index, column] of shown.entries()) {
    const dragged = sizing?.column === column ? sizing.width : undefined;
    const sized = column in widths || dragged !== undefined;
    const standard = columns.getColumn(column)?.getSize() ?? 0;
    const width = dragged ?? (phone && !sized ? standard * PHONE_WIDTH : standard);
    const size = column === 'name' ? `min(${width}rem, ${NAME_MAX})` : `${width}rem`;
    tracks.push(sized || pinned.includes(column) ? size : `minmax(${size}, ${width}fr)`);
    if (pinned.includes(column)) {
      style[`--pin-${index}`] = `calc(${pins})`;
      pins += ` + ${size}`;
    }
    total += ` + ${size}`;
  }
  return {
    ...style,
    '--table-pinned': `calc(${pins})`,
    '--table-width': `calc(${total})`,
    '--table-columns': tracks.join(' '),
  };
}
