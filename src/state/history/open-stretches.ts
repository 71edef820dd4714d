import { HISTORY } from '../../config';
import { type Block, isEmpty, mergeInto } from '../../domain/history/block';
import {
  blockFor,
  type Closed,
  HOUR,
  rollIntoQuarters,
  settle,
  TIERS,
  type Tier,
  type Tiers,
} from '../../domain/history/tiers';
import type { Recorder } from './recorder';

/** What has not come to its end, as it is to be written down. */
export interface OpenStretches {
  /** Of the stretches of the present moment, a block a server. */
  readonly minutes: ReadonlyMap<number, Block>;
  readonly quarters: ReadonlyMap<number, Block>;
  /** Of other stretches: a server that has not reported since the hour turned. They end as chunks that grow. */
  readonly trailing: readonly { readonly id: number; readonly closed: Closed }[];
}

/** Whether the hour has just turned, so that most of the fleet is still to close it. */
export function turning({ now }: Recorder): boolean {
  return now % HOUR <= HISTORY.closeAfterSeconds;
}

/** The present, unix seconds: of this page's last answer, or that of another page whose records were taken up. */
function present({ now, availability }: Recorder): number {
  return Math.max(now, availability.watched.at(-1) ?? 0);
}

/** Sorts out what is open; the minutes under way are written into their hours. */
export function openStretches(recorder: Recorder): OpenStretches {
  const minutes = new Map<number, Block>();
  const quarters = new Map<number, Block>();
  const trailing: { readonly id: number; readonly closed: Closed }[] = [];
  const moment = present(recorder);
  const sort = (id: number, tier: Tier, block: Block) => {
    if (isAt(moment, tier, block)) (tier === 'minutes' ? minutes : quarters).set(id, block);
    else if (!isEmpty(block)) trailing.push({ id, closed: { tier, block } });
  };
  for (const [id, tiers] of recorder.tiers) {
    settle(tiers);
    sort(id, 'minutes', tiers.minutes);
    sort(id, 'quarters', quartersOf(moment, tiers));
  }
  return { minutes, quarters, trailing };
}

/** With the hour in it where that has ended; it stays open in memory. */
function quartersOf(moment: number, { minutes, quarters }: Tiers): Block {
  if (isAt(moment, 'minutes', minutes)) return quarters;
  const whole = blockFor('quarters', quarters.start);
  mergeInto(whole, quarters);
  rollIntoQuarters(minutes, whole);
  return whole;
}

function isAt(moment: number, tier: Tier, { start }: Block): boolean {
  const { span } = TIERS[tier];
  return start === Math.floor(moment / span) * span;
}
