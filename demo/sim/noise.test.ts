import { expect, test } from 'vitest';
import { createCurves, createNoise, LATTICE } from './noise';

test('the area is the integral of the curve, across the place where it repeats', () => {
  const noise = createNoise(3, (uniform) => uniform);
  const from = LATTICE - 2.3;
  const steps = 50_000;
  const width = 5 / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += noise.at(from + (i + 0.5) * width) * width;
  expect(noise.area(from + 5) - noise.area(from)).toBeCloseTo(sum, 6);
});

test('curves stay between 0 and 1, and bursts are seldom', () => {
  const { smooth, bursts } = createCurves(3);
  let quiet = 0;
  for (let x = 0; x < 10_000; x += 0.37) {
    for (const value of [smooth.at(x), bursts.at(x)]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    if (bursts.at(x) === 0) quiet++;
  }
  expect(quiet / (10_000 / 0.37)).toBeGreaterThan(0.8);
});
