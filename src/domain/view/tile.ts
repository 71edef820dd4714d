import type { Limits } from '../crossings';
import type { WatchedServer } from '../fleet';
import { numberOf } from './fields';
import type { TileMetric } from './view';

/** How a tile is coloured. */
export interface TileFill {
  /** The metric in its own unit; undefined: not known, or no longer true. */
  readonly value: number | undefined;
  /** How much of the metric's colour, whole percent. */
  readonly percent: number;
  readonly level: 'normal' | 'warn' | 'critical';
}

/** From where a tile warns: of shares in percent, of the others by a person's limits. */
export interface TileLimits {
  readonly warnPercent: number;
  readonly criticalPercent: number;
  readonly limits: Pick<Limits, 'temperature' | 'loadPerCore'>;
}

/** Speeds between these (bytes a second) are told apart, in even steps of their magnitude. */
const SPEEDS = { least: 10 * 1024, most: 1024 ** 3 } as const;

/** A machine at rest and one that is too hot, °C. */
const COOL = 20;

/** The load per core that is normal: as many processes as cores. */
const BUSY = 1;

export function tileFill(
  watched: WatchedServer,
  metric: TileMetric,
  { warnPercent, criticalPercent, limits }: TileLimits,
): TileFill {
  const value = numberOf(watched, metric);
  if (value === undefined) return { value, percent: 0, level: 'normal' };
  const filled = (percent: number, warn: number, critical: number): TileFill => ({
    value,
    percent: Math.round(Math.min(100, Math.max(0, percent))),
    level: value >= critical ? 'critical' : value >= warn ? 'warn' : 'normal',
  });
  switch (metric) {
    case 'cpu':
    case 'memory':
    case 'disk':
      return filled(value, warnPercent, criticalPercent);
    case 'speed':
      return filled(magnitude(value) * 100, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    case 'loadPerCore':
      return filled((value / limits.loadPerCore) * 100, BUSY, limits.loadPerCore);
    case 'temperature': {
      const { temperature } = limits;
      const warn = COOL + (temperature - COOL) * (warnPercent / criticalPercent);
      return filled(((value - COOL) / (temperature - COOL)) * 100, warn, temperature);
    }
  }
}

/** 0 to 1 between the least and the most speed. */
function magnitude(speed: number): number {
  const { least, most } = SPEEDS;
  return speed <= least ? 0 : Math.log(speed / least) / Math.log(most / least);
}
