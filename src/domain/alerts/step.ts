import type { Feed } from '../feed';
import type { Fleet } from '../fleet';
import type { Server } from '../server';
import { elapsed, type Instant } from '../snapshot';
import { hasCurrentNumbers } from '../summary';
import type { Draft } from './drafts';
import { endQuiet, hush } from './hush';
import { type LimitMemory, NEW_LIMIT_MEMORY, settleLimits, watchLimits } from './limits';
import type { MonitorLoss } from './loss';
import { settleOutages } from './outages';
import type { AlertRecord } from './record';
import { type AlertRules, isMuted, type Mute } from './rules';
import { isGone, settleDisks, settleLosses } from './slow';
import { settleTrouble, type TroubleMemory, watchTrouble } from './trouble';
import { type AlertWatch, watchTime } from './watch';

/** What a tab knows between answers. What was told is in the records, which all tabs share. */
export interface AlertMemory {
  readonly watch: AlertWatch | undefined;
  readonly limits: LimitMemory;
  readonly trouble: TroubleMemory | undefined;
}

/** What alerts are made of at one moment. */
export interface AlertMoment {
  /** As of the last answer; undefined: none yet. */
  readonly fleet: Fleet | undefined;
  readonly feed: Feed;
  readonly at: Instant;
  readonly rules: AlertRules;
  readonly mutes: readonly Mute[];
  /** It is one of the quiet hours. */
  readonly quiet: boolean;
  /** In how many days disks are full, by the servers' ids; undefined: not foreseeable. */
  readonly full: ReadonlyMap<number, number | undefined>;
  /** What monitors have lost of late. */
  readonly losses: readonly MonitorLoss[];
  readonly vouchSeconds: number;
  readonly lateSeconds: number;
}

/** What a tab knows before its first answer. @param watch what an earlier visit has watched */
export function newAlertMemory(watch: AlertWatch | undefined): AlertMemory {
  return { watch, limits: NEW_LIMIT_MEMORY, trouble: undefined };
}

interface Step {
  readonly memory: AlertMemory;
  readonly drafts: readonly Draft[];
}

/** The dashboard's clock now, as far as this device knows it, unix s. */
export function reckonedNow({ fleet, at }: Pick<AlertMoment, 'fleet' | 'at'>): number {
  if (fleet === undefined) return Math.round(at.wall / 1000);
  return Math.round(fleet.dashboardNow + elapsed(fleet.receivedAt, at) / 1000);
}

/** Takes in one answer. */
export function stepAnswer(
  memory: AlertMemory,
  records: readonly AlertRecord[],
  moment: AlertMoment & { readonly fleet: Fleet },
): Step {
  const { fleet, rules, vouchSeconds } = moment;
  const now = fleet.dashboardNow;
  const manner = { now, isMuted: mutedIn(moment) };
  const outages = settleOutages(records, {
    ...manner,
    servers: fleet.servers,
    watch: watchTime(memory.watch, now, vouchSeconds),
    seconds: rules.down.seconds,
    on: rules.down.on,
    inDoubt: fleet.memory.clock.inDoubt,
    tellsEnd: rules.back,
    lateSeconds: moment.lateSeconds,
  });
  const current = new Map<number, Server>();
  for (const one of fleet.servers.values()) {
    if (!one.known && hasCurrentNumbers(one)) current.set(one.server.id, one.server);
  }
  const limitMoment = {
    ...manner,
    servers: current,
    rules: rules.limits,
    vouchSeconds,
    gone: (id: number) => isGone(fleet, id),
  };
  const limits = watchLimits(memory.limits, limitMoment);
  const drafts = [
    ...outages.drafts,
    ...settleLimits(records, limits.conditions, limitMoment),
    ...settleDisks(records, { ...moment, ...manner }),
    ...settleLosses(records, { ...moment, ...manner }),
  ];
  return {
    memory: { ...memory, watch: outages.watch, limits: limits.memory },
    drafts: moment.quiet ? hush(drafts) : drafts,
  };
}

/** Looks at the feed and the clock, answer or not. Call it about once a second. */
export function stepTick(
  memory: AlertMemory,
  records: readonly AlertRecord[],
  moment: AlertMoment,
): Step {
  const { rules, mutes, feed, at, quiet } = moment;
  const now = reckonedNow(moment);
  const trouble = watchTrouble(memory.trouble, feed, at);
  const drafts = settleTrouble(records, trouble, {
    now,
    on: (kind) => rules[kind],
    tellsEnd: rules.back,
    muted: isMuted(mutes, undefined, at.wall / 1000),
  });
  return {
    memory: { ...memory, trouble },
    drafts: quiet ? hush(drafts) : [...drafts, ...endQuiet(records, now)],
  };
}

/** Servers that are down and of which a person wants to hear: for the badge and the title. */
export function countDown({
  fleet,
  mutes,
  at,
}: Pick<AlertMoment, 'fleet' | 'mutes' | 'at'>): number {
  let down = 0;
  for (const { status, known, server } of fleet?.servers.values() ?? []) {
    if (status === 'down' && !known && !isMuted(mutes, server, at.wall / 1000)) down += 1;
  }
  return down;
}

function mutedIn({ fleet, mutes, at }: AlertMoment): (id: number) => boolean {
  return (id) => {
    const server = fleet?.servers.get(id)?.server;
    return server !== undefined && isMuted(mutes, server, at.wall / 1000);
  };
}
