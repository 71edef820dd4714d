import { describe, expect, test, vi } from 'vitest';
import { RUNTIME_DEFAULTS } from '../config';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { createPreferences, type Preferences } from './preferences';
import { createThresholds, thresholdsInForce } from './thresholds';

const DEPLOYMENT = RUNTIME_DEFAULTS.thresholds;

describe('one’s own thresholds lie over the deployment’s', () => {
  test.each<[string, Preferences['thresholds'], object]>([
    ['none', {}, DEPLOYMENT],
    ['one of a pair', { lateSeconds: 60 }, { ...DEPLOYMENT, lateSeconds: 60 }],
    ['a pair', { warnPercent: 50, criticalPercent: 60 }, { warnPercent: 50, criticalPercent: 60 }],
    [
      'a pair that does not ascend falls back alone',
      { onlineSeconds: 40, warnPercent: 50 },
      { onlineSeconds: 10, lateSeconds: 30, warnPercent: 50 },
    ],
    ['an equal pair neither', { onlineSeconds: 30 }, DEPLOYMENT],
  ])('%s', (_, own, inForce) => {
    expect(thresholdsInForce(DEPLOYMENT, own)).toMatchObject(inForce);
  });
});

test('a change is told once, and another setting’s change is none', () => {
  const preferences = createPreferences(testEnvironment({ now: () => instant(0) }));
  const thresholds = createThresholds(DEPLOYMENT, preferences);
  const told = vi.fn();
  thresholds.subscribe(told);
  preferences.change({ theme: 'dark' });
  expect(told).not.toHaveBeenCalled();
  preferences.change({ thresholds: { lateSeconds: 60 } });
  expect(told).toHaveBeenCalledTimes(1);
  expect(thresholds.get().lateSeconds).toBe(60);
  preferences.reset();
  expect(thresholds.get()).toEqual(DEPLOYMENT);
});
