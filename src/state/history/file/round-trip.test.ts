import { describe, expect, test } from 'vitest';
import { STATUS } from '../../../config';
import { newFleetMemory, receiveSnapshot } from '../../../domain/fleet';
import { HISTORY_METRICS, levelsOf, WIDTH } from '../../../domain/history/metrics';
import { toBase64 } from '../../../lib/base64';
import { dashboardTime, host, instant, metrics, server, snapshot } from '../../../testing/build';
import { testEnvironment } from '../../../testing/environment';
import { NO_MONITORS } from '../../../testing/monitors';
import { type Keeper, openKeeper } from '../keeper';
import { createMemoryRecords } from '../memory-records';
import { deflate } from '../pack-record';
import { RecordsGone } from '../records';
import { readHistoryFile } from './read';
import type { Work } from './work';
import { type FileChoice, writeHistoryFile } from './write';

const limits = { ...STATUS, onlineSeconds: 10, lateSeconds: 30 };
const NOW = 7_300;

function newKeeper(): Promise<Keeper> {
  return openKeeper({
    environment: testEnvironment({ now: () => instant(NOW) }),
    series: new Map(),
    openRecords: async () => createMemoryRecords(),
    mayWrite: async () => true,
    monitors: NO_MONITORS,
  });
}

/** A device that watched from one time to another (s), every ten seconds; server 2 is silent for ten minutes. */
async function watch(keeper: Keeper, from: number, to: number): Promise<Keeper> {
  let memory = newFleetMemory();
  const row = new Uint16Array(WIDTH);
  for (let at = from; at <= to; at += 10) {
    const silent = at > 1_000 && at < 1_600;
    const busy = metrics({ cpu: at % 100, speedIn: at, uptime: at, temperatures: [] });
    const one = { host: host({}), metrics: busy };
    const fleet = receiveSnapshot(
      undefined,
      memory,
      snapshot(at, [
        server({ ...one, id: 1, name: '=one', tag: 'Asia', lastReport: dashboardTime(at) }),
        server({ ...one, id: 2, name: 'two', lastReport: dashboardTime(silent ? 1_000 : at) }),
      ]),
      limits,
    );
    ({ memory } = fleet);
    for (const [id, watched] of fleet.servers) {
      if (watched.server.lastReport !== fleet.dashboardNow) continue;
      levelsOf(watched.server, row);
      keeper.addRow(id, fleet.dashboardNow, row);
    }
    keeper.observe({ fleet, scope: 'all', joinWithin: 30, vouchWithin: 90, lateSeconds: 30 });
  }
  await keeper.flush();
  return keeper;
}

const ALL: FileChoice = {
  servers: [
    { id: 1, name: '=one', tag: 'Asia' },
    { id: 2, name: 'two', tag: '' },
  ],
  metrics: HISTORY_METRICS,
  range: 'month',
  format: 'json',
};
const now = dashboardTime(NOW);
const work = (some: Partial<Work> = {}): Work => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  pause: async () => {},
  ...some,
});
const write = (keeper: Keeper, some: Partial<FileChoice> = {}) =>
  writeHistoryFile(keeper, { ...ALL, ...some }, now, work());
const read = (keeper: Keeper, file: Blob) => readHistoryFile(keeper, file, now, work());

const NOTHING_NEW = { ok: true, points: 0, incidents: 0, watched: 0 };

async function contentsOf(keeper: Keeper) {
  const blocks = await Promise.all(
    [1, 2].flatMap((id) =>
      (['minutes', 'quarters'] as const).map((tier) => keeper.read(id, tier, 0, now)),
    ),
  );
  return {
    shares: [1, 2].map((id) => keeper.share(id, NOW)),
    seen: [1, 2].map((id) => keeper.seen(id, 0, now)),
    incidents: keeper.incidents.get(),
    blocks: blocks.map((some) => some.filter(({ counts }) => counts.some((count) => count > 0))),
  };
}

test('export and import into an emptied history give the same strips, lists and samples', async () => {
  const keeper = await watch(await newKeeper(), 0, NOW);
  const before = await contentsOf(keeper);
  expect(before.incidents).toHaveLength(1);
  expect(before.shares[1]).toEqual({ watched: NOW, up: NOW - 600 });
  const file = await write(keeper);
  const emptied = await watch(await newKeeper(), NOW, NOW);
  const outcome = await read(emptied, file);
  expect(outcome).toMatchObject({ ok: true, incidents: 1, watched: NOW });
  expect(await contentsOf(emptied)).toEqual(before);
  expect(await read(emptied, file)).toEqual(NOTHING_NEW);
  expect(await contentsOf(emptied)).toEqual(before);
});

test('a file taken up where it was written changes nothing', async () => {
  const keeper = await watch(await newKeeper(), 0, NOW);
  const before = await contentsOf(keeper);
  expect(await read(keeper, await write(keeper))).toEqual(NOTHING_NEW);
  expect(await contentsOf(keeper)).toEqual(before);
});

