import { describe, expect, test } from 'vitest';
import type { Metrics } from '../domain/server';
import { parseEntries } from './entries';
import { serverFromDetails } from './normalise';
import { type DetailsEntry, detailsEntrySchema } from './schema';

const NOW = 1_795_000_000;

async function parse(rawEntries: unknown) {
  const toServer = (entry: DetailsEntry) => serverFromDetails(entry, true);
  const { entries, rejected } = await parseEntries(rawEntries, detailsEntrySchema, toServer);
  return { servers: entries, rejected };
}

async function metricsOf(status: Record<string, unknown>): Promise<Metrics | undefined> {
  return (await parse([{ id: 1, last_active: NOW, status }])).servers[0]?.metrics;
}

describe('impossible values are unknown, not shown', () => {
  test.each<[string, Record<string, unknown>, keyof Metrics, unknown]>([
    ['a share over 100 % is 100 %', { CPU: 100.4 }, 'cpu', 100],
    ['a negative share', { CPU: -1 }, 'cpu', undefined],
    ['a share of thousands', { CPU: 1e9 }, 'cpu', undefined],
    ['16 EB of memory', { MemUsed: 2 ** 64 }, 'memoryUsed', undefined],
    ['a negative speed', { NetInSpeed: -5 }, 'speedIn', undefined],
    ['a speed from a counter that fell', { NetOutSpeed: 1.8446744e19 }, 'speedOut', undefined],
    ['a counter over 2^53 is shown rounded', { NetInTransfer: 2 ** 60 }, 'trafficIn', 2 ** 60],
    ['null', { Load1: null }, 'load1', undefined],
    ['absent', {}, 'uptime', undefined],
    ['a measured zero is a zero', { TcpConnCount: 0 }, 'tcpConnections', 0],
  ])('%s', async (_, status, field, value) => {
    expect((await metricsOf(status))?.[field]).toBe(value);
  });

  test('a sensor of 6,553 °C is left out, and the others stand', async () => {
    const Temperatures = [
      { Name: 'bad', Temperature: 6553.5 },
      { Name: 'cpu', Temperature: 48 },
      { Name: null, Temperature: null },
    ];
    const known = await metricsOf({ Temperatures });
    expect(known?.temperatures).toEqual([{ sensor: 'cpu', celsius: 48 }]);
  });
});

describe('a report time is one only if it is plausible, whatever its sign', () => {
  test.each<[string, number, number | undefined]>([
    ['the zero time', -62_135_596_800, undefined],
    ['zero', 0, undefined],
    ['1999', 946_684_799, undefined],
    ['2000', 946_684_800, 946_684_800],
    ['today', NOW, NOW],
    ['milliseconds', NOW * 1000, undefined],
  ])('%s', async (_, last_active, lastReport) => {
    const [server] = (await parse([{ id: 1, last_active, status: { CPU: 5 } }])).servers;
    expect(server?.lastReport).toBe(lastReport);
    expect(server?.metrics === undefined).toBe(lastReport === undefined);
  });
});

describe('one bad entry never blanks the others', () => {
  const good = { id: 1, last_active: NOW };
  test.each<
    [string, unknown, { id: number | undefined; index: number | undefined; field: string }]
  >([
    [
      'a word where a number belongs',
      { id: 7, last_active: NOW, status: { CPU: 'high' } },
      { id: 7, index: undefined, field: 'status.CPU' },
    ],
    ['no id', { last_active: NOW }, { id: undefined, index: 1, field: 'id' }],
    ['no report time', { id: 7 }, { id: 7, index: undefined, field: 'last_active' }],
    ['no object', 'server', { id: undefined, index: 1, field: '' }],
    ['null', null, { id: undefined, index: 1, field: '' }],
    [
      'a host that is a list',
      { id: 7, last_active: NOW, host: [] },
      { id: 7, index: undefined, field: 'host' },
    ],
  ])('%s', async (_, rawEntry, rejected) => {
    const parsed = await parse([good, rawEntry, { ...good, id: 2 }]);
    expect(parsed.servers.map(({ id }) => id)).toEqual([1, 2]);
    expect(parsed.rejected).toEqual([rejected]);
  });

  test('a null result is an empty fleet', async () => {
    expect(await parse(null)).toEqual({ servers: [], rejected: [] });
  });

  test('a result that is no list is refused', async () => {
    await expect(parse({ servers: [] })).rejects.toMatchObject({ name: 'ApiError' });
  });

  test('of a large answer as of a small one', async () => {
    const many = Array.from({ length: 2_000 }, (_, id) => ({ ...good, id }));
    const bad = { id: 999, last_active: null };
    const parsed = await parse(many.map((entry) => (entry.id === bad.id ? bad : entry)));
    expect(parsed.servers).toHaveLength(1_999);
    expect(parsed.rejected).toEqual([{ id: 999, index: undefined, field: 'last_active' }]);
  });
});

test('the panel’s order is taken from unfiltered answers alone', async () => {
  const entry = { id: 1, last_active: NOW, display_index: 5, hide_for_guest: true };
  const read = async (whole: boolean) =>
    (await parseEntries([entry], detailsEntrySchema, (one) => serverFromDetails(one, whole)))
      .entries;
  const [[unfiltered], [filtered]] = [await read(true), await read(false)];
  expect([unfiltered?.displayIndex, unfiltered?.hiddenFromGuests]).toEqual([5, true]);
  expect([filtered?.displayIndex, filtered?.hiddenFromGuests]).toEqual([undefined, undefined]);
});
