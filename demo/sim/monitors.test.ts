import { describe, expect, test } from 'vitest';
import { buildFleet } from '../fleet/fleet';
import { NOON } from '../testdata/ask';
import { historyOf } from './monitors';
import { createCurves } from './noise';

const curves = createCurves(7);
const fleet = buildFleet(7, 46);
const history = (id: number, silences: { from: number; to: number }[] = []) => {
  const server = fleet[id - 1];
  return server ? historyOf(server, NOON, silences, curves, 7) : [];
};

describe('the latency of a server', () => {
  test('is a point every 30 s of 24 hours, cut to the minute', () => {
    for (const { createdAt, avgDelay } of history(1)) {
      expect(createdAt.length).toBe(2880);
      expect(avgDelay.length).toBe(2880);
      expect(createdAt.every((at) => at % 60_000 === 0)).toBe(true);
      expect(createdAt.at(0)).toBeGreaterThanOrEqual(NOON - 86_400_000 - 60_000);
      expect(createdAt.at(-1)).toBeGreaterThan(NOON - 120_000);
      expect(avgDelay.every((delay) => delay >= 0 && delay <= 1000)).toBe(true);
    }
  });

  test('has lost and half-lost probes', () => {
    const [delays] = history(1).map(({ avgDelay }) => avgDelay);
    const usual = [...(delays ?? [])].sort((a, b) => a - b)[1440] ?? 0;
    expect(delays?.filter((delay) => delay === 0).length).toBeGreaterThan(0);
    expect(delays?.filter((delay) => delay > 0 && delay < usual * 0.62).length).toBeGreaterThan(5);
  });

  test('is lost for a whole hour on one server', () => {
    for (const { avgDelay } of history(9)) {
      expect(avgDelay.filter((delay) => delay === 0).length).toBeGreaterThanOrEqual(120);
    }
  });

  test('has a gap where the agent was silent, and none without monitors', () => {
    const [first] = history(1, [{ from: NOON - 7_200_000, to: NOON - 3_600_000 }]);
    expect(first?.createdAt.length).toBe(2760);
    expect(history(3)).toEqual([]);
    expect(history(44)).toEqual([]);
  });
});
