import { describe, expect, test } from 'vitest';
import { unit } from './sim/random';
import { type AskedServer, dashboardAt, NOON, servers, stateAt } from './testdata/ask';

const LATE = 2;
const NEVER = 3;
const GONE = 4;
const FLAPPING = 6;
const REBOOTING = 7;
const DETAILS = '/api/v1/server/details';

describe('the four states', () => {
  test.each([4, 46])('are all there at any moment, in a fleet of %i', async (count) => {
    const { dashboard, clock } = dashboardAt(NOON, { servers: count });
    for (let i = 0; i < 2000; i++) {
      clock.ms = NOON + Math.floor(unit(1, i) * 400 * 86_400_000);
      const { at, list } = await servers(dashboard, '/api/v1/server/list');
      const states = new Map(list.map(({ id, last_active }) => [id, stateAt(at, last_active)]));
      expect(states.get(LATE)).toBe('late');
      expect(states.get(NEVER)).toBe('never');
      expect(states.get(GONE)).toBe('down');
      expect([...states.values()]).toContain('online');
      if (states.size > 4)
        expect([...states.values()].filter((s) => s === 'late').length).toBeLessThan(5);
    }
  });

  test('a large fleet answers without an error at any moment', async () => {
    const { dashboard } = dashboardAt(NOON, { servers: 2000 });
    const { at, list } = await servers(dashboard);
    const online = list.filter(({ last_active }) => stateAt(at, last_active) === 'online');
    expect(online.length).toBeGreaterThan(1850);
  });
});

/** One server's entries, asked once a second. */
async function watch(id: number, seconds: number): Promise<{ at: number; server: AskedServer }[]> {
  const { dashboard, clock } = dashboardAt(NOON);
  const seen: { at: number; server: AskedServer }[] = [];
  for (let i = 0; i < seconds; i++) {
    clock.ms += 1000;
    const { at, list } = await servers(dashboard, `${DETAILS}?id=${id}`);
    for (const server of list) seen.push({ at, server });
  }
  return seen;
}

describe('a server over time', () => {
  test('the flapping one is down for about 70 s of every 5 minutes', async () => {
    const seen = await watch(FLAPPING, 600);
    const down = seen.filter(({ at, server }) => stateAt(at, server.last_active) === 'down');
    expect(down.length).toBeGreaterThan(130);
    expect(down.length).toBeLessThan(150);
  });

  test('the rebooting one starts its counters and uptime anew', async () => {
    const seen = await watch(REBOOTING, 1200);
    let reboots = 0;
    for (const [i, { server }] of seen.entries()) {
      const before = seen[i - 1]?.server;
      if (!before || before.host?.BootTime === server.host?.BootTime) continue;
      reboots++;
      expect(server.status?.Uptime).toBeLessThan(30);
      expect(server.status?.NetInTransfer).toBeLessThan(before.status?.NetInTransfer ?? 0);
    }
    expect(reboots).toBe(2);
  });

  test.each([1, 18, 30])('the counters of server %i only grow', async (id) => {
    const seen = await watch(id, 300);
    for (const key of ['NetInTransfer', 'NetOutTransfer', 'Uptime'] as const) {
      const values = seen.map(({ server }) => server.status?.[key] ?? 0);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.at(-1)).toBeGreaterThan(values[0] ?? 0);
    }
  });

  test('a counter is the sum of the speeds shown', async () => {
    const seen = await watch(1, 120);
    const first = seen[0]?.server.status?.NetInTransfer ?? 0;
    const last = seen.at(-1)?.server.status?.NetInTransfer ?? 0;
    const sum = seen.reduce((total, { server }) => total + (server.status?.NetInSpeed ?? 0), 0);
    expect((last - first) / sum).toBeCloseTo(1, 1);
  });
});

describe('what tests do to it', () => {
  test('a silenced agent keeps its last numbers, and goes on later', async () => {
    const { dashboard, clock } = dashboardAt(NOON);
    const look = async () => (await servers(dashboard, `${DETAILS}?id=1`)).list[0];
    const before = await look();
    dashboard.setSilent(1, true);
    clock.ms += 60_000;
    expect(await look()).toEqual(before);
    dashboard.setSilent(1, false);
    clock.ms += 5000;
    expect((await look())?.last_active).toBeGreaterThan(NOON / 1000 + 60);
  });

  test('after a restart nothing is known, then hosts, then states within 12 s', async () => {
    const { dashboard, clock } = dashboardAt(NOON);
    dashboard.setSilent(8, true);
    dashboard.restart();
    const seen: string[] = [];
    for (let second = 0; second <= 13; second++) {
      const { list } = await servers(dashboard, `${DETAILS}?id=1`);
      const [server] = list;
      const host = server?.host?.Platform === '' ? 'no host' : 'host';
      const state = (server?.last_active ?? 0) < 0 ? 'no state' : 'state';
      if (state === 'no state') expect(server?.status?.CPU).toBe(0);
      seen.push(`${host}, ${state}`);
      clock.ms += 1000;
    }
    expect([...new Set(seen)]).toEqual(['no host, no state', 'host, no state', 'host, state']);
    expect(seen.slice(0, 5)).toEqual(Array(5).fill('no host, no state'));
    expect(seen.slice(12)).toEqual(Array(2).fill('host, state'));

    const { list } = await servers(dashboard, `${DETAILS}?id=8,${GONE},${NEVER}`);
    for (const { last_active, ipv4 } of list)
      expect([last_active, ipv4]).toEqual([-62135596800, '']);
    dashboard.setSilent(8, false);
    clock.ms += 4000;
    expect((await servers(dashboard, `${DETAILS}?id=8`)).list[0]?.last_active).toBeGreaterThan(0);
  });
});
