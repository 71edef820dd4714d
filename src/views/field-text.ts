import { isMetric, type NumberField } from '../domain/view/fields';
import type { SortField } from '../domain/view/view';
import { fmt, type MessageKey, t } from '../i18n';

const LABELS = {
  name: 'find.field.name',
  state: 'sort.field.state',
  uptime: 'server.uptime',
  lastReport: 'sort.field.lastReport',
  speed: 'sort.field.speed',
  trafficIn: 'table.column.trafficIn',
  trafficOut: 'table.column.trafficOut',
  loadPerCore: 'limit.loadPerCore',
  boot: 'server.boot',
  tag: 'server.tag',
  country: 'table.column.country',
  address: 'server.addresses',
  id: 'find.field.id',
  system: 'server.system',
  architecture: 'find.field.arch',
  virtualization: 'table.column.virtualization',
  agent: 'server.agent',
  cpuModel: 'find.field.cpu',
  cores: 'table.column.cores',
  gpuModel: 'table.column.gpuModel',
  memoryTotal: 'table.column.memoryTotal',
  swapTotal: 'table.column.swapTotal',
  diskTotal: 'table.column.diskTotal',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What a field is called. */
export function fieldLabel(field: SortField): string {
  return t(isMetric(field) ? `metric.${field}` : LABELS[field]);
}

/** A field's value with its unit, as a person reads it. */
export function fieldText(field: NumberField, value: number): string {
  switch (field) {
    case 'cpu':
    case 'memory':
    case 'swap':
    case 'disk':
    case 'gpu':
      return `${fmt().percent(value)} %`;
    case 'in':
    case 'out':
    case 'speed':
      return withUnit(fmt().speed(value));
    case 'trafficIn':
    case 'trafficOut':
      return withUnit(fmt().bytes(value));
    case 'temperature':
      return fmt().temperature(value);
    case 'uptime':
      return fmt().duration(value);
    case 'tcp':
    case 'udp':
    case 'processes':
      return fmt().integer(value);
    default:
      return fmt().load(value);
  }
}

function withUnit({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${value} ${unit}`;
}
