import { hottest, type Server, share } from '../server';
import { linear, logarithmic, type Scale, toLevel } from './scale';

/** The metrics of which a history is kept, in the order in which they are stored. */
export const HISTORY_METRICS = [
  'cpu',
  'memory',
  'swap',
  'disk',
  'in',
  'out',
  'load1',
  'load5',
  'load15',
  'tcp',
  'udp',
  'processes',
  'temperature',
  'gpu',
] as const;

/**
 * `cpu`, `memory`, `swap`, `disk`, `gpu`: percent; `in`, `out`: bytes a second; `temperature`: °C of the hottest
 * sensor; the others are loads and counts.
 */
export type HistoryMetric = (typeof HISTORY_METRICS)[number];

/** How many there are: the width of a row. */
export const WIDTH = HISTORY_METRICS.length;

const SHARE = linear(0, 0.02);
const SPEED = logarithmic(100, 0.002);
const LOAD = logarithmic(0.05, 0.002);
/** Whole numbers are exact up to some hundreds. */
const COUNT = logarithmic(50, 0.002);

/** How each metric is written as a whole number of 16 bits. Coarse enough to be packed well, finer than is shown. */
export const SCALES: Readonly<Record<HistoryMetric, Scale>> = {
  cpu: SHARE,
  memory: SHARE,
  swap: SHARE,
  disk: SHARE,
  in: SPEED,
  out: SPEED,
  load1: LOAD,
  load5: LOAD,
  load15: LOAD,
  tcp: COUNT,
  udp: COUNT,
  processes: COUNT,
  temperature: linear(-100, 0.1),
  gpu: SHARE,
};

/** The scales in the metrics' order. */
export const SCALE_LIST: readonly Scale[] = HISTORY_METRICS.map((metric) => SCALES[metric]);

/** How each metric is read from a report. */
const READERS: Readonly<Record<HistoryMetric, (server: Server) => number | undefined>> = {
  cpu: ({ metrics }) => metrics?.cpu,
  memory: ({ metrics, host }) => share(metrics?.memoryUsed, host?.memoryTotal),
  swap: ({ metrics, host }) => share(metrics?.swapUsed, host?.swapTotal),
  disk: ({ metrics, host }) => share(metrics?.diskUsed, host?.diskTotal),
  in: ({ metrics }) => metrics?.speedIn,
  out: ({ metrics }) => metrics?.speedOut,
  load1: ({ metrics }) => metrics?.load1,
  load5: ({ metrics }) => metrics?.load5,
  load15: ({ metrics }) => metrics?.load15,
  tcp: ({ metrics }) => metrics?.tcpConnections,
  udp: ({ metrics }) => metrics?.udpConnections,
  processes: ({ metrics }) => metrics?.processes,
  temperature: ({ metrics }) => hottest(metrics),
  gpu: ({ metrics, host }) => ((host?.gpuModels.length ?? 0) > 0 ? metrics?.gpu : undefined),
};

const COLUMNS = HISTORY_METRICS.map((metric) => ({
  scale: SCALES[metric],
  read: READERS[metric],
}));

/** What a server's last report measured of a metric; undefined is not known. */
export function measured(server: Server, metric: HistoryMetric): number | undefined {
  return READERS[metric](server);
}

/** What a server's last report measured as a row of levels, into `row`: a poll makes no object of it. */
export function levelsOf(server: Server, row: Uint16Array): void {
  for (let index = 0; index < COLUMNS.length; index += 1) {
    const column = COLUMNS[index];
    if (column) row[index] = toLevel(column.scale, column.read(server));
  }
}
