import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { DAY } from '../../domain/history/tiers';
import { eachRow } from '../../domain/series';
import type { StorageLike } from '../../lib/storage';
import { dashboardTime, instant, server } from '../../testing/build';
import { testEnvironment } from '../../testing/environment';
import { countsOf, openDatabase, reporting, visit } from '../../testing/visit';
import { OPEN } from './load';

let dashboards = 0;

/** A device that has watched two servers for a minute. */
async function watched(): Promise<{ dashboard: string; local: StorageLike }> {
  dashboards += 1;
  const dashboard = `recall-${dashboards}`;
  const { local } = testEnvironment({ now: () => instant(0) });
  const page = await visit(onDevice(dashboard, local));
  const addresses = { ipv4: '192.0.2.7', ipv6: undefined };
  for (let second = 0; second <= 60; second += 10) {
    const never = server({ id: 2, name: 'new one' });
    await page.answer(second, [reporting(second, { name: 'kept', cpu: second, addresses }), never]);
  }
  page.hide();
  await page.close();
  return { dashboard, local };
}

function onDevice(dashboard: string, local: StorageLike) {
  return { local, openRecords: (onGone: () => void) => openDatabase(dashboard, onGone) };
}

const HOURS = 3 * 3_600;

test('a page opens on what the visit before left: names, states, numbers and the last minutes', async () => {
  const { dashboard, local } = await watched();
  const page = await visit(onDevice(dashboard, local));
  await page.open(HOURS);
  const fleet = page.store.fleet.get();
  expect(page.store.recalled.get()).toBe(true);
  expect(fleet?.dashboardNow).toBe(dashboardTime(60));
  expect(fleet?.receivedAt).toEqual({ wall: instant(60).wall, mono: instant(60).mono });
  expect(fleet?.servers.get(1)).toMatchObject({
    status: 'online',
    lastSeen: dashboardTime(60),
    server: { name: 'kept', metrics: { cpu: 60 }, addresses: { ipv4: undefined } },
  });
  expect(fleet?.servers.get(2)).toMatchObject({ status: 'never', server: { name: 'new one' } });
  expect(page.history.of(1)?.length).toBe(7);
});

test('an answer takes its place, with a gap in the lines, and nothing is counted twice', async () => {
  const { dashboard, local } = await watched();
  const page = await visit(onDevice(dashboard, local));
  await page.open(120);
  await page.watch(120, 150);
  expect(page.store.recalled.get()).toBe(false);
  expect(page.history.of(1)?.length).toBe(11);
  const apart: boolean[] = [];
  const series = page.history.of(1);
  if (series) eachRow(series, 0, Number.POSITIVE_INFINITY, (_, __, joined) => apart.push(!joined));
  expect(apart.indexOf(true)).toBe(7);
  const counts = Object.values(await countsOf(page));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(11);
});

test('an answer that comes first is not replaced by what the visit before left', async () => {
  const { dashboard, local } = await watched();
  const page = await visit(onDevice(dashboard, local));
  page.store.start();
  await page.answer(300, [reporting(300, { name: 'renamed' })]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(page.store.recalled.get()).toBe(false);
  expect(page.store.fleet.get()?.servers.get(1)?.server.name).toBe('renamed');
});

test('no address of a server is written down', async () => {
  const { dashboard } = await watched();
  const records = await openDatabase(dashboard);
  const left = JSON.stringify(await records.get('open', OPEN.fleet));
  records.close();
  expect(left).toContain('kept');
  expect(left).not.toContain('192.0.2.7');
});

test('what can’t be read is as if it were not there', async () => {
  const { dashboard, local } = await watched();
  const records = await openDatabase(dashboard);
  await records.commit([{ store: 'open', key: OPEN.fleet, value: { version: 1, servers: [7] } }]);
  records.close();
  const page = await visit(onDevice(dashboard, local));
  await page.open(HOURS);
  expect(page.store.fleet.get()).toBeUndefined();
});

test('signing out leaves nothing to open on', async () => {
  const { dashboard, local } = await watched();
  const page = await visit(onDevice(dashboard, local));
  await page.answer(70);
  page.store.forget({ history: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const next = await visit(onDevice(dashboard, local));
  await next.open(HOURS);
  expect(next.store.fleet.get()).toBeUndefined();
});

test('without an answer there is the past as of then, and an answer goes on from it', async () => {
  const { dashboard, local } = await watched();
  const page = await visit(onDevice(dashboard, local));
  await page.open(3_600);
  page.history.open();
  await vi.waitFor(page.keeper);
  expect(page.keeper().now()).toBe(dashboardTime(60));
  expect(page.keeper().share(1, DAY)).toEqual({ watched: 60, up: 60 });
  // Nothing has been seen that could be written.
  await page.keeper().flush();
  await page.watch(3_600, 3_630);
  expect(page.store.recalled.get()).toBe(false);
  expect(page.keeper().share(1, DAY)).toEqual({ watched: 90, up: 90 });
  const counts = Object.values(await countsOf(page));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(11);
});
