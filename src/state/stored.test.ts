import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { runtimeConfigSchema } from '../../contract/config';
import { newClockWatch } from '../domain/clock';
import { newFleetMemory } from '../domain/fleet';
import type { Watch } from '../domain/status';
import { localStorageOrNone, readStored, type StorageLike, writeStored } from '../lib/storage';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { createRemembered } from './remembered';
import { keepRuntimeConfig, loadRuntimeConfig } from './runtime-config';

const full: StorageLike = {
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => {},
};

describe('stored values are foreign', () => {
  const schema = z.object({ pace: z.number() });
  const holding = (text: string): StorageLike => ({ ...full, getItem: () => text });
  test.each<[string, StorageLike, unknown]>([
    ['a good one', holding('{"pace":5}'), { pace: 5 }],
    ['one of another shape', holding('{"pace":"5"}'), undefined],
    ['one that is no JSON', holding('{pace'), undefined],
    ['none', full, undefined],
    ['refused storage', undefined, undefined],
  ])('%s', (_, storage, value) => {
    expect(readStored(storage, 'key', schema)).toEqual(value);
  });

  test.each<[string, StorageLike, boolean]>([
    ['full storage keeps nothing and says so', full, false],
    ['refused storage too', undefined, false],
  ])('%s', (_, storage, keptIt) => {
    expect(writeStored(storage, 'key', 1)).toBe(keptIt);
  });

  test('a browser without storage has none', () => {
    expect(localStorageOrNone()).toBe(globalThis.localStorage);
  });
});

describe('what this device knows of reports outlives the visit', () => {
  const watch = (some: Partial<Watch>): Watch => ({
    report: 1_795_000_000,
    status: 'online',
    fallen: false,
    seenAt: undefined,
    advancedAt: undefined,
    ...some,
  });
  const memory = {
    watches: new Map([
      [1, watch({})],
      [2, watch({ status: 'down', fallen: true })],
    ]),
    restartAt: 1_795_000_100,
    clock: newClockWatch(300),
  };

  test('written once a minute and on hide, read back at the next visit', () => {
    let at = 0;
    const environment = testEnvironment({ now: () => instant(at) });
    const remembered = createRemembered('reports', environment);
    remembered.write(memory);
    expect(environment.stored.size).toBe(0);
    at = 61;
    remembered.write(memory);
    expect(environment.stored.size).toBe(1);
    environment.stored.clear();
    remembered.write(memory);
    environment.setHidden(true);
    const read = createRemembered('reports', environment).read();
    expect(read.watches.get(1)).toMatchObject({ report: 1_795_000_000, fallen: false });
    expect(read.watches.get(2)).toMatchObject({ status: 'down', fallen: true });
    expect(read.restartAt).toBe(1_795_000_100);
    expect(read.clock.error).toBe(300);
  });

  test('a damaged record is no record', () => {
    const environment = testEnvironment({ now: () => instant(0) });
    environment.stored.set('reports', '{"version":1,"servers":[["a"]]}');
    expect(createRemembered('reports', environment).read()).toEqual(newFleetMemory());
  });
});

describe('the runtime configuration', () => {
  const answering = (body: string, status = 200) =>
    vi.fn<typeof fetch>(async () => new Response(body, { status }));
  const defaults = { title: 'Fleet status', demo: false, pollSeconds: 2, dashboardKey: 'default' };

  test.each<[string, typeof fetch, object]>([
    ['absent', answering('<html>', 404), defaults],
    ['no JSON', answering('<html>'), defaults],
    ['no network', () => Promise.reject(new TypeError('failed')), defaults],
    [
      'one bad field costs that field alone',
      answering('{"title":"Mine","pollSeconds":0}'),
      { ...defaults, title: 'Mine' },
    ],
    [
      'a bad threshold too',
      answering('{"thresholds":{"onlineSeconds":20,"lateSeconds":"x"}}'),
      { thresholds: { onlineSeconds: 20, lateSeconds: 30, warnPercent: 75, criticalPercent: 90 } },
    ],
  ])('%s', async (_, fetcher, config) => {
    expect(
      await loadRuntimeConfig(
        '/',
        { fetch: fetcher, local: undefined, unattended: () => false },
        () => {},
      ),
    ).toMatchObject(config);
  });

  const stored = () => testEnvironment({ now: () => instant(0) });
  const unattended = () => false;
  const nowhere: typeof fetch = () => Promise.reject(new TypeError('failed'));

  test('what the proxy told last serves where it can’t be reached', async () => {
    const { local } = stored();
    keepRuntimeConfig('/', { local }, runtimeConfigSchema.parse({ title: 'Mine' }));
    const load = (base: string) =>
      loadRuntimeConfig(base, { fetch: nowhere, local, unattended }, () => {});
    expect(await load('/')).toMatchObject({ title: 'Mine' });
    expect(await load('/other/')).toMatchObject(defaults);
    keepRuntimeConfig('/', { local }, undefined);
    expect(await load('/')).toMatchObject(defaults);
  });

  test('a screen that nobody attends, and that keeps nothing, waits for a proxy that is away', async () => {
    vi.useFakeTimers();
    let answers = 0;
    const later: typeof fetch = async () => {
      answers += 1;
      if (answers === 1) throw new TypeError('failed');
      return answers === 2
        ? new Response('', { status: 502 })
        : Response.json({ dashboardKey: 'mine' });
    };
    const environment = { fetch: later, local: undefined, unattended: () => true };
    const loading = loadRuntimeConfig('/', environment, () => {});
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await loading).toMatchObject({ dashboardKey: 'mine' });
    vi.useRealTimers();
  });

  test('a proxy that takes long is not waited for, and what it says then serves the next time', async () => {
    vi.useFakeTimers();
    const { local } = stored();
    keepRuntimeConfig('/', { local }, runtimeConfigSchema.parse({ dashboardKey: 'first' }));
    let answer = (_: Response) => {};
    const slow: typeof fetch = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const onOther = vi.fn();
    const loading = loadRuntimeConfig('/', { fetch: slow, local, unattended }, onOther);
    await vi.advanceTimersByTimeAsync(500);
    expect(await loading).toMatchObject({ dashboardKey: 'first' });
    answer(Response.json({ dashboardKey: 'second' }));
    await vi.advanceTimersByTimeAsync(1);
    expect(onOther).toHaveBeenCalledOnce();
    const next = await loadRuntimeConfig('/', { fetch: nowhere, local, unattended }, onOther);
    expect(next).toMatchObject({ dashboardKey: 'second' });
    vi.useRealTimers();
  });
});
