import { expect, test } from 'vitest';
import { host, metrics, server } from '../../testing/build';
import type { WatchedServer } from '../fleet';
import { COLUMNS, columnValue, isLive, kindOf, VALUE_COLUMNS, type ValueColumn } from './columns';

const WATCHED: WatchedServer = {
  server: server({
    id: 7,
    name: ' tokyo ',
    tag: 'Asia',
    host: host({
      platform: 'debian',
      platformVersion: '12',
      architecture: 'x86_64',
      cpuModels: ['A', 'B'],
      cores: 4,
      memoryTotal: 1_000,
      swapTotal: 0,
      bootTime: 1_700_000_000,
    }),
    metrics: metrics({ cpu: 12.5, memoryUsed: 250, speedIn: 3, speedOut: 4, load1: 2, gpu: 0 }),
  }),
  status: 'late',
  waiting: false,
  known: undefined,
  lastSeen: 1_795_000_000,
};

test.each<[ValueColumn, string | number | undefined]>([
  ['name', 'tokyo'],
  ['state', 1],
  ['id', 7],
  ['tag', 'Asia'],
  ['system', 'debian 12'],
  ['architecture', 'x86_64'],
  ['virtualization', undefined],
  ['cpuModel', 'A, B'],
  ['gpuModel', undefined],
  ['cores', 4],
  ['boot', 1_700_000_000],
  ['lastReport', 1_795_000_000],
  ['cpu', 12.5],
  ['memory', 25],
  ['swap', undefined],
  ['gpu', undefined],
  ['speed', 7],
  ['loadPerCore', 0.5],
  ['trafficIn', undefined],
  ['memoryTotal', 1_000],
])('the column %s has its value', (column, value) => {
  expect(columnValue(WATCHED, column)).toBe(value);
});

test('a nameless and untagged server has its id for a name, and no tag', () => {
  const bare = { ...WATCHED, server: server({ id: 9, name: ' ' }) };
  expect(columnValue(bare, 'name')).toBe('#9');
  expect(columnValue(bare, 'tag')).toBeUndefined();
});

test('a server of which nothing is known has no zeros', () => {
  const bare: WatchedServer = { ...WATCHED, lastSeen: undefined, server: server({ name: '' }) };
  const known = VALUE_COLUMNS.filter((column) => columnValue(bare, column) !== undefined);
  expect(known).toEqual(['name', 'state', 'id']);
});

test('what is measured grows old, what is a fact does not', () => {
  expect(VALUE_COLUMNS.filter(isLive)).toContain('load15');
  expect(VALUE_COLUMNS.filter(isLive)).toContain('uptime');
  for (const column of ['name', 'state', 'boot', 'lastReport', 'memoryTotal'] as const) {
    expect(isLive(column)).toBe(false);
  }
});

test('every column is offered once', () => {
  expect(new Set(COLUMNS).size).toBe(VALUE_COLUMNS.length + 1);
  expect(VALUE_COLUMNS.every((column) => kindOf(column))).toBe(true);
});
