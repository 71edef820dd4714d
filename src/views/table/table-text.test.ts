import { beforeAll, describe, expect, test } from 'vitest';
import type { WatchedServer } from '../../domain/fleet';
import type { ValueColumn } from '../../domain/table/columns';
import { activate, loadLaterTexts } from '../../i18n';
import { host, metrics, server } from '../../testing/build';
import { cellText } from './cell-text';
import { rowsAsTsv, serversCsv } from './table-text';

beforeAll(() => activate('en').then(loadLaterTexts));

const WATCHED: WatchedServer = {
  server: server({
    id: 1234,
    name: '=SUM(A1)\t"x"',
    host: host({ cores: 2, memoryTotal: 4 * 1024 ** 3, swapTotal: 0, bootTime: 1_795_000_000 }),
    metrics: metrics({
      cpu: 12.345,
      memoryUsed: 1024 ** 3,
      speedIn: 5.4 * 1024 ** 2,
      uptime: 90_000,
      load1: 0.5,
      tcpConnections: 1_500,
      temperatures: [{ sensor: 'a', celsius: -4 }],
    }),
  }),
  status: 'down',
  waiting: false,
  known: undefined,
  lastSeen: undefined,
};

describe('a cell says', () => {
  test.each<[ValueColumn, string]>([
    ['state', 'down'],
    ['cpu', '12 %'],
    ['memory', '25 %'],
    ['swap', 'none'],
    ['in', '5.4 MiB/s'],
    ['out', ''],
    ['memoryTotal', '4 GiB'],
    ['temperature', '-4 °C'],
    ['load1', '0.50'],
    ['uptime', '1 day'],
    ['tcp', '1,500'],
    ['id', '1234'],
    ['gpuModel', ''],
  ])('%s: %s', (column, text) => {
    const { value, unit } = cellText(WATCHED, column);
    expect(`${value} ${unit}`.trim()).toBe(text);
  });
});

test('rows are copied as they are read, harmless to a spreadsheet, and the drawing left out', () => {
  const columns = ['name', 'trend', 'cpu', 'temperature'] as const;
  expect(rowsAsTsv([WATCHED], columns, true)).toBe(
    'Name\tCPU\tTemperature\r\n\'=SUM(A1) "x"\t12 %\t\'-4 °C\r\n',
  );
  expect(rowsAsTsv([WATCHED], ['id'], false)).toBe('1234\r\n');
});

test('a CSV file has plain values in fixed units, and harmless texts', async () => {
  const columns = ['name', 'state', 'trend', 'cpu', 'in', 'out', 'boot', 'temperature'] as const;
  const lines = (await serversCsv([WATCHED], columns).text()).split('\r\n');
  expect(lines).toEqual([
    'name,state,cpu (%),in (B/s),out (B/s),boot,temperature (°C)',
    '"\'=SUM(A1)\t""x""",down,12.35,5662310.4,,2026-11-18T11:06:40.000Z,-4',
    '',
  ]);
});
