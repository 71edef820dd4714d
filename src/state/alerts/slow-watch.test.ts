import { expect, test } from 'vitest';
import { RUNTIME_DEFAULTS, STATUS } from '../../config';
import { type Fleet, newFleetMemory, receiveSnapshot } from '../../domain/fleet';
import { type Block, newBlock } from '../../domain/history/block';
import type { LatencyQuarters } from '../../domain/history/latency-quarters';
import { HISTORY_METRICS, SCALES, WIDTH } from '../../domain/history/metrics';
import { toLevel } from '../../domain/history/scale';
import { DAY, TIERS } from '../../domain/history/tiers';
import { dashboardTime, host, instant, metrics, server, snapshot } from '../../testing/build';
import type { Keeper } from '../history/keeper';
import { createDiskWatch } from './disk-watch';
import { createLossWatch } from './loss-watch';

const LIMITS = { ...STATUS, ...RUNTIME_DEFAULTS.thresholds };
const DISK = HISTORY_METRICS.indexOf('disk');
const { step, span } = TIERS.quarters;

/** A fleet whose disks are filled by these shares, by the servers' ids. */
function fleetOf(disks: Readonly<Record<number, number>>): Fleet {
  const servers = Object.entries(disks).map(([id, percent]) =>
    server({
      id: Number(id),
      lastReport: dashboardTime(0),
      host: host({ diskTotal: 100 }),
      metrics: metrics({ diskUsed: percent }),
    }),
  );
  return receiveSnapshot(undefined, newFleetMemory(), snapshot(0, servers), LIMITS);
}

/** The part of a keeper that is asked here. */
function keeperOf(some: object): Keeper {
  return Object.assign(Object.create(null), some);
}

/** The six hours that a time falls into, with one percentage throughout. */
function blockAt(time: number, percent: number): Block {
  const block = newBlock(Math.floor(time / span) * span, step, span / step);
  block.counts.fill(10);
  for (let slot = 0; slot < block.counts.length; slot += 1) {
    block.means[slot * WIDTH + DISK] = toLevel(SCALES.disk, percent);
  }
  return block;
}

test('disks are looked through one after the other; small ones are not read', async () => {
  const read: number[] = [];
  const now = dashboardTime(0);
  const keeper = keeperOf({
    reach: () => ({ minutes: DAY, quarters: 30 * DAY }),
    read: async (id: number, _: string, from: number, to: number) => {
      read.push(id);
      const daysAgo = (now - to) / DAY;
      const grown = 90 - 5 * daysAgo;
      return [blockAt(from, id === 1 ? grown : 90), blockAt(to, id === 1 ? grown : 90)];
    },
  });
  const watch = createDiskWatch();
  const fleet = fleetOf({ 1: 90, 2: 90, 3: 20 });
  for (let minute = 0; minute < 5; minute += 1) {
    watch.tick(fleet, keeper, instant(minute * 60));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  expect(new Set(read)).toEqual(new Set([1, 2]));
  expect(watch.full().get(1)).toBeCloseTo(2, 0);
  expect(watch.full().get(2)).toBeUndefined();
  expect([...watch.full().keys()].sort()).toEqual([1, 2, 3]);
});

test('monitors are asked for while somebody wants to know what they lose', () => {
  const wanted = new Set<number>();
  const at = instant(0);
  const quarter = Math.floor(at.wall / 900_000);
  const lost: LatencyQuarters = {
    monitorId: 1,
    name: 'Shanghai',
    start: quarter - 2,
    delay: Uint16Array.of(100, 100),
    loss: Uint16Array.of(8_000, 9_000),
  };
  const keeper = keeperOf({
    monitors: {
      of: (id: number) => ({
        get: () => ({ day: [lost] }),
        subscribe() {
          wanted.add(id);
          return () => wanted.delete(id);
        },
      }),
    },
  });
  const watch = createLossWatch();
  watch.tick({ fleet: fleetOf({ 1: 1, 2: 1 }), keeper, percent: 50, now: at });
  expect(wanted).toEqual(new Set([1, 2]));
  expect(watch.losses()).toMatchObject([
    { id: 1, name: 'Shanghai', loss: 80, target: false },
    { id: 2, name: 'Shanghai', loss: 80, target: false },
  ]);
  watch.tick({ fleet: fleetOf({ 2: 1 }), keeper, percent: 50, now: instant(31) });
  expect(wanted).toEqual(new Set([2]));
  watch.tick({ fleet: fleetOf({ 2: 1 }), keeper, percent: undefined, now: instant(32) });
  expect(wanted).toEqual(new Set());
  expect(watch.losses()).toEqual([]);
});
