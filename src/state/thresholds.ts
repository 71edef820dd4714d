import type { RuntimeConfig } from '../../contract/config';
import { createStore, type ReadableStore } from '../lib/store';
import type { Preferences, PreferencesStore } from './preferences';

/** From which age (s) a server is late and down, and from which share (%) a meter warns. */
export type Thresholds = RuntimeConfig['thresholds'];

/** Two values of which the second must be above the first. */
export const THRESHOLD_PAIRS = [
  ['onlineSeconds', 'lateSeconds'],
  ['warnPercent', 'criticalPercent'],
] as const satisfies readonly (readonly [keyof Thresholds, keyof Thresholds])[];

/**
 * A person's own thresholds over the deployment's. Where a pair is not ascending (a hand-edited value, or a
 * deployment that changed its own), the deployment's pair counts.
 */
export function thresholdsInForce(
  deployment: Thresholds,
  own: Preferences['thresholds'],
): Thresholds {
  let inForce = deployment;
  for (const [lower, higher] of THRESHOLD_PAIRS) {
    const low = own[lower] ?? deployment[lower];
    const high = own[higher] ?? deployment[higher];
    if (low < high) inForce = { ...inForce, [lower]: low, [higher]: high };
  }
  return inForce;
}

/** The thresholds in force, as the settings change; the same object while none of them does. */
export function createThresholds(
  deployment: Thresholds,
  preferences: PreferencesStore,
): ReadableStore<Thresholds> {
  const read = () => thresholdsInForce(deployment, preferences.get().thresholds);
  const store = createStore(read());
  preferences.onChange('thresholds', () => store.set(read()));
  return store;
}
