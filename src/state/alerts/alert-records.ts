import * as z from 'zod/mini';
import { ALERTS } from '../../config.alerts';
import { ALERT_KINDS, ALERT_METRICS, type AlertRecord } from '../../domain/alerts/record';
import type { Mute } from '../../domain/alerts/rules';
import { readStored, removeStored, writeStored } from '../../lib/storage';
import { createStore, type ReadableStore } from '../../lib/store';
import type { Environment } from '../environment';
import { alertsKey } from './alert-keys';
import { eachReadable, scopeSchema } from './alert-schemas';

/** The alerts of the last 30 days on this device, oldest first. */
export interface AlertRecords extends ReadableStore<readonly AlertRecord[]> {
  /** Up to when (unix s, the dashboard's clock) a person has seen them. */
  readonly seenUntil: ReadableStore<number>;
  /** What is muted: by ids and tags of this dashboard. */
  readonly mutes: ReadableStore<readonly Mute[]>;
  setMutes(mutes: readonly Mute[]): void;
  /** What is stored now: another tab may have written since. */
  fresh(): readonly AlertRecord[];
  /** Adds alerts, in the place of those with the same id; what is too old by `now` (unix s) goes. */
  put(changed: readonly AlertRecord[], now: number): void;
  /** A person has looked at the list. */
  markSeen(until: number): void;
  /** Forgets them in memory; `stored`: on the device, too. */
  forget(stored: boolean): void;
}

const optionalNumber = z.optional(z.number());

const valuesSchema = z.object({
  metric: z.optional(z.enum(ALERT_METRICS)),
  value: optionalNumber,
  limit: optionalNumber,
  seconds: optionalNumber,
  every: optionalNumber,
  days: optionalNumber,
  monitor: z.optional(z.string()),
  loss: optionalNumber,
  target: z.optional(z.boolean()),
  times: optionalNumber,
  toldTimes: optionalNumber,
  last: optionalNumber,
  down: optionalNumber,
  back: optionalNumber,
  why: z.optional(z.enum(['asleep', 'quiet'])),
});

/** One stored alert. */
const recordSchema = z.object({
  id: z.string(),
  kind: z.enum(ALERT_KINDS),
  at: z.number(),
  told: z.number(),
  ended: optionalNumber,
  ids: z.array(z.number()),
  names: z.array(z.string()),
  tag: z.optional(z.string()),
  back: z.optional(z.array(z.number())),
  hush: z.optional(z.enum(['muted', 'quiet', 'summed'])),
  values: valuesSchema,
});

/** A record that can't be read costs itself alone. */
const storedSchema = z.object({
  version: z.literal(1),
  seenUntil: z.catch(z.number(), 0),
  mutes: eachReadable(z.object({ scope: scopeSchema, until: optionalNumber })),
  records: eachReadable(recordSchema),
});

/** What is kept of one dashboard. */
interface Kept {
  readonly seenUntil: number;
  readonly mutes: readonly Mute[];
  readonly records: readonly AlertRecord[];
}

const NOTHING: Kept = { seenUntil: 0, mutes: [], records: [] };

/**
 * @param lasting whether what is known of this session may outlast the page; else the alerts last as long as it
 */
export function createAlertRecords(
  { local, onStored }: Pick<Environment, 'local' | 'onStored'>,
  dashboardKey: string,
  lasting: () => boolean,
): AlertRecords {
  const key = alertsKey(dashboardKey);
  // Where the last writing failed memory knows more.
  let failed = false;
  const isKept = () => local !== undefined && lasting() && !failed;
  const read = () => (isKept() ? readStored(local, key, storedSchema) : undefined);
  const stored: Kept = read() ?? NOTHING;
  const records = createStore(stored.records);
  const seenUntil = createStore(stored.seenUntil);
  const mutes = createStore(stored.mutes);
  const write = () => {
    const [seen, muted] = [seenUntil.get(), mutes.get()];
    const value = { version: 1, seenUntil: seen, mutes: muted, records: records.get() };
    if (lasting()) failed = !writeStored(local, key, value);
  };
  const take = (next: Kept) => {
    seenUntil.set(next.seenUntil);
    mutes.set(next.mutes);
    records.set(next.records);
  };
  const fresh = () => {
    const now = read();
    if (now) take(now);
    return records.get();
  };
  onStored((changed) => {
    if (isKept() && (changed === key || changed === undefined)) take(read() ?? NOTHING);
  });
  return {
    get: records.get,
    subscribe: records.subscribe,
    seenUntil,
    mutes,
    setMutes(next) {
      fresh();
      mutes.set(next.slice(-ALERTS.rules));
      write();
    },
    fresh,
    put(changed, now) {
      const ids = new Set(changed.map(({ id }) => id));
      const all = [...fresh().filter(({ id }) => !ids.has(id)), ...changed];
      records.set(
        all
          .filter(({ told, ended }) => ended === undefined || told > now - ALERTS.keptSeconds)
          .sort((a, b) => a.at - b.at)
          .slice(-ALERTS.kept),
      );
      write();
    },
    markSeen(until) {
      fresh();
      seenUntil.set(until);
      write();
    },
    forget(everywhere) {
      if (everywhere) removeStored(local, key);
      take(NOTHING);
    },
  };
}
