import { byPanelOrder } from '../order';
import type { Server } from '../server';
import type { AlertKind, AlertRecord, AlertValues } from './record';

/** An alert as it is to be kept now, and how a person is to hear of it. */
export interface Draft {
  readonly record: AlertRecord;
  /** `loud`: in every way that was chosen; `soft`: what was told of it is changed; `mute`: the list alone. */
  readonly way: 'loud' | 'soft' | 'mute';
}

/** Something about one server that is to be told. */
export interface Condition {
  readonly server: Server;
  /** Since when, unix s on the dashboard's clock. */
  readonly at: number;
  /** Its time has come. One whose time has nearly come is told along with others. */
  readonly ripe: boolean;
  readonly values: AlertValues;
}

/** How conditions of a kind become alerts. */
export interface Manner {
  readonly kind: AlertKind;
  /** Parts conditions of a kind that are told apart: the metric, the monitor. */
  readonly subject: (values: AlertValues) => string;
  /**
   * When it was over for a server of an alert (unix s); undefined: it goes on, or is not known. An alert of servers
   * that are gone is over.
   */
  readonly over: (record: AlertRecord, id: number) => number | undefined;
  /** Whether it is told aloud that it is over. */
  readonly tellsEnd: boolean;
  readonly isMuted: (id: number) => boolean;
  /** unix s, the dashboard's clock. */
  readonly now: number;
}

/** More servers than this at once are one alert. */
const FEW = 3;
/** Servers that follow within this (s) are added to that one. */
const FOLLOW_SECONDS = 120;
/** How many servers of an alert are called by their names. */
const NAMED = 5;

/** What has ended, what is new: of the alerts that are kept and the conditions of now. */
export function settle(
  records: readonly AlertRecord[],
  conditions: readonly Condition[],
  manner: Manner,
): readonly Draft[] {
  const { kind, subject } = manner;
  const open = new Map(
    records.flatMap((record) =>
      record.kind === kind && record.ended === undefined ? [[record.id, record] as const] : [],
    ),
  );
  const drafts = new Map<string, Draft>();
  for (const record of open.values()) {
    const draft = settleEnd(record, manner);
    if (draft) drafts.set(record.id, draft);
  }
  const now = [...open.values()].map((record) => drafts.get(record.id)?.record ?? record);
  const covered = new Set(now.flatMap((record) => goingOn(record).map((id) => keyOf(record, id))));
  const fresh = conditions.filter(
    ({ server, values }) => !covered.has(`${subject(values)}:${server.id}`),
  );
  if (!fresh.some(({ ripe }) => ripe)) return [...drafts.values()];
  const groups = new Map<string, Condition[]>();
  for (const one of fresh) {
    const group = `${manner.isMuted(one.server.id)}:${subject(one.values)}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  for (const some of groups.values()) {
    for (const draft of tellNew(some, now, manner)) drafts.set(draft.record.id, draft);
  }
  return [...drafts.values()];

  function keyOf(record: AlertRecord, id: number): string {
    return `${subject(record.values)}:${id}`;
  }
}

/** The servers of an alert that are not back. */
export function goingOn({ ids, back = [], ended }: AlertRecord): readonly number[] {
  return ended === undefined ? ids.filter((id) => !back.includes(id)) : [];
}

function settleEnd(record: AlertRecord, manner: Manner): Draft | undefined {
  const { over, tellsEnd, isMuted, now } = manner;
  const ends = goingOn(record).flatMap((id) => {
    const at = over(record, id);
    return at === undefined ? [] : [{ id, at }];
  });
  if (ends.length === 0) return undefined;
  const back = [...(record.back ?? []), ...ends.map(({ id }) => id)];
  if (back.length < record.ids.length) {
    return { record: { ...record, back }, way: record.hush ? 'mute' : 'soft' };
  }
  const ended = Math.max(...ends.map(({ at }) => at));
  const several = record.ids.length > 1 ? { back } : {};
  if (record.hush) return { record: { ...record, ...several, ended }, way: 'mute' };
  if (!tellsEnd || record.ids.every(isMuted)) {
    return { record: { ...record, ...several, ended }, way: 'soft' };
  }
  return { record: { ...record, ...several, ended, told: now }, way: 'loud' };
}

function tellNew(
  fresh: readonly Condition[],
  open: readonly AlertRecord[],
  manner: Manner,
): readonly Draft[] {
  const { kind, subject, isMuted, now } = manner;
  const [first] = fresh;
  if (first === undefined) return [];
  const hush = isMuted(first.server.id) ? 'muted' : undefined;
  const young = open.find(
    (one) =>
      one.ids.length > FEW &&
      one.ended === undefined &&
      one.hush === hush &&
      subject(one.values) === subject(first.values) &&
      now - one.told <= FOLLOW_SECONDS,
  );
  if (young) return [{ record: withMore(young, fresh), way: hush ? 'mute' : 'soft' }];
  const isOne = fresh.length > FEW || first.values.target === true;
  const alerts = isOne ? [fresh] : fresh.map((one) => [one]);
  return alerts.map((some) => ({
    record: newRecord(kind, subject(first.values), some, now, hush),
    way: hush === undefined ? 'loud' : 'mute',
  }));
}

/** A record of some servers, in the panel's order. */
export function newRecord(
  kind: AlertKind,
  subject: string,
  some: readonly Condition[],
  now: number,
  hush: AlertRecord['hush'],
): AlertRecord {
  const servers = some.map(({ server }) => server).sort(byPanelOrder);
  const at = Math.min(...some.map((one) => one.at));
  const who = servers.length === 1 ? servers[0]?.id : 'many';
  return {
    id: [kind, ...(subject === '' ? [] : [subject]), who, at].join('/'),
    kind,
    at,
    told: now,
    ids: servers.map(({ id }) => id),
    names: servers.slice(0, NAMED).map(({ name }) => name),
    tag: commonTag(servers),
    ...(hush && { hush }),
    values: some[0]?.values ?? {},
  };
}

function withMore(record: AlertRecord, some: readonly Condition[]): AlertRecord {
  const servers = some.map(({ server }) => server).sort(byPanelOrder);
  const added = new Set(servers.map(({ id }) => id));
  const tag = commonTag(servers);
  return {
    ...record,
    ids: [...record.ids.filter((id) => !added.has(id)), ...added],
    back: (record.back ?? []).filter((id) => !added.has(id)),
    tag: tag === record.tag ? tag : undefined,
  };
}

function commonTag(servers: readonly Server[]): string | undefined {
  const tag = servers[0]?.tag;
  return servers.every((server) => server.tag === tag) ? tag : undefined;
}
