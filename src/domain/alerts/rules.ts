import type { Server } from '../server';
import type { AlertMetric } from './record';

/** Of which servers a rule or a mute speaks. */
export type AlertScope =
  | { readonly by: 'fleet' }
  /** '' is untagged. */
  | { readonly by: 'tag'; readonly tag: string }
  | { readonly by: 'server'; readonly id: number };

/** A value at its limit or above it, for so long without a break. */
export interface LimitRule {
  readonly metric: AlertMetric;
  /** Percent, °C, load per core, bytes a second. */
  readonly limit: number;
  readonly seconds: number;
  readonly scope: AlertScope;
}

/** Silence from a time until another time; undefined: until somebody takes it away. Unix seconds of this device. */
export interface Mute {
  readonly scope: AlertScope;
  readonly until?: number | undefined;
}

/** A part of each day, in minutes from midnight; it may go over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What a person wants to be told. */
export interface AlertRules {
  /** A server that is silent for so long (s). */
  readonly down: { readonly on: boolean; readonly seconds: number };
  /** That something is over. */
  readonly back: boolean;
  readonly unreachable: boolean;
  readonly refused: boolean;
  readonly limits: readonly LimitRule[];
  /** A disk that will be full within so many days. */
  readonly disk: { readonly on: boolean; readonly days: number };
  /** A latency monitor that loses so much (percent). */
  readonly loss: { readonly on: boolean; readonly percent: number };
}

/** How exactly a scope names a server: 0 not at all, then the fleet, its tag, itself. */
export function scopeRank(scope: AlertScope, { id, tag }: Pick<Server, 'id' | 'tag'>): number {
  if (scope.by === 'fleet') return 1;
  if (scope.by === 'tag') return scope.tag === tag ? 2 : 0;
  return scope.id === id ? 3 : 0;
}

/**
 * Whether alerts about a server are muted; undefined: those about the dashboard.
 * @param now unix seconds of this device
 */
export function isMuted(
  mutes: readonly Mute[],
  server: Pick<Server, 'id' | 'tag'> | undefined,
  now: number,
): boolean {
  return mutes.some(({ scope, until }) => {
    if (until !== undefined && until <= now) return false;
    return server === undefined ? scope.by === 'fleet' : scopeRank(scope, server) > 0;
  });
}

const DAY_MINUTES = 1_440;

/**
 * Whether a moment falls into the quiet hours: by what a clock on the wall shows then, so that a night on which it
 * is put forward or back is as quiet as any other.
 * @param at unix ms
 * @param zone an IANA name; undefined: this device's
 */
export function isQuiet(hours: QuietHours | undefined, at: number, zone?: string): boolean {
  if (hours === undefined || hours.from === hours.to) return false;
  const shown = minuteOfDay(at, zone);
  const into = (minute: number) => (minute - hours.from + DAY_MINUTES) % DAY_MINUTES;
  return into(shown) < into(hours.to);
}

function minuteOfDay(at: number, zone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(at);
  const of = (type: 'hour' | 'minute') =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return of('hour') * 60 + of('minute');
}
