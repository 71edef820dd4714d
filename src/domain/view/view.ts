import { HISTORY_METRICS } from '../history/metrics';
import type { Count } from '../summary';

/** How the fleet is drawn: a card, a tile or a row a server. */
export const LAYOUTS = ['cards', 'tiles', 'table'] as const;

export type Layout = (typeof LAYOUTS)[number];

/** What servers can be sorted by, beside the panel's own order. */
export const SORT_FIELDS = [
  ...HISTORY_METRICS,
  'name',
  'state',
  'uptime',
  'lastReport',
  'speed',
  'trafficIn',
  'trafficOut',
  'loadPerCore',
  'boot',
  'tag',
  'country',
  'id',
  'system',
  'architecture',
  'virtualization',
  'agent',
  'cpuModel',
  'cores',
  'gpuModel',
  'address',
  'memoryTotal',
  'swapTotal',
  'diskTotal',
] as const;

export type SortField = (typeof SORT_FIELDS)[number];

export interface SortKey {
  readonly field: SortField;
  readonly descending: boolean;
}

/** What can colour the tiles. */
export const TILE_METRICS = [
  'cpu',
  'memory',
  'disk',
  'speed',
  'loadPerCore',
  'temperature',
] as const;

export type TileMetric = (typeof TILE_METRICS)[number];

/** Where servers stand that do not report: before the others, among them, or after them. */
export const OFFLINE_PLACES = ['kept', 'first', 'last'] as const;

export type OfflinePlace = (typeof OFFLINE_PLACES)[number];

/** The whole of what the board shows of the fleet, and how. */
export interface View {
  readonly layout: Layout;
  /** '' is the untagged group; undefined: all tags. */
  readonly tag: string | undefined;
  /** What servers are counted as; undefined: any. */
  readonly status: Count | undefined;
  /** The first key decides, the next among its equals; none: the panel's order. */
  readonly sort: readonly SortKey[];
  /** Servers with a problem stand before the others. */
  readonly problemsFirst: boolean;
  /** Sections without a problem are collapsed. */
  readonly problemsOnly: boolean;
  /** What a person searches for, as typed. */
  readonly query: string;
  /** What colours the tiles. */
  readonly metric: TileMetric;
  /** The table's columns in their order, by names that it knows; undefined: its own choice. */
  readonly columns: readonly string[] | undefined;
}

/** What an address that says nothing shows. */
export const PLAIN_VIEW: View = {
  layout: 'cards',
  tag: undefined,
  status: undefined,
  sort: [],
  problemsFirst: false,
  problemsOnly: false,
  query: '',
  metric: 'cpu',
  columns: undefined,
};

/** Nothing that keeps a server out. */
export const EVERY_SERVER = { tag: undefined, status: undefined, query: '' } as const;

/** Whether the view leaves servers out. */
export function isFiltered({ tag, status, query }: View): boolean {
  return tag !== undefined || status !== undefined || query.trim() !== '';
}

/** Whether the panel's own order is shown, as cards: without a search, a sort or a fold. */
export function isPlain({ layout, sort, problemsFirst, problemsOnly, query }: View): boolean {
  const ordered = sort.length > 0 || problemsFirst || problemsOnly;
  return layout === 'cards' && !ordered && query.trim() === '';
}

/**
 * How a layout is set, whatever it shows: what is kept of it for the next time. The table keeps its columns itself, for
 * each kind of screen.
 */
export type Form = Pick<View, 'sort' | 'problemsFirst' | 'problemsOnly' | 'metric'>;

export function formOf({ sort, problemsFirst, problemsOnly, metric }: View): Form {
  return { sort, problemsFirst, problemsOnly, metric };
}
