import { expect, test } from 'vitest';
import { buildFleet } from '../fleet/fleet';
import { NOON } from '../testdata/ask';
import { lastReport } from './life';
import { createCurves, type Noise } from './noise';
import { unit } from './random';
import { stateOf } from './state';

const curves = createCurves(7);

test('values stay within the machine at any moment', () => {
  for (const server of buildFleet(7, 300)) {
    for (let i = 0; i < 40; i++) {
      const report = lastReport(server.life, NOON + Math.floor(unit(server.id, i) * 3e10));
      if (report === undefined) continue;
      const state = stateOf(server, report, curves);
      expect(state.cpu).toBeGreaterThan(0);
      expect(state.cpu).toBeLessThanOrEqual(100);
      expect(state.memory).toBeLessThan(server.machine.memory);
      expect(state.swap).toBeLessThanOrEqual(server.machine.swap);
      expect(state.disk).toBeLessThan(server.machine.disk);
      expect(state.load1).toBeLessThan(server.machine.cores * 1.5);
      expect(
        Math.min(state.inSpeed, state.outSpeed, state.uptime, state.udp),
      ).toBeGreaterThanOrEqual(0);
      expect(state.temperatures.every((degrees) => degrees > 10 && degrees < 95)).toBe(true);
    }
  }
});

test('a report costs a few dozen readings, however long ago the boot was', () => {
  let readings = 0;
  const counted = (noise: Noise): Noise => ({
    at: (x) => {
      readings++;
      return noise.at(x);
    },
    area: (x) => {
      readings++;
      return noise.area(x);
    },
  });
  const counting = { smooth: counted(curves.smooth), bursts: counted(curves.bursts) };
  const fleet = buildFleet(7, 2000);
  for (const server of fleet) stateOf(server, NOON, counting);
  expect(readings / fleet.length).toBeLessThan(50);
});
