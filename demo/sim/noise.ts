import { unit } from './random';

/** Lattice points before the noise repeats; a power of two, so that wrapping is a mask. */
export const LATTICE = 4096;

/** A smooth, endless curve between 0 and 1 whose running total is known exactly. */
export interface Noise {
  /** The value at `x`, 0 to 1; one lattice point a unit of `x`. */
  at(x: number): number;
  /** The area under the curve from 0 to `x`: never falls as `x` grows. */
  area(x: number): number;
}

/**
 * Value noise over seeded lattice points. The points are a table rather than hashes of a position
 * for the sake of `area`: with it a traffic counter is the true integral of the shown speed, at any
 * moment, without walking through the time since boot.
 *
 * @param shape turns a uniform number (0 to 1) into a lattice point's value (0 to 1)
 */
export function createNoise(seed: number, shape: (uniform: number) => number): Noise {
  const points = Float64Array.from({ length: LATTICE }, (_, i) => shape(unit(seed, i)));
  const point = (i: number) => points[i & (LATTICE - 1)] ?? 0;

  const areas = new Float64Array(LATTICE + 1);
  for (let i = 0; i < LATTICE; i++) {
    areas[i + 1] = (areas[i] ?? 0) + (point(i) + point(i + 1)) / 2;
  }
  const whole = areas[LATTICE] ?? 0;

  return {
    at(x) {
      const cell = Math.floor(x);
      const u = x - cell;
      const weight = u * u * (3 - 2 * u);
      // Weighted this way round, rounding can't take it below zero.
      return point(cell) * (1 - weight) + point(cell + 1) * weight;
    },
    area(x) {
      const cell = Math.floor(x);
      const u = x - cell;
      const from = point(cell);
      const inCell = from * u + (point(cell + 1) - from) * u * u * u * (1 - u / 2);
      const rounds = Math.floor(cell / LATTICE);
      return rounds * whole + (areas[cell - rounds * LATTICE] ?? 0) + inCell;
    },
  };
}

/** The two curves that every simulated value is made of. */
export interface Curves {
  /** Evenly spread values: drift and jitter. */
  smooth: Noise;
  /** Zero for most of the time, with single peaks up to 1. */
  bursts: Noise;
}

/** The share of lattice points at which a burst stands. */
const BURST_SHARE = 0.06;

/** The curves of a seed, shared by all its servers: each reads them from a place of its own. */
export function createCurves(seed: number): Curves {
  return {
    smooth: createNoise(seed, (uniform) => uniform),
    bursts: createNoise(seed ^ 0x5bd1e995, (uniform) =>
      Math.max(0, (uniform - 1 + BURST_SHARE) / BURST_SHARE),
    ),
  };
}
