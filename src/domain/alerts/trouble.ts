import type { Feed } from '../feed';
import { elapsed, type Instant } from '../snapshot';
import type { Draft } from './drafts';
import type { AlertRecord } from './record';

/** What keeps answers away, and since when on this device's clocks. */
export interface TroubleMemory {
  readonly trouble: 'unreachable' | 'refused' | undefined;
  readonly since: Instant;
  readonly at: Instant;
}

/** The dashboard is unreachable for this long (s) before it is told. */
const UNREACHABLE_SECONDS = 60;
/** Looks further apart than this (s) say that the machine slept. */
const SLEPT_SECONDS = 90;

/** Takes in how much the data may be trusted now. Time slept does not count. */
export function watchTrouble(
  before: TroubleMemory | undefined,
  feed: Feed,
  at: Instant,
): TroubleMemory {
  const trouble = troubleOf(feed, before?.trouble);
  const slept = before !== undefined && elapsed(before.at, at) > SLEPT_SECONDS * 1000;
  const same = before !== undefined && before.trouble === trouble && !slept;
  return { trouble, since: same ? before.since : at, at };
}

function troubleOf(feed: Feed, before: TroubleMemory['trouble']): TroubleMemory['trouble'] {
  if (feed === 'refused') return feed;
  if (feed === 'connecting') return before;
  return feed === 'live' ? undefined : 'unreachable';
}

/**
 * What is told of the dashboard and the token.
 * @param now the dashboard's clock as this device reckons it, unix s
 */
export function settleTrouble(
  records: readonly AlertRecord[],
  { trouble, since, at }: TroubleMemory,
  moment: {
    readonly now: number;
    readonly on: (kind: 'unreachable' | 'refused') => boolean;
    readonly tellsEnd: boolean;
    readonly muted: boolean;
  },
): readonly Draft[] {
  const { now, on, tellsEnd, muted } = moment;
  const drafts: Draft[] = [];
  const lasted = elapsed(since, at) / 1000;
  for (const kind of ['unreachable', 'refused'] as const) {
    const open = records.find((one) => one.kind === kind && one.ended === undefined);
    if (open !== undefined && trouble !== kind) {
      const record = { ...open, ended: now, told: now };
      drafts.push({ record, way: tellsEnd && open.hush === undefined ? 'loud' : 'soft' });
    }
    const wait = kind === 'unreachable' ? UNREACHABLE_SECONDS : 0;
    if (open !== undefined || trouble !== kind || lasted < wait || !on(kind)) continue;
    const began = Math.round(now - lasted);
    const record: AlertRecord = {
      id: `${kind}/${began}`,
      kind,
      at: began,
      told: now,
      ids: [],
      names: [],
      ...(muted && { hush: 'muted' }),
      values: {},
    };
    drafts.push({ record, way: muted ? 'mute' : 'loud' });
  }
  return drafts;
}
