import { describe, expect, test } from 'vitest';
import { host, metrics, server } from '../../testing/build';
import { watched } from '../../testing/watched';
import type { Metrics } from '../server';
import { type TileFill, tileFill } from './tile';
import type { TileMetric } from './view';

const LIMITS = {
  warnPercent: 75,
  criticalPercent: 90,
  limits: { temperature: 80, loadPerCore: 2 },
};

const fill = (metric: TileMetric, some: Partial<Metrics>, status: 'online' | 'down' = 'online') =>
  tileFill(
    watched(status, 100, {
      server: server({ host: host({ cores: 4, diskTotal: 200 }), metrics: metrics(some) }),
    }),
    metric,
    LIMITS,
  );

const hot = (celsius: number) => ({ temperatures: [{ sensor: 'core', celsius }] });

describe('a tile has as much of its metric’s colour as there is of the metric', () => {
  test.each<[string, TileFill, number, TileFill['level']]>([
    ['a share', fill('cpu', { cpu: 34.4 }), 34, 'normal'],
    ['a share that warns', fill('cpu', { cpu: 75 }), 75, 'warn'],
    ['a share that is critical', fill('disk', { diskUsed: 190 }), 95, 'critical'],
    ['no speed', fill('speed', { speedIn: 0, speedOut: 0 }), 0, 'normal'],
    ['the least speed', fill('speed', { speedIn: 10_240, speedOut: 0 }), 0, 'normal'],
    ['a speed in the middle', fill('speed', { speedIn: 0, speedOut: 3_315_000 }), 50, 'normal'],
    ['a speed beyond all', fill('speed', { speedIn: 2 ** 33, speedOut: 0 }), 100, 'normal'],
    ['half a load', fill('loadPerCore', { load1: 2 }), 25, 'normal'],
    ['a full load', fill('loadPerCore', { load1: 4 }), 50, 'warn'],
    ['a load at its limit', fill('loadPerCore', { load1: 8 }), 100, 'critical'],
    ['a cool machine', fill('temperature', hot(20)), 0, 'normal'],
    ['a warm machine', fill('temperature', hot(70)), 83, 'warn'],
    ['a hot machine', fill('temperature', hot(85)), 100, 'critical'],
  ])('%s', (_, { percent, level }, expected, expectedLevel) => {
    expect({ percent, level }).toEqual({ percent: expected, level: expectedLevel });
  });

  test('and none where it is not known, or no longer true', () => {
    expect(fill('cpu', {})).toEqual({ value: undefined, percent: 0, level: 'normal' });
    expect(fill('cpu', { cpu: 99 }, 'down').value).toBeUndefined();
  });
});
