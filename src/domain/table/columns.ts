import type { WatchedServer } from '../fleet';
import { measured } from '../history/metrics';
import { STATUSES, type Status } from '../status';

/**
 * What a column's values are. `share`: percent; `speed`: bytes a second; `bytes`; `celsius`; `time`: unix seconds;
 * `duration`: seconds; `load` and `count`: plain numbers; `state`: a state's rank, the worst first.
 */
export type ColumnKind =
  | 'text'
  | 'state'
  | 'share'
  | 'speed'
  | 'bytes'
  | 'celsius'
  | 'load'
  | 'count'
  | 'time'
  | 'duration';

/** Every fact and metric of a server that has a value, in the order in which they are offered. */
const KINDS = {
  name: 'text',
  state: 'state',
  cpu: 'share',
  memory: 'share',
  swap: 'share',
  disk: 'share',
  gpu: 'share',
  in: 'speed',
  out: 'speed',
  speed: 'speed',
  trafficIn: 'bytes',
  trafficOut: 'bytes',
  load1: 'load',
  load5: 'load',
  load15: 'load',
  loadPerCore: 'load',
  temperature: 'celsius',
  tcp: 'count',
  udp: 'count',
  processes: 'count',
  uptime: 'duration',
  lastReport: 'time',
  boot: 'time',
  tag: 'text',
  country: 'text',
  id: 'count',
  system: 'text',
  architecture: 'text',
  virtualization: 'text',
  agent: 'text',
  cpuModel: 'text',
  cores: 'count',
  gpuModel: 'text',
  memoryTotal: 'bytes',
  swapTotal: 'bytes',
  diskTotal: 'bytes',
} as const satisfies Readonly<Record<string, ColumnKind>>;

/** A column that servers can be sorted by and that can be exported. */
export type ValueColumn = keyof typeof KINDS;

/** A column of the table; `trend` draws the last minutes and has no value. */
export type Column = ValueColumn | 'trend';

export const VALUE_COLUMNS: readonly ValueColumn[] = Object.keys(KINDS).filter(isValueColumn);

export const COLUMNS: readonly Column[] = VALUE_COLUMNS.flatMap((column): Column[] =>
  column === 'state' ? [column, 'trend'] : [column],
);

export function isValueColumn(name: string): name is ValueColumn {
  return Object.hasOwn(KINDS, name);
}

export function isColumn(name: string): name is Column {
  return name === 'trend' || isValueColumn(name);
}

export function kindOf(column: ValueColumn): ColumnKind {
  return KINDS[column];
}

/** What stands in a name's place where there is none. */
export function displayName({ id, name }: { readonly id: number; readonly name: string }): string {
  return name.trim() || `#${id}`;
}

/** The worst first. */
const BY_RANK: readonly Status[] = ['down', 'late', 'never', 'online'];

/** Whether a column's numbers grow old when the server falls silent: metrics do, facts don't. */
export function isLive(column: ValueColumn): boolean {
  return LIVE.has(column);
}

const LIVE: ReadonlySet<ValueColumn> = new Set(
  VALUE_COLUMNS.slice(VALUE_COLUMNS.indexOf('cpu'), VALUE_COLUMNS.indexOf('uptime') + 1),
);

/** A column's value of a server as last reported, by the column's kind; undefined where it is not known. */
export function columnValue(
  watched: WatchedServer,
  column: ValueColumn,
): string | number | undefined {
  const { server } = watched;
  const { host, metrics } = server;
  switch (column) {
    case 'name':
      return displayName(server);
    case 'state':
      return BY_RANK.indexOf(watched.status);
    case 'id':
      return server.id;
    case 'tag':
      return server.tag || undefined;
    case 'lastReport':
      return watched.lastSeen;
    case 'boot':
      return host?.bootTime;
    case 'system':
      return [host?.platform, host?.platformVersion].filter(Boolean).join(' ') || undefined;
    case 'cpuModel':
      return host?.cpuModels.join(', ') || undefined;
    case 'gpuModel':
      return host?.gpuModels.join(', ') || undefined;
    case 'agent':
      return host?.agentVersion || undefined;
    case 'country':
    case 'architecture':
    case 'virtualization':
      return host?.[column] || undefined;
    case 'cores':
    case 'memoryTotal':
    case 'swapTotal':
    case 'diskTotal':
      return host?.[column];
    case 'speed':
      return sum(metrics?.speedIn, metrics?.speedOut);
    case 'loadPerCore':
      return metrics?.load1 === undefined || !host?.cores ? undefined : metrics.load1 / host.cores;
    case 'trafficIn':
    case 'trafficOut':
    case 'uptime':
      return metrics?.[column];
    default:
      return measured(server, column);
  }
}

/** The state that a rank stands for. */
export function statusOfRank(rank: number): Status {
  return BY_RANK[rank] ?? STATUSES[0];
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
