import { type Column, type ColumnKind, kindOf } from '../../domain/table/columns';
import { type MessageKey, t } from '../../i18n';

/** A column's words and its place; what it shows is `cell-text.ts`'s. */
interface ColumnLook {
  readonly label: MessageKey;
  /** rem. */
  readonly width: number;
}

const LOOKS: Readonly<Record<Column, ColumnLook>> = {
  name: { label: 'table.column.name', width: 13 },
  state: { label: 'table.column.state', width: 8.4 },
  trend: { label: 'table.column.trend', width: 13.5 },
  cpu: { label: 'metric.cpu', width: 4.6 },
  memory: { label: 'metric.memory', width: 6.1 },
  swap: { label: 'metric.swap', width: 5 },
  disk: { label: 'metric.disk', width: 5 },
  gpu: { label: 'metric.gpu', width: 5 },
  in: { label: 'metric.in', width: 7 },
  out: { label: 'metric.out', width: 7 },
  speed: { label: 'table.column.speed', width: 7 },
  trafficIn: { label: 'table.column.trafficIn', width: 8.5 },
  trafficOut: { label: 'table.column.trafficOut', width: 9.2 },
  load1: { label: 'metric.load1', width: 7.5 },
  load5: { label: 'metric.load5', width: 7.5 },
  load15: { label: 'metric.load15', width: 8 },
  loadPerCore: { label: 'limit.loadPerCore', width: 8 },
  temperature: { label: 'metric.temperature', width: 8 },
  tcp: { label: 'metric.tcp', width: 8.5 },
  udp: { label: 'metric.udp', width: 8.5 },
  processes: { label: 'metric.processes', width: 7 },
  uptime: { label: 'server.uptime', width: 6 },
  lastReport: { label: 'server.lastReport', width: 11.5 },
  boot: { label: 'server.boot', width: 11.5 },
  tag: { label: 'server.tag', width: 7 },
  country: { label: 'table.column.country', width: 5.5 },
  id: { label: 'table.column.id', width: 4.5 },
  system: { label: 'server.system', width: 9 },
  architecture: { label: 'table.column.architecture', width: 8 },
  virtualization: { label: 'table.column.virtualization', width: 8 },
  agent: { label: 'server.agent', width: 6 },
  cpuModel: { label: 'table.column.cpuModel', width: 16 },
  cores: { label: 'table.column.cores', width: 5 },
  gpuModel: { label: 'table.column.gpuModel', width: 14 },
  memoryTotal: { label: 'table.column.memoryTotal', width: 7.5 },
  swapTotal: { label: 'table.column.swapTotal', width: 7.5 },
  diskTotal: { label: 'table.column.diskTotal', width: 7.5 },
};

export function columnLabel(column: Column): string {
  return t(LOOKS[column].label);
}

/** On a phone's screen a column that nobody has sized is narrower. */
export const PHONE_WIDTH = 0.8;

/** The width (rem) of a column that nobody has sized. */
export function columnWidth(column: Column): number {
  return LOOKS[column].width;
}

const WORDS: readonly ColumnKind[] = ['text', 'state'];

/** Numbers stand at their column's end, under one another. */
export function isNumeric(column: Column): boolean {
  return column !== 'trend' && !WORDS.includes(kindOf(column));
}
