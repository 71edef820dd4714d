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

/** What a server's last report measured of a metric; undefined is not known. */
export function measured(server: Server, metric: HistoryMetric): number | undefined {
  const value = numbersOf(server)[HISTORY_METRICS.indexOf(metric)];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** What a server's last report measured as a row of levels, into `row`: a poll makes no object of it. */
export function levelsOf(server: Server, row: Uint16Array): void {
  const numbers = numbersOf(server);
  for (let index = 0; index < WIDTH; index += 1) {
    const scale = SCALE_LIST[index];
    if (scale) row[index] = toLevel(scale, numbers[index]);
  }
}

const NUMBERS = new Float64Array(WIDTH);

/** A last report's numbers in the metrics' order, NaN where not known; good until the next call. */
function numbersOf({ metrics, host }: Server): Float64Array {
  // One after the other, and not by a table of functions: a poll reads every server's.
  NUMBERS[0] = metrics?.cpu ?? NaN;
  NUMBERS[1] = share(metrics?.memoryUsed, host?.memoryTotal) ?? NaN;
  NUMBERS[2] = share(metrics?.swapUsed, host?.swapTotal) ?? NaN;
  NUMBERS[3] = share(metrics?.diskUsed, host?.diskTotal) ?? NaN;
  NUMBERS[4] = metrics?.speedIn ?? NaN;
  NUMBERS[5] = metrics?.speedOut ?? NaN;
  NUMBERS[6] = metrics?.load1 ?? NaN;
  NUMBERS[7] = metrics?.load5 ?? NaN;
  NUMBERS[8] = metrics?.load15 ?? NaN;
  NUMBERS[9] = metrics?.tcpConnections ?? NaN;
  NUMBERS[10] = metrics?.udpConnections ?? NaN;
  NUMBERS[11] = metrics?.processes ?? NaN;
  NUMBERS[12] = hottest(metrics) ?? NaN;
  NUMBERS[13] = (host?.gpuModels.length ?? 0) > 0 ? (metrics?.gpu ?? NaN) : NaN;
  return NUMBERS;
}
