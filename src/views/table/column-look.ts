import { type Column, type ColumnKind, kindOf } from '../../domain/table/columns';
import type { TextField } from '../../domain/view/query';
import { t } from '../../i18n';
import { fieldLabel } from '../field-text';

/** The width (rem) of a column that nobody has sized; what it shows is `cell-text.ts`'s. */
const WIDTHS: Readonly<Record<Column, number>> = {
  name: 13,
  state: 8.4,
  trend: 13.5,
  cpu: 4.6,
  memory: 6.1,
  swap: 5,
  disk: 5,
  gpu: 5,
  in: 7,
  out: 7,
  speed: 9,
  trafficIn: 8.5,
  trafficOut: 9.2,
  load1: 7.5,
  load5: 7.5,
  load15: 8,
  loadPerCore: 8,
  temperature: 8,
  tcp: 8.5,
  udp: 8.5,
  processes: 7,
  uptime: 6,
  lastReport: 11.5,
  boot: 11.5,
  tag: 7,
  country: 5.5,
  address: 15,
  id: 4.5,
  system: 9,
  architecture: 8,
  virtualization: 8,
  agent: 6,
  cpuModel: 16,
  cores: 5,
  gpuModel: 14,
  memoryTotal: 7.5,
  swapTotal: 7.5,
  diskTotal: 7.5,
};

/** What a column is called, here as everywhere. */
export function columnLabel(column: Column): string {
  return column === 'trend' ? t('table.column.trend') : fieldLabel(column);
}

/** The text that a search looks through when it looks at a column. */
const SEARCHED: Readonly<Partial<Record<Column, TextField>>> = {
  tag: 'tag',
  country: 'country',
  address: 'address',
  system: 'platform',
  architecture: 'arch',
  agent: 'agent',
  cpuModel: 'cpu',
};

/** What of a column's values is marked when it is searched for; undefined: nothing. */
export function searchedAs(column: Column): TextField | undefined {
  return SEARCHED[column];
}

/** On a phone's screen a column that nobody has sized is narrower. */
export const PHONE_WIDTH = 0.8;

export function columnWidth(column: Column): number {
  return WIDTHS[column];
}

const WORDS: readonly ColumnKind[] = ['text', 'state'];

/** Numbers stand at their column's end, under one another. */
export function isNumeric(column: Column): boolean {
  return column !== 'trend' && !WORDS.includes(kindOf(column));
}
