import type { WatchedServer } from '../fleet';
import { hottest, share } from '../server';
import { linear, logarithmic, type Scale } from './scale';

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

/** One measurement of a server; undefined is not known. */
export type Sample = Readonly<Record<HistoryMetric, number | undefined>>;

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

/** What a server's last report measured. */
export function sampleOf({ server: { metrics, host } }: Pick<WatchedServer, 'server'>): Sample {
  return {
    cpu: metrics?.cpu,
    memory: share(metrics?.memoryUsed, host?.memoryTotal),
    swap: share(metrics?.swapUsed, host?.swapTotal),
    disk: share(metrics?.diskUsed, host?.diskTotal),
    in: metrics?.speedIn,
    out: metrics?.speedOut,
    load1: metrics?.load1,
    load5: metrics?.load5,
    load15: metrics?.load15,
    tcp: metrics?.tcpConnections,
    udp: metrics?.udpConnections,
    processes: metrics?.processes,
    temperature: hottest(metrics),
    gpu: (host?.gpuModels.length ?? 0) > 0 ? metrics?.gpu : undefined,
  };
}
