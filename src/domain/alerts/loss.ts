import type { LatencyQuarters } from '../history/latency-quarters';
import { samplesOfQuarters } from '../history/latency-quarters';

/** What one monitor has lost from one server of late. */
export interface MonitorLoss {
  readonly id: number;
  readonly monitor: number;
  readonly name: string;
  /** Percent. */
  readonly loss: number;
  /** Most servers lose it: the fault is its target's. */
  readonly target: boolean;
}

const QUARTER_MS = 900_000;
/** What is older than this is no present loss. */
const FRESH_MS = 3 * QUARTER_MS;
/** So many servers at least make a target's fault. */
const TARGET_SERVERS = 3;

/**
 * What each monitor loses now: in the better one of its last two quarters of an hour, so that one lost answer at the
 * beginning of a quarter is not all of it. What was not measured of late is left out.
 * @param latency what is known of the servers' monitors, by the servers' ids
 * @param percent a monitor fails where it loses that much
 * @param at unix ms
 */
export function lossesOf(
  latency: ReadonlyMap<number, readonly LatencyQuarters[]>,
  percent: number,
  at: number,
): readonly MonitorLoss[] {
  const losses = [...latency].flatMap(([id, monitors]) =>
    monitors.flatMap((quarters) => {
      const loss = presentLoss(quarters, at);
      const { monitorId: monitor, name } = quarters;
      return loss === undefined ? [] : [{ id, monitor, name, loss }];
    }),
  );
  const failing = new Map<number, { fails: number; all: number }>();
  for (const { monitor, loss } of losses) {
    const { fails, all } = failing.get(monitor) ?? { fails: 0, all: 0 };
    failing.set(monitor, { fails: fails + (loss >= percent ? 1 : 0), all: all + 1 });
  }
  return losses.map((one) => {
    const { fails, all } = failing.get(one.monitor) ?? { fails: 0, all: 0 };
    const target = one.loss >= percent && fails >= TARGET_SERVERS && fails > all / 2;
    return { ...one, target };
  });
}

/** Percent lost in the two last quarters, of which the better one counts; undefined: nothing of late. */
function presentLoss(quarters: LatencyQuarters, at: number): number | undefined {
  const [before, last] = samplesOfQuarters(quarters).slice(-2);
  if (before === undefined || last === undefined || at - before.at > FRESH_MS) return undefined;
  return Math.min(before.loss, last.loss) * 100;
}
