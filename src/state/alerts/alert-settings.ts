import * as z from 'zod/mini';
import { ALERTS } from '../../config.alerts';
import { ALERT_METRICS } from '../../domain/alerts/record';
import type { AlertRules, LimitRule, QuietHours } from '../../domain/alerts/rules';
import type { ReadableStore } from '../../lib/store';
import type { PreferencesStore } from '../preferences';
import { eachReadable, scopeSchema } from './alert-schemas';

/** What a person is told of, how, and when not. */
export interface AlertSettings extends AlertRules {
  readonly quiet: { readonly on: boolean } & QuietHours;
  readonly ways: AlertWays;
}

/** How: by the system's notifications, a number on the app's icon, in the tab's title and icon, by a sound. */
export interface AlertWays {
  readonly notify: boolean;
  readonly badge: boolean;
  readonly title: boolean;
  readonly sound: boolean;
}

/** What each number may be; the dialog says the same. Seconds, percent, days. */
export const ALERT_RANGES = {
  downSeconds: { min: 30, max: 86_400 },
  limitSeconds: { min: 0, max: 86_400 },
  diskDays: { min: 1, max: 30 },
  lossPercent: { min: 5, max: 100 },
  percent: { min: 1, max: 100 },
  celsius: { min: 20, max: 150 },
  loadPerCore: { min: 0.1, max: 100 },
  /** MB a second. */
  speed: { min: 0.1, max: 100_000 },
} as const;

function within({ min, max }: { readonly min: number; readonly max: number }, otherwise: number) {
  return z.catch(z.number().check(z.minimum(min), z.maximum(max)), otherwise);
}

const on = (otherwise: boolean) => z.catch(z.boolean(), otherwise);
const minute = (otherwise: number) => within({ min: 0, max: 1_439 }, otherwise);

const limitSchema: z.ZodMiniType<LimitRule> = z.object({
  metric: z.enum(ALERT_METRICS),
  limit: z.number().check(z.nonnegative()),
  seconds: within(ALERT_RANGES.limitSeconds, ALERTS.limits.seconds),
  scope: scopeSchema,
});

const { seconds, ...limits } = ALERTS.limits;

export const DEFAULT_LIMITS: readonly LimitRule[] = (['cpu', 'memory', 'disk'] as const).map(
  (metric) => ({ metric, limit: limits[metric], seconds, scope: { by: 'fleet' } }),
);

/** Each value falls back alone. */
const settingsSchema = z.object({
  down: z.catch(
    z.object({ on: on(true), seconds: within(ALERT_RANGES.downSeconds, ALERTS.downSeconds) }),
    { on: true, seconds: ALERTS.downSeconds },
  ),
  back: on(true),
  unreachable: on(true),
  refused: on(true),
  limits: z.pipe(
    z.pipe(
      z.transform((raw: unknown) => raw ?? DEFAULT_LIMITS),
      eachReadable(limitSchema),
    ),
    z.transform((all: LimitRule[]) => all.slice(0, ALERTS.rules)),
  ),
  disk: z.catch(z.object({ on: on(true), days: within(ALERT_RANGES.diskDays, ALERTS.diskDays) }), {
    on: true,
    days: ALERTS.diskDays,
  }),
  loss: z.catch(
    z.object({ on: on(false), percent: within(ALERT_RANGES.lossPercent, ALERTS.lossPercent) }),
    { on: false, percent: ALERTS.lossPercent },
  ),
  quiet: z.catch(z.object({ on: on(false), from: minute(1_320), to: minute(420) }), {
    on: false,
    from: 1_320,
    to: 420,
  }),
  ways: z.catch(
    z.object({ notify: on(false), badge: on(true), title: on(true), sound: on(false) }),
    { notify: false, badge: true, title: true, sound: false },
  ),
});

const UNTOUCHED: AlertSettings = settingsSchema.parse({ limits: undefined });

/** A person's settings of alerts: they are one of the preferences, and go along with those. */
export interface AlertSettingsStore extends ReadableStore<AlertSettings> {
  change(some: Partial<AlertSettings>): void;
  /** Forgets what names a tag or a server of the dashboard. */
  forgetScopes(): void;
}

export function createAlertSettings(preferences: PreferencesStore): AlertSettingsStore {
  let raw: unknown;
  let settings = UNTOUCHED;
  const get = () => {
    const now = preferences.get().alerts;
    if (now !== raw) {
      raw = now;
      const parsed = settingsSchema.safeParse({ limits: undefined, ...asRecord(now) });
      settings = parsed.success ? parsed.data : UNTOUCHED;
    }
    return settings;
  };
  const change = (some: Partial<AlertSettings>) => {
    preferences.change({ alerts: { ...get(), ...some } });
  };
  return {
    get,
    subscribe: preferences.subscribe,
    change,
    forgetScopes() {
      const limits = get().limits.filter(({ scope }) => scope.by === 'fleet');
      if (limits.length < get().limits.length) change({ limits });
    },
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  const record = z.safeParse(z.looseObject({}), value);
  return record.success ? record.data : {};
}
