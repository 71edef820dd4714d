import { displayName } from '../display-name';
import type { WatchedServer } from '../fleet';
import { HISTORY_METRICS, measured } from '../history/metrics';
import { addressesOf } from '../server';
import { STATUSES, type Status } from '../status';
import type { SortField } from '../view/view';

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

/** Every fact and metric of a server that has a value: servers can be sorted by each. In the order in which they are offered. */
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
  address: 'text',
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
} as const satisfies Readonly<Record<SortField, ColumnKind>>;

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

/** The worst first. */
const BY_RANK: readonly Status[] = ['down', 'late', 'never', 'online'];

/** What is measured again and again. */
const LIVE = [
  ...HISTORY_METRICS,
  'speed',
  'trafficIn',
  'trafficOut',
  'loadPerCore',
  'uptime',
] as const satisfies readonly ValueColumn[];

/** What is a number and grows old when the server falls silent: metrics do, facts don't. */
export type LiveColumn = (typeof LIVE)[number];

export function isLive(column: ValueColumn): column is LiveColumn {
  return LIVE.some((one) => one === column);
}

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
    case 'address':
      return addressesOf(server).join(' · ') || undefined;
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
