import * as z from 'zod/mini';
import { COLUMNS, type Column, isColumn } from '../domain/table/columns';
import type { Screen } from './preferences';

/** How wide a column may be, rem. */
export const COLUMN_WIDTH = { min: 3, max: 60 } as const;

const columnsSchema = z.pipe(
  z.array(z.unknown()),
  z.transform((names): Column[] => {
    const known = names.filter((name) => typeof name === 'string').filter(isColumn);
    // The name leads the row: without it nobody knows whose values these are.
    return [...new Set<Column>(['name', ...known])];
  }),
);

/** Each width alone: a damaged one costs itself. */
const widthsSchema = z.pipe(
  z.unknown(),
  z.transform((raw) => {
    const entries: [string, unknown][] = Object.entries(raw ?? {});
    const widths: Partial<Record<Column, number>> = {};
    for (const [name, width] of entries) {
      if (isColumn(name) && typeof width === 'number' && isWidth(width)) widths[name] = width;
    }
    return widths;
  }),
);

function isWidth(width: number): boolean {
  return width >= COLUMN_WIDTH.min && width <= COLUMN_WIDTH.max;
}

const WIDE: readonly Column[] = [
  'name',
  'state',
  'trend',
  'cpu',
  'memory',
  'disk',
  'in',
  'out',
  'load1',
  'trafficIn',
  'trafficOut',
  'country',
];

const NARROW: readonly Column[] = ['name', 'cpu', 'memory', 'state'];

function layoutSchema(columns: readonly Column[], density: 'comfortable' | 'compact') {
  return z.object({
    /** Those that are shown, in their order; those that stay in sight stand first. */
    columns: z.catch(columnsSchema, [...columns]),
    /** Those that stay in sight while the others are scrolled. */
    pinned: z.catch(columnsSchema, ['name']),
    /** Widths (rem) that were chosen. */
    widths: z.catch(widthsSchema, {}),
    density: z.catch(z.enum(['comfortable', 'compact']), density),
    /** With a heading a tag. */
    grouped: z.catch(z.boolean(), false),
  });
}

const SCHEMAS = {
  desktop: layoutSchema(WIDE, 'comfortable'),
  phone: layoutSchema(NARROW, 'comfortable'),
} as const satisfies Readonly<Record<Screen, unknown>>;

/** How a person has set up the table of a kind of screen. */
export interface TableLayout {
  readonly columns: readonly Column[];
  readonly pinned: readonly Column[];
  readonly widths: Readonly<Partial<Record<Column, number>>>;
  readonly density: 'comfortable' | 'compact';
  readonly grouped: boolean;
}

const keptSchema = z.catch(
  z.object({ desktop: z.optional(z.unknown()), phone: z.optional(z.unknown()) }),
  {},
);

/** Reads what was kept for a kind of screen, parsed like any foreign input; each value falls back alone. */
export function readLayout(kept: unknown, screen: Screen): TableLayout {
  const own = SCHEMAS[screen].safeParse(keptSchema.parse(kept)[screen]);
  return pinnedFirst(own.success ? own.data : SCHEMAS[screen].parse({}));
}

/** What to keep once a kind of screen has another layout. */
export function writeLayout(kept: unknown, screen: Screen, layout: TableLayout): unknown {
  return { ...keptSchema.parse(kept), [screen]: layout };
}

/** With some of it changed; what is pinned is shown, and stands first. */
export function changeLayout(layout: TableLayout, some: Partial<TableLayout>): TableLayout {
  return pinnedFirst({ ...layout, ...some });
}

function pinnedFirst(layout: TableLayout): TableLayout {
  const pinned = layout.columns.filter((column) => layout.pinned.includes(column));
  const others = layout.columns.filter((column) => !pinned.includes(column));
  return { ...layout, pinned, columns: [...pinned, ...others] };
}

/** Shows or hides a column; one that is shown again stands after what it was offered after. */
export function showColumn(layout: TableLayout, column: Column, shown: boolean): TableLayout {
  const others = layout.columns.filter((one) => one !== column);
  if (!shown) return column === 'name' ? layout : changeLayout(layout, { columns: others });
  if (layout.columns.includes(column)) return layout;
  const earlier = COLUMNS.slice(0, COLUMNS.indexOf(column)).filter((one) => others.includes(one));
  const at = others.indexOf(earlier.at(-1) ?? 'name') + 1;
  return changeLayout(layout, { columns: insert(others, at, column) });
}

/** Moves a column to where another stands; it can't leave those that are pinned, nor come among them. */
export function moveColumn(layout: TableLayout, column: Column, to: Column): TableLayout {
  if (column === 'name' || to === 'name' || column === to) return layout;
  if (layout.pinned.includes(column) !== layout.pinned.includes(to)) return layout;
  const at = layout.columns.indexOf(to);
  const others = layout.columns.filter((one) => one !== column);
  return changeLayout(layout, { columns: insert(others, at, column) });
}

/** The column beside another that it could change places with; undefined where there is none. */
export function neighbour(layout: TableLayout, column: Column, by: -1 | 1): Column | undefined {
  const other = layout.columns[layout.columns.indexOf(column) + by];
  if (other === undefined || moveColumn(layout, column, other) === layout) return undefined;
  return other;
}

function insert(columns: readonly Column[], at: number, column: Column): readonly Column[] {
  return [...columns.slice(0, at), column, ...columns.slice(at)];
}