test('what two devices watched one after the other becomes one', async () => {
  const first = await watch(await newKeeper(), 0, 3_000);
  const second = await watch(await newKeeper(), 4_000, NOW);
  await read(second, await write(first));
  expect(second.share(1, NOW)).toEqual({ watched: NOW - 1_000, up: NOW - 1_000 });
  expect(second.seen(2, 0, now).watched).toEqual([
    dashboardTime(0),
    dashboardTime(3_000),
    dashboardTime(4_000),
    now,
  ]);
});

test('restarts of the dashboard go along; a file of a release that kept none has none', async () => {
  const file = JSON.parse(await (await write(await watch(await newKeeper(), 0, 100))).text());
  expect(file.restarts).toEqual([]);
  const withRestarts = (restarts: unknown) => new Blob([JSON.stringify({ ...file, restarts })]);
  const restart = { from: dashboardTime(10), to: dashboardTime(12) };
  const ahead = { from: now, to: now + 10 };
  const keeper = await watch(await newKeeper(), 0, NOW);
  expect(await read(keeper, withRestarts(undefined))).toEqual(NOTHING_NEW);
  const outcome = await read(keeper, withRestarts([restart, ahead]));
  expect(outcome).toEqual({ ...NOTHING_NEW, incidents: 1 });
  expect(keeper.restarts.get()).toEqual([restart]);
  expect(await read(keeper, await write(keeper))).toEqual(NOTHING_NEW);
  expect(await read(keeper, withRestarts([{ from: 2, to: 1 }]))).toMatchObject({
    reason: 'damaged',
  });
});

test('a file of some servers vouches for no other', async () => {
  const first = await watch(await newKeeper(), 0, 3_000);
  const second = await watch(await newKeeper(), 4_000, NOW);
  const before = second.share(2, NOW);
  await read(second, await write(first, { servers: ALL.servers.slice(0, 1) }));
  expect(second.share(2, NOW)).toEqual(before);
  expect(second.share(1, NOW).watched).toBe(NOW - 1_000);
});

test('a file of some metrics takes no other metric away', async () => {
  const keeper = await watch(await newKeeper(), 0, NOW);
  const before = await contentsOf(keeper);
  const file = await write(keeper, { metrics: ['cpu'] });
  expect(await read(keeper, file)).toEqual(NOTHING_NEW);
  expect(await contentsOf(keeper)).toEqual(before);
});

