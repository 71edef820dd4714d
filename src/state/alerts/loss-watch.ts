import { ALERTS } from '../../config.alerts';
import { lossesOf, type MonitorLoss } from '../../domain/alerts/loss';
import type { Fleet } from '../../domain/fleet';
import { elapsed, type Instant } from '../../domain/snapshot';
import type { Keeper } from '../history/keeper';

/** Has the dashboard's latency monitors asked for, as the cards do, and looks at what they lose. */
export interface LossWatch {
  losses(): readonly MonitorLoss[];
  /** Call it about once a second. `percent`: what counts as failing; undefined: nobody wants to know. */
  tick(some: {
    readonly fleet: Fleet;
    readonly keeper: Keeper;
    readonly percent: number | undefined;
    readonly now: Instant;
  }): void;
  forget(): void;
}

export function createLossWatch(): LossWatch {
  const wanted = new Map<number, () => void>();
  let of: Keeper | undefined;
  let losses: readonly MonitorLoss[] = [];
  let lastLook: Instant | undefined;

  function forget(): void {
    for (const leave of wanted.values()) leave();
    wanted.clear();
    losses = [];
    lastLook = undefined;
  }

  return {
    losses: () => losses,
    forget,
    tick({ fleet, keeper, percent, now }) {
      if (percent === undefined || keeper !== of) forget();
      of = keeper;
      if (percent === undefined) return;
      if (lastLook && elapsed(lastLook, now) < ALERTS.lossEveryMs) return;
      lastLook = now;
      const ids = fleet.groups.flatMap((group) => group.ids).slice(0, ALERTS.lossServers);
      for (const id of ids) {
        if (!wanted.has(id))
          wanted.set(
            id,
            keeper.monitors.of(id, 'cards').subscribe(() => {}),
          );
      }
      for (const [id, leave] of wanted) {
        if (ids.includes(id)) continue;
        leave();
        wanted.delete(id);
      }
      const latency = ids.flatMap((id) => {
        const { day } = keeper.monitors.of(id, 'cards').get();
        return day === undefined ? [] : [[id, day] as const];
      });
      losses = lossesOf(new Map(latency), percent, now.wall);
    },
  };
}
