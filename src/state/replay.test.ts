import { beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '../domain/status';
import { twoMinutes } from '../testing/recorded';
import { replay, type Second } from '../testing/replay';

describe('two minutes of a real dashboard, through an outage and a restart', () => {
  let seconds: Second[];
  beforeAll(async () => {
    seconds = await replay(twoMinutes());
  });

  const statusesOf = (id: number): Status[] =>
    seconds.map(({ fleet }) => fleet?.servers.get(id)?.status ?? 'never');

  /** Runs of one status: [status, first second, last second]. */
  function runs(id: number): [Status, number, number][] {
    const found: [Status, number, number][] = [];
    for (const [index, status] of statusesOf(id).entries()) {
      const last = found.at(-1);
      const second = seconds[index]?.second ?? 0;
      if (last?.[0] === status) last[2] = second;
      else found.push([status, second, second]);
    }
    return found;
  }

  test('server 3 is online, late from the age of 11 s until it is back, then online', () => {
    expect(runs(3)).toEqual([
      ['online', 0, 34],
      ['late', 35, 86],
      ['online', 87, 129],
    ]);
  });

  test.each([4, 5, 7, 8, 9])('server %i has never reported, throughout', (id) => {
    expect(runs(id)).toEqual([['never', 0, 129]]);
  });

  test.each([1, 2, 6])('server %i is late for the restart alone, and never down', (id) => {
    expect(runs(id)).toEqual([
      ['online', 0, 62],
      ['late', 63, 65],
      ['online', 66, 129],
    ]);
  });

  test('nobody is called down, and nobody who reported is called never', () => {
    for (const { fleet } of seconds) {
      expect(fleet?.summary.counts.down).toBe(0);
      expect(fleet?.summary.counts.never).toBe(5);
    }
  });

  test('while the dashboard is away, the last judgement stands', () => {
    const away = seconds.filter((second) => !second.answered);
    expect(away.map(({ second }) => second)).toEqual([55, 56, 57, 58, 59, 60, 61, 62]);
    const before = seconds[54]?.fleet;
    for (const { fleet } of away) expect(fleet).toBe(before);
  });

  test('after the restart the last numbers stay until the agent is back', () => {
    const before = seconds[62]?.fleet?.servers.get(1)?.server;
    const after = seconds[63]?.fleet?.servers.get(1);
    expect(after?.waiting).toBe(true);
    expect(after?.server.metrics).toEqual(before?.metrics);
    expect(after?.server.host).toEqual(before?.host);
    expect(seconds[63]?.fleet?.summary.waiting).toBe(4);
    expect(seconds[66]?.fleet?.summary.waiting).toBe(1);
    expect(seconds[87]?.fleet?.summary.waiting).toBe(0);
  });

  test('a host that is back without a report yields no zeros as measurements', () => {
    const pending = seconds[65]?.fleet?.servers.get(1);
    expect(pending?.server.lastReport).toBeUndefined();
    expect(pending?.server.metrics?.memoryUsed).toBeGreaterThan(0);
  });

  test('the viewer’s clock plays no part: an hour off, the same', async () => {
    const off = await replay(twoMinutes(), { viewerClockOff: 3_600_000 });
    for (const [index, { fleet }] of off.entries()) {
      const summary = seconds[index]?.fleet?.summary;
      expect(fleet?.summary).toEqual(summary);
    }
  });

  test('the panel’s order holds although answers come in random order', () => {
    const groups = new Set(seconds.map(({ fleet }) => JSON.stringify(fleet?.groups)));
    expect(groups.size).toBe(1);
  });
});
