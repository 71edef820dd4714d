import type { Block } from '../../../domain/history/block';
import {
  HISTORY_METRICS,
  type HistoryMetric,
  SCALES,
  WIDTH,
} from '../../../domain/history/metrics';
import { fromLevel, UNKNOWN } from '../../../domain/history/scale';
import { type CsvCell, csvLine } from '../../../lib/csv';
import type { FileServer } from './format';

/** As they stand in a table's head, and how many decimals of a value mean something. */
const UNITS: Readonly<Record<HistoryMetric, { readonly unit: string; readonly decimals: number }>> =
  {
    cpu: { unit: '%', decimals: 2 },
    memory: { unit: '%', decimals: 2 },
    swap: { unit: '%', decimals: 2 },
    disk: { unit: '%', decimals: 2 },
    in: { unit: 'B/s', decimals: 0 },
    out: { unit: 'B/s', decimals: 0 },
    load1: { unit: '', decimals: 2 },
    load5: { unit: '', decimals: 2 },
    load15: { unit: '', decimals: 2 },
    tcp: { unit: '', decimals: 1 },
    udp: { unit: '', decimals: 1 },
    processes: { unit: '', decimals: 1 },
    temperature: { unit: '°C', decimals: 1 },
    gpu: { unit: '%', decimals: 2 },
  };

/** The table's columns. In English in every language: programs read them. */
export function csvHead(metrics: readonly HistoryMetric[]): readonly string[] {
  const columns = metrics.flatMap((metric) => {
    const { unit } = UNITS[metric];
    const end = unit === '' ? '' : ` (${unit})`;
    return [`${metric} mean${end}`, `${metric} max${end}`];
  });
  return ['time', 'server', 'name', ...columns];
}

/** A row for each slot with a sample; where nothing was seen there is none. */
export function csvRows(
  { id, name }: Pick<FileServer, 'id' | 'name'>,
  metrics: readonly HistoryMetric[],
  { start, step, counts, means, maxima }: Block,
): string {
  const columns = metrics.map((metric) => ({ metric, at: HISTORY_METRICS.indexOf(metric) }));
  const lines: string[] = [];
  for (const [slot, count] of counts.entries()) {
    if (count === 0) continue;
    const cells: CsvCell[] = [new Date((start + slot * step) * 1000).toISOString(), id, name];
    for (const { metric, at } of columns) {
      cells.push(shownValue(metric, means[slot * WIDTH + at]));
      cells.push(shownValue(metric, maxima[slot * WIDTH + at]));
    }
    lines.push(csvLine(cells));
  }
  return lines.join('');
}

function shownValue(metric: HistoryMetric, level: number = UNKNOWN): number {
  return Number(fromLevel(SCALES[metric], level).toFixed(UNITS[metric].decimals));
}
