import {
  type Axis,
  countAxis,
  loadAxis,
  SHARE_AXIS,
  speedAxis,
  temperatureAxis,
} from '../../domain/chart/axis';
import type { HistoryMetric } from '../../domain/history/metrics';
import type { Host } from '../../domain/server';
import { fmt, type MessageKey, t } from '../../i18n';
import type { Units } from '../../lib/units';
import type { ChartPlot } from '../../ui/chart/chart-plot';

/** What an axis may depend on. */
export interface ChartContext {
  /** undefined: not known, or there are several servers. */
  readonly cores: number | undefined;
  readonly units: Pick<Units, 'bytes' | 'speed' | 'temperature'>;
}

/** What a share is of, where that is to be told, bytes. */
type Totals = Pick<Host, 'memoryTotal' | 'diskTotal'>;

/** One metric of a chart, or one of several. */
interface ChartMetric {
  readonly metric: HistoryMetric;
  readonly colour: string;
  readonly dash?: string;
  /** Which it is where there are several. */
  readonly name?: () => string;
  /** What it adds to the chart's title. */
  readonly inTitle?: () => string;
  /** Its line has no range around it: others lie too near. */
  readonly bare?: boolean;
}

/** One chart of a server: its metrics, its axis, and how its values are worded. */
export interface ChartSpec {
  readonly title: MessageKey;
  readonly metrics: readonly ChartMetric[];
  /** From the smallest and largest known value of the span. */
  readonly axis: (least: number, largest: number, context: ChartContext) => Axis;
  readonly tick: (value: number) => string;
  readonly text: (value: number, metric: HistoryMetric, totals: Totals | undefined) => string;
  /** A level to compare with. */
  readonly level?: (context: ChartContext) => ChartPlot['level'];
}

const percent = (value: number) => `${fmt().percent(value)} %`;
const count = (value: number) => fmt().integer(value);
const shares = { axis: () => SHARE_AXIS, tick: percent } as const;
const counts = {
  axis: (_: number, largest: number) => countAxis(largest, 4),
  tick: count,
} as const;

/** A share of what there is, with both in one unit where the total is known: "6.1 / 16 GiB · 38 %". */
function ofTotal(value: number, total: number | undefined): string {
  if (!total) return percent(value);
  return `${fmt().bytesOf((value / 100) * total, total)} · ${percent(value)}`;
}

/** Every chart, in the order of the page; one without any known value is left out. */
export const CHART_SPECS: readonly ChartSpec[] = [
  {
    title: 'server.cpu',
    metrics: [{ metric: 'cpu', colour: 'var(--cpu)' }],
    ...shares,
    text: percent,
  },
  {
    title: 'server.memory',
    metrics: [
      { metric: 'memory', colour: 'var(--memory)' },
      {
        metric: 'swap',
        colour: 'var(--ink-3)',
        dash: '4 3',
        name: () => t('server.swap'),
        inTitle: () => t('server.swap'),
      },
    ],
    ...shares,
    text: (value, metric, totals) =>
      metric === 'swap' ? percent(value) : ofTotal(value, totals?.memoryTotal),
  },
  {
    title: 'chart.network',
    metrics: [
      { metric: 'in', colour: 'var(--in)', name: () => t('traffic.in') },
      { metric: 'out', colour: 'var(--out)', name: () => t('traffic.out') },
    ],
    axis: (_, largest, { units }) =>
      units.speed === 'bits'
        ? speedAxis(largest, 1000, 8)
        : speedAxis(largest, units.bytes === 'binary' ? 1024 : 1000, 1),
    tick: (value) => fmt().speedTick(value),
    text: (value) => {
      const { value: number, unit } = fmt().speed(value);
      return `${number} ${unit}`;
    },
  },
  {
    title: 'server.disk',
    metrics: [{ metric: 'disk', colour: 'var(--disk)' }],
    ...shares,
    text: (value, _, totals) => ofTotal(value, totals?.diskTotal),
  },
  {
    title: 'chart.load',
    metrics: [
      { metric: 'load1', colour: 'var(--cpu)', name: () => '1', inTitle: () => '1' },
      {
        metric: 'load5',
        colour: 'var(--ink-2)',
        dash: '6 3',
        bare: true,
        name: () => '5',
        inTitle: () => '5',
      },
      {
        metric: 'load15',
        colour: 'var(--ink-3)',
        dash: '2 3',
        bare: true,
        name: () => '15',
        inTitle: () => '15',
      },
    ],
    axis: (_, largest, { cores }) => loadAxis(largest, cores),
    tick: (value) => fmt().loadTick(value),
    text: (value) => fmt().load(value),
    level: ({ cores }) =>
      cores === undefined ? undefined : { value: cores, name: t('server.cores', { count: cores }) },
  },
  {
    title: 'chart.connections',
    metrics: [
      { metric: 'tcp', colour: 'var(--connections)', name: () => 'TCP' },
      { metric: 'udp', colour: 'var(--ink-3)', dash: '4 3', name: () => 'UDP' },
    ],
    ...counts,
    text: count,
  },
  {
    title: 'chart.processes',
    metrics: [{ metric: 'processes', colour: 'var(--ink-2)' }],
    ...counts,
    text: count,
  },
  {
    title: 'limit.temperature',
    metrics: [{ metric: 'temperature', colour: 'var(--temperature)' }],
    axis: (least, largest, { units }) =>
      temperatureAxis(least, largest, units.temperature === 'fahrenheit'),
    tick: (value) => fmt().temperature(value),
    text: (value) => fmt().temperature(value),
  },
  {
    title: 'server.gpu',
    metrics: [{ metric: 'gpu', colour: 'var(--gpu)' }],
    ...shares,
    text: percent,
  },
];
