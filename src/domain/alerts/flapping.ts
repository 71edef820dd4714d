import type { WatchedServer } from '../fleet';
import { type Condition, type Draft, newRecord } from './drafts';
import type { AlertRecord } from './record';

/** So many outages of a server … */
const OUTAGES = 3;
/** … that begin within this (s) are one alert, told again so often; after as long without one it is over. */
const WITHIN_SECONDS = 3_600;
/** Down for this long (s) it is down, and does not flap. */
const STAYS_SECONDS = 600;

interface FlappingMoment {
  readonly servers: ReadonlyMap<number, WatchedServer>;
  readonly now: number;
  readonly isMuted: (id: number) => boolean;
}

/**
 * Takes the outages of servers that flap out of those that are to be told. A flapping server is one message when it
 * begins, and a digest an hour while it goes on.
 */
export function settleFlapping(
  records: readonly AlertRecord[],
  outages: readonly Condition[],
  moment: FlappingMoment,
): { readonly drafts: readonly Draft[]; readonly conditions: readonly Condition[] } {
  const open = new Map(
    records.flatMap((one) =>
      one.kind === 'flapping' && one.ended === undefined ? [[one.ids[0], one] as const] : [],
    ),
  );
  const drafts: Draft[] = [];
  const conditions: Condition[] = [];
  const silent = new Map(outages.map((one) => [one.server.id, one]));
  for (const outage of outages) {
    const { server, at, ripe } = outage;
    const known = open.get(server.id);
    if (known !== undefined) {
      if (at === known.values.last && moment.now - at >= STAYS_SECONDS) conditions.push(outage);
      continue;
    }
    const before = countBefore(records, server.id, at);
    if (!ripe || before < OUTAGES - 1 || isTold(records, outage)) conditions.push(outage);
    else drafts.push(begun(outage, before + 1, moment));
  }
  for (const [id, record] of open) {
    const draft = id === undefined ? undefined : goneOn(record, silent.get(id), moment);
    if (draft) drafts.push(draft);
  }
  return { drafts, conditions };
}

/** The outage itself is an alert already. */
function isTold(records: readonly AlertRecord[], { server, at }: Condition): boolean {
  return records.some(
    ({ kind, ids, told, ended, back }) =>
      kind === 'down' &&
      ended === undefined &&
      ids.includes(server.id) &&
      !back?.includes(server.id) &&
      told >= at,
  );
}

/** Outages that were told of a server within the time before one of it. */
function countBefore(records: readonly AlertRecord[], id: number, at: number): number {
  return records.filter(
    (one) =>
      one.kind === 'down' &&
      one.ids.includes(id) &&
      one.at < at &&
      one.at >= at - WITHIN_SECONDS &&
      one.hush !== 'summed',
  ).length;
}

function begun(outage: Condition, times: number, { now, isMuted }: FlappingMoment): Draft {
  const hush = isMuted(outage.server.id) ? 'muted' : undefined;
  const record = newRecord('flapping', '', [outage], now, hush);
  const values = { times, toldTimes: times, last: outage.at };
  return { record: { ...record, values }, way: hush ? 'mute' : 'loud' };
}

function goneOn(
  record: AlertRecord,
  outage: Condition | undefined,
  { servers, now }: FlappingMoment,
): Draft | undefined {
  const { values, told } = record;
  const { times = 0, toldTimes = 0, last = record.at } = values;
  if (outage?.ripe === true && outage.at > last) {
    const next = { ...record, values: { ...values, times: times + 1, last: outage.at } };
    return digest(next, now) ?? { record: next, way: 'mute' };
  }
  const status = record.ids.map((id) => servers.get(id)?.status)[0];
  if (now - last >= WITHIN_SECONDS && status !== 'down') {
    return { record: { ...record, ended: now }, way: 'soft' };
  }
  return times > toldTimes && now - told >= WITHIN_SECONDS ? digest(record, now) : undefined;
}

/** Told again, an hour after the last time. */
function digest(record: AlertRecord, now: number): Draft | undefined {
  if (now - record.told < WITHIN_SECONDS) return undefined;
  const { values, hush } = record;
  return {
    record: { ...record, told: now, values: { ...values, toldTimes: values.times } },
    way: hush ? 'mute' : 'loud',
  };
}
