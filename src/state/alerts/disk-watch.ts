import { HISTORY } from '../../config';
import { ALERTS } from '../../config.alerts';
import { type DiskPoint, daysUntilFull } from '../../domain/alerts/forecast';
import { alertValue } from '../../domain/alerts/limits';
import type { Fleet } from '../../domain/fleet';
import { type Block, readSlot } from '../../domain/history/block';
import { HISTORY_METRICS, SCALES } from '../../domain/history/metrics';
import { fromLevel, UNKNOWN } from '../../domain/history/scale';
import { DAY, TIERS } from '../../domain/history/tiers';
import { elapsed, type Instant } from '../../domain/snapshot';
import type { Keeper } from '../history/keeper';

/** Looks through the disks' past, one server after the other. */
export interface DiskWatch {
  /** In how many days disks are full, of those that were looked at; undefined: not foreseeable. */
  full(): ReadonlyMap<number, number | undefined>;
  /** Call it about once a second, while somebody wants to know. */
  tick(fleet: Fleet, keeper: Keeper, now: Instant): void;
  forget(): void;
}

/** So many days of the past are looked at. */
const DAYS = 7;
const DISK = HISTORY_METRICS.indexOf('disk');
const { step, span } = TIERS.quarters;

export function createDiskWatch(): DiskWatch {
  const full = new Map<number, number | undefined>();
  const looked = new Map<number, Instant>();
  let lastLook: Instant | undefined;
  let busy = false;

  async function look(id: number, keeper: Keeper, now: number): Promise<void> {
    busy = true;
    try {
      full.set(id, daysUntilFull(await pointsOf(id, keeper, now)));
    } catch {
      // What can't be read now is looked at again in its turn.
    }
    busy = false;
  }

  return {
    full: () => full,
    forget() {
      full.clear();
      looked.clear();
    },
    tick({ servers, dashboardNow }, keeper, now) {
      const pace = Math.max(ALERTS.diskEachMs, ALERTS.disksEveryMs / Math.max(360, servers.size));
      if (busy || (lastLook && elapsed(lastLook, now) < pace)) return;
      lastLook = now;
      const age = (id: number) => {
        const before = looked.get(id);
        return before === undefined ? Number.POSITIVE_INFINITY : elapsed(before, now);
      };
      const [next] = [...servers.values()].sort((a, b) => age(b.server.id) - age(a.server.id));
      if (next === undefined) return;
      const { id } = next.server;
      looked.set(id, now);
      for (const known of full.keys()) if (!servers.has(known)) full.delete(known);
      const used = alertValue(next.server, 'disk');
      if (used === undefined || used < ALERTS.diskFrom) full.set(id, undefined);
      else void look(id, keeper, dashboardNow);
    },
  };
}

/** How full the disk was at this time of each of the last days, or within six hours before. */
async function pointsOf(id: number, keeper: Keeper, now: number): Promise<readonly DiskPoint[]> {
  const days = Math.min(DAYS, keeper.reach().quarters / DAY, HISTORY.quartersSeconds / DAY);
  const points = Array.from({ length: Math.floor(days) + 1 }, async (_, day) => {
    const until = now - day * DAY;
    const blocks = await keeper.read(id, 'quarters', until - span, until);
    return blocks.flatMap((block) => pointsIn(block, until)).at(-1) ?? [];
  });
  return (await Promise.all(points)).flat();
}

function pointsIn(block: Block, until: number): readonly DiskPoint[] {
  return Array.from(block.counts).flatMap((count, index) => {
    const at = block.start + index * step;
    const level = readSlot(block, index).means[DISK] ?? UNKNOWN;
    if (count === 0 || level === UNKNOWN || at > until || at < until - span) return [];
    return [{ at, percent: fromLevel(SCALES.disk, level) }];
  });
}
