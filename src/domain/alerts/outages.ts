import type { WatchedServer } from '../fleet';
import { type Condition, type Draft, type Manner, settle } from './drafts';
import { settleFlapping } from './flapping';
import type { AlertRecord } from './record';
import type { AlertWatch } from './watch';

/** Servers that are silent for nearly as long as the first one are told along with it (s). */
const ALONG_SECONDS = 15;
/** A server of a large alert that went down again unseen is told of once the alert is this old (s). */
const AGAIN_SECONDS = 600;

export interface OutageMoment extends Pick<Manner, 'isMuted' | 'now' | 'tellsEnd'> {
  readonly servers: ReadonlyMap<number, WatchedServer>;
  readonly watch: AlertWatch;
  /** A server that is silent for so long (s) is told of. */
  readonly seconds: number;
  /** At this age (s) of its last report a server is late, and not down. */
  readonly lateSeconds: number;
  readonly on: boolean;
  /** The answers' clock is in doubt: nobody is known to be down. */
  readonly inDoubt: boolean;
}

/**
 * Servers that are down for long enough. Time that nobody watched does not count, and neither does what was down
 * before anybody did; what is known is none.
 */
function outagesOf(moment: OutageMoment): readonly Condition[] {
  const { servers, watch, now, seconds, lateSeconds, on } = moment;
  if (!on) return [];
  const conditions: Condition[] = [];
  for (const { server, status, lastSeen, known } of servers.values()) {
    if (status !== 'down' || known || lastSeen === undefined) continue;
    if (lastSeen < watch.since - lateSeconds) continue;
    const silent = now - Math.max(lastSeen, watch.unbroken);
    if (silent < seconds - ALONG_SECONDS) continue;
    conditions.push({ server, at: lastSeen, ripe: silent >= seconds, values: {} });
  }
  return conditions;
}

/** What is told of outages: as of one answer. After a break nothing is, until it is sure who comes back. */
export function settleOutages(
  records: readonly AlertRecord[],
  moment: OutageMoment,
): { readonly drafts: readonly Draft[]; readonly watch: AlertWatch } {
  const { watch, now, seconds, inDoubt } = moment;
  const isUnsure = inDoubt || now < watch.unbroken + seconds;
  if (watch.gapFrom !== undefined && isUnsure) return { drafts: [], watch };
  const manner: Manner = {
    ...moment,
    kind: 'down',
    subject: () => '',
    over: (record, id) => backAt(record, moment.servers.get(id), now),
    tellsEnd: moment.tellsEnd,
  };
  const { drafts: flapping, conditions } = settleFlapping(records, outagesOf(moment), moment);
  const drafts = [...flapping, ...settle(records, conditions, manner)].map((draft) =>
    isKnown(draft.record, moment) ? { ...draft, way: 'mute' as const } : draft,
  );
  if (watch.gapFrom === undefined) return { drafts, watch };
  return {
    drafts: summarised(drafts, { ...watch, gapFrom: watch.gapFrom }, now),
    watch: { ...watch, gapFrom: undefined },
  };
}

/** When the server was heard of again. One that is gone is waited for no longer. */
function backAt(
  { ids, at, told }: AlertRecord,
  watched: WatchedServer | undefined,
  now: number,
): number | undefined {
  if (watched === undefined) return now;
  const { status, waiting, lastSeen = 0 } = watched;
  const isBack = (status === 'online' || status === 'late') && !waiting;
  const before = ids.length === 1 ? at : isBack ? 0 : told + AGAIN_SECONDS;
  return lastSeen > before && (isBack || status === 'down') ? lastSeen : undefined;
}

/** The end of what somebody knows of, or of what went down again at once, is no news. */
function isKnown({ ids, ended }: AlertRecord, { servers }: OutageMoment): boolean {
  if (ended === undefined) return false;
  return ids.every((id) => {
    const watched = servers.get(id);
    return watched === undefined || watched.known !== undefined || watched.status === 'down';
  });
}

/** What happened in a break is one message, if it is more than one thing. */
function summarised(
  drafts: readonly Draft[],
  { gapFrom, unbroken }: AlertWatch & { readonly gapFrom: number },
  now: number,
): readonly Draft[] {
  const isOfBreak = ({ record: { kind, at, ended }, way }: Draft) =>
    way === 'loud' && kind === 'down' && (at < unbroken || ended !== undefined);
  const some = drafts.filter(isOfBreak).map(({ record }) => record);
  if (some.length < 2) return drafts;
  const down = some.filter(({ ended }) => ended === undefined);
  const back = some.filter(({ ended }) => ended !== undefined);
  const ids = [...down, ...back].flatMap((record) => record.ids);
  const count = (records: readonly AlertRecord[]) =>
    records.reduce((sum, { ids }) => sum + ids.length, 0);
  const summary: AlertRecord = {
    id: `summary/${gapFrom}`,
    kind: 'summary',
    at: gapFrom,
    told: now,
    ended: now,
    ids,
    names: [...down, ...back].flatMap(({ names }) => names).slice(0, 5),
    values: { down: count(down), back: count(back), seconds: unbroken - gapFrom, why: 'asleep' },
  };
  const hushed = drafts.map((draft): Draft => {
    if (!isOfBreak(draft)) return draft;
    return { record: { ...draft.record, hush: 'summed' }, way: 'mute' };
  });
  return [...hushed, { record: summary, way: 'loud' }];
}