describe('what is no file of ours is named, and changes nothing', () => {
  test.each<[string, string, object]>([
    ['no JSON', '{"format"', { reason: 'not-history' }],
    ['other JSON', '{"servers":[]}', { reason: 'not-history' }],
    ['settings', '{"format":"nezha-status settings","version":1}', { reason: 'not-history' }],
    ['a newer one', '{"format":"nezha-status history","version":2}', { reason: 'newer-version' }],
    [
      'one without its parts',
      '{"format":"nezha-status history","version":1}',
      { reason: 'damaged', path: 'from' },
    ],
  ])('%s', async (_, text, outcome) => {
    const keeper = await newKeeper();
    expect(await read(keeper, new Blob([text]))).toEqual({ ok: false, ...outcome });
  });

  test('a damaged block', async () => {
    const text = await (await write(await watch(await newKeeper(), 0, NOW))).text();
    const damaged = text.replace(/"bytes":"..../, '"bytes":"AAAA');
    const emptied = await newKeeper();
    const outcome = await read(emptied, new Blob([damaged]));
    expect(outcome).toEqual({ ok: false, reason: 'damaged', path: 'blocks.0' });
    expect(emptied.incidents.get()).toEqual([]);
  });

  test('spans that go back in time', async () => {
    const text = await (await write(await watch(await newKeeper(), 0, 100))).text();
    const damaged = text.replace(/"watched":\[/, '"watched":[9999999999,9999999999,');
    const outcome = await read(await newKeeper(), new Blob([damaged]));
    expect(outcome).toEqual({ ok: false, reason: 'damaged', path: 'availability.watched' });
  });
});

describe('a file that was written to do harm', () => {
  /** A file of a device that watched, changed by hand. */
  async function changed(change: (file: Record<string, unknown>) => object): Promise<Blob> {
    const text = await (await write(await watch(await newKeeper(), 0, 3_000))).text();
    return new Blob([JSON.stringify(change(JSON.parse(text)))]);
  }
  const outage = { kind: 'outage', id: 1, name: 'x', tag: '', at: dashboardTime(10) };

  test.each([
    ['an end beyond all dates', { ...outage, to: 1e20 }],
    ['a begin before all dates', { ...outage, at: -1e16 }],
    ['an end before its begin', { ...outage, to: dashboardTime(9) }],
  ])('an event with %s is damage: no list could show it', async (_, incident) => {
    const keeper = await watch(await newKeeper(), NOW, NOW);
    const outcome = await read(
      keeper,
      await changed((file) => ({ ...file, incidents: [incident] })),
    );
    expect(outcome).toMatchObject({ ok: false, reason: 'damaged' });
    expect(keeper.incidents.get()).toEqual([]);
  });

  test('events that are too old, still to come, or too many are neither kept nor counted', async () => {
    const old = { ...outage, at: now - 40 * 86_400, to: now - 39 * 86_400 };
    const ahead = { ...outage, to: now + 100 };
    const many = Array.from({ length: 6_000 }, (__, index) => ({
      ...outage,
      at: now - 1_000_000 + index,
      to: now - 1_000_000 + index + 1,
    }));
    const keeper = await watch(await newKeeper(), NOW, NOW);
    const file = await changed((whole) => ({ ...whole, incidents: [old, ahead, ...many] }));
    expect(await read(keeper, file)).toMatchObject({ ok: true, incidents: 5_000 });
    expect(keeper.incidents.get()).toHaveLength(5_000);
  });

  test('few bytes that stand for very many are damage', async () => {
    const bomb = toBase64(await deflate(new Uint8Array(30_000_000)));
    const block = { id: 1, tier: 'minutes', start: 0, slots: 60, present: 0, bytes: bomb };
    const keeper = await watch(await newKeeper(), NOW, NOW);
    const outcome = await read(keeper, await changed((file) => ({ ...file, blocks: [block] })));
    expect(outcome).toEqual({ ok: false, reason: 'damaged', path: 'blocks.0' });
  });

  test('spans of a page that was opened all the time are taken up, more than that are damage', async () => {
    const spans = (count: number) => Array.from({ length: count }, (_, index) => now - 2e6 + index);
    const withSpans = (count: number) =>
      changed((file) => ({
        ...file,
        availability: {
          watched: spans(count),
          servers: [{ id: 1, since: now - 2e6, down: [], unsure: spans(count) }],
        },
      }));
    const keeper = await watch(await newKeeper(), NOW, NOW);
    expect(await read(keeper, await withSpans(20_000))).toMatchObject({ ok: true });
    expect(keeper.share(1, NOW).watched).toBe(0);
    expect(await read(keeper, await withSpans(60_000))).toMatchObject({ reason: 'damaged' });
  });

  test('servers that the dashboard does not have are left out', async () => {
    const keeper = await watch(await newKeeper(), NOW, NOW);
    const before = keeper.availability().servers.size;
    const file = await changed((whole) => {
      const text = JSON.stringify({ ...whole, incidents: [] }).replaceAll('"id":1,', '"id":77,');
      return JSON.parse(text.replaceAll('"id":2,', '"id":78,'));
    });
    expect(await read(keeper, file)).toMatchObject({ ok: true, points: 0 });
    expect(keeper.availability().servers.size).toBe(before);
  });
});

test('what was watched before history reaches back is not counted as new', async () => {
  const keeper = await watch(await newKeeper(), NOW, NOW);
  const watched = [now - 50 * 86_400, now - 40 * 86_400];
  const text = await (await write(await watch(await newKeeper(), NOW, NOW))).text();
  const file = { ...JSON.parse(text), availability: { watched, servers: [] } };
  expect(await read(keeper, new Blob([JSON.stringify(file)]))).toEqual(NOTHING_NEW);
});

test('a history that another tab clears meanwhile is told in words', async () => {
  const keeper = await watch(await newKeeper(), NOW, NOW);
  const gone = {
    ...keeper,
    takeSeen: () => Promise.reject(new RecordsGone('The stored history was cleared')),
  };
  const file = await write(await watch(await newKeeper(), 0, 100));
  expect(await read(gone, file)).toEqual({ ok: false, reason: 'cleared' });
});

describe('a table', () => {
  test('has a row a server and minute, with means and maxima and their units', async () => {
    const keeper = await watch(await newKeeper(), NOW - 600, NOW);
    const text = await (
      await write(keeper, { format: 'csv', range: 'hour', metrics: ['cpu', 'in'] })
    ).text();
    const [head, first, ...more] = text.replace('\uFEFF', '').split('\r\n');
    expect(head).toBe('time,server,name,cpu mean (%),cpu max (%),in mean (B/s),in max (B/s)');
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z,1,'=one,[\d.]+,[\d.]+,\d+,\d+$/);
    expect(more.filter((line) => line.includes(',two,')).length).toBeGreaterThan(9);
  });

  test('of more than a day goes by the quarter of an hour', async () => {
    const keeper = await watch(await newKeeper(), 0, NOW);
    const text = await (await write(keeper, { format: 'csv', range: 'week' })).text();
    const times = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => Date.parse(line.split(',')[0] ?? ''));
    expect(times.every((time) => time % 900_000 === 0)).toBe(true);
  });
});

test('a cancelled export ends between two servers', async () => {
  const keeper = await watch(await newKeeper(), 0, 100);
  const controller = new AbortController();
  const shares: number[] = [];
  const onProgress = (share: number) => {
    shares.push(share);
    if (share > 0) controller.abort(new Error('cancelled'));
  };
  const writing = writeHistoryFile(
    keeper,
    ALL,
    now,
    work({ signal: controller.signal, onProgress }),
  );
  await expect(writing).rejects.toThrow('cancelled');
  expect(shares).toEqual([0, 0.5]);
});
