import type { Fleet } from '../fleet';
import { type Condition, type Draft, type Manner, settle } from './drafts';
import type { MonitorLoss } from './loss';
import type { AlertRecord } from './record';
import type { AlertRules } from './rules';

/** Deleted, or its trouble is known. */
export function isGone({ servers }: Fleet, id: number): boolean {
  const watched = servers.get(id);
  return watched === undefined || watched.known !== undefined;
}

/** A disk that grows more slowly than this much over what was asked is no longer told of. */
const DISK_HYSTERESIS = 1.5;

interface SlowMoment extends Pick<Manner, 'now' | 'isMuted'> {
  readonly fleet: Fleet;
  readonly rules: AlertRules;
}

/** What is told of disks that will be full. */
export function settleDisks(
  records: readonly AlertRecord[],
  moment: SlowMoment & {
    /** In how many days disks are full, by the servers' ids; undefined: not foreseeable. */
    readonly full: ReadonlyMap<number, number | undefined>;
  },
): readonly Draft[] {
  const { fleet, full, rules, now } = moment;
  const { on, days: within } = rules.disk;
  const conditions = [...full].flatMap(([id, days]): Condition[] => {
    const server = fleet.servers.get(id)?.server;
    if (!on || server === undefined || isGone(fleet, id)) return [];
    if (days === undefined || days > within) return [];
    return [{ server, at: now, ripe: true, values: { days } }];
  });
  return settle(records, conditions, {
    ...moment,
    kind: 'disk',
    subject: () => '',
    tellsEnd: false,
    over(_, id) {
      if (!on || isGone(fleet, id)) return now;
      const days = full.get(id);
      const goesOn = !full.has(id) || (days !== undefined && days <= within * DISK_HYSTERESIS);
      return goesOn ? undefined : now;
    },
  });
}

/** What is told of monitors that lose answers. */
export function settleLosses(
  records: readonly AlertRecord[],
  moment: SlowMoment & {
    readonly losses: readonly MonitorLoss[];
  },
): readonly Draft[] {
  const { fleet, losses, rules, now } = moment;
  const { on, percent } = rules.loss;
  const conditions = losses.flatMap((one): Condition[] => {
    const server = fleet.servers.get(one.id)?.server;
    if (!on || server === undefined || isGone(fleet, one.id) || one.loss < percent) return [];
    const { name: monitor, loss, target } = one;
    return [{ server, at: now, ripe: true, values: { monitor, loss, target } }];
  });
  return settle(records, conditions, {
    ...moment,
    kind: 'loss',
    subject: ({ monitor = '' }) => monitor,
    tellsEnd: false,
    over(record, id) {
      if (!on || isGone(fleet, id)) return now;
      const loss = losses.find((one) => one.id === id && one.name === record.values.monitor)?.loss;
      return loss !== undefined && loss < percent / 2 ? now : undefined;
    },
  });
}
