import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runtimeConfigSchema } from '../../contract/config';
import type { Feed } from '../domain/feed';
import { createStore } from '../lib/store';
import { testEnvironment } from '../testing/environment';
import type { Announcement } from './announcements';
import { createTicker } from './ticker';
import { createUpkeep } from './upkeep';

const CONFIG = runtimeConfigSchema.parse({ build: 'old' });
const NOW = () => ({ wall: Date.now(), mono: performance.now() });

/** A page that nobody attends, with a proxy that answers. */
function open() {
  const proxy = { healthy: true, config: { ...CONFIG }, asked: [] as string[] };
  const environment = testEnvironment({
    now: NOW,
    fetch: async (input) => {
      proxy.asked.push(String(input));
      if (!proxy.healthy) throw new TypeError('failed');
      return String(input).endsWith('healthz') ? new Response('ok') : Response.json(proxy.config);
    },
  });
  environment.setUnattended(true);
  const feed = createStore<Feed>('live');
  const poll = createStore({
    lastGood: undefined,
    failure: undefined,
    failuresInARow: 0,
    refused: false,
    askedAt: undefined,
    pace: 2_000,
    saving: false,
  });
  const announcements = createStore<Announcement>({ kind: 'servers', changes: [] });
  const found = { health: undefined as 'memory' | 'stall' | undefined };
  const done: string[] = [];
  const upkeep = createUpkeep({
    environment,
    base: '/',
    config: CONFIG,
    ticker: createTicker(environment),
    feed,
    poll,
    announcements,
    health: { look: () => found.health },
    look: async () => void done.push('looked'),
    reload: () => done.push('reloaded'),
  });
  const fall = () =>
    announcements.set({ kind: 'servers', changes: [{ id: 1, name: 'one', to: 'down' }] });
  return { upkeep, environment, proxy, feed, found, done, fall };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a newer version', () => {
  test('is taken once the health check has answered', async () => {
    const page = open();
    await pass(10);
    page.upkeep.want('version');
    expect(page.proxy.asked).toEqual([]);
    await pass(2);
    expect(page.proxy.asked).toEqual(['/healthz']);
    expect(page.done).toEqual(['reloaded']);
  });

  test('waits while the proxy is away, and is taken when it is back', async () => {
    const page = open();
    page.proxy.healthy = false;
    page.upkeep.want('version');
    await pass(120);
    expect(page.done).toEqual([]);
    expect(page.proxy.asked.length).toBeGreaterThan(3);
    page.proxy.healthy = true;
    await pass(15);
    expect(page.done[0]).toBe('reloaded');
  });

  test.each(['connecting', 'stale', 'offline', 'refused'] as const)(
    'waits while the data are %s',
    async (feed) => {
      const page = open();
      page.feed.set(feed);
      page.upkeep.want('version');
      await pass(600);
      expect(page.done).toEqual([]);
      expect(page.proxy.asked).toEqual([]);
      page.feed.set('live');
      await pass(2);
      expect(page.done).toEqual(['reloaded']);
    },
  );

  test('does not hide a server that has just gone down', async () => {
    const page = open();
    await pass(10);
    page.fall();
    page.upkeep.want('version');
    await pass(3);
    expect(page.done).toEqual([]);
    await pass(5);
    expect(page.done).toEqual(['reloaded']);
  });

  test('is left to a person who is there', async () => {
    const page = open();
    page.environment.setUnattended(false);
    page.upkeep.want('version');
    await pass(600);
    expect(page.done).toEqual([]);
  });
});

describe('the page’s own health', () => {
  test.each(['memory', 'stall'] as const)('reloads an old page for %s', async (reason) => {
    const page = open();
    await pass(700);
    page.found.health = reason;
    await pass(3);
    expect(page.done[0]).toBe('reloaded');
  });

  test('does not reload a young one, which would never grow old', async () => {
    const page = open();
    page.found.health = 'memory';
    await pass(500);
    expect(page.done).toEqual([]);
  });
});

describe('what the deployment tells', () => {
  test.each([
    ['another build', { build: 'new' }],
    ['another title', { title: 'Ours' }],
    ['an announcement', { announcement: 'Cables move at six' }],
  ])('%s brings the page anew, once the newer version is here', async (_, change) => {
    const page = open();
    Object.assign(page.proxy.config, change);
    await pass(290);
    expect(page.done).toEqual([]);
    await pass(30);
    expect(page.done.slice(0, 2)).toEqual(['looked', 'reloaded']);
  });

  test('the same as before is nothing', async () => {
    const page = open();
    await pass(3_600);
    expect(page.proxy.asked.filter((path) => path === '/config.json').length).toBeGreaterThan(8);
    expect(page.done).toEqual([]);
  });
});
