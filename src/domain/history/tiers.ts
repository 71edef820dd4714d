import { addToSlot, type Block, newBlock, rollUp, slotAt } from './block';
import { addRow, type Minute, newMinute, restart, slotOf } from './minute';

/** The lengths of a history, in seconds. */
export const MINUTE = 60;
export const QUARTER = 900;
export const HOUR = 3_600;
export const DAY = 86_400;

/** Minutes are kept in blocks of an hour, quarters of an hour in blocks of six: a compromise of memory and packing. */
export const TIERS = {
  minutes: { step: MINUTE, span: HOUR },
  quarters: { step: QUARTER, span: 6 * HOUR },
} as const;

export type Tier = keyof typeof TIERS;

/** One server's history in the making: the minute under way, the open hour of minutes, the open block of quarters. */
export interface Tiers {
  readonly minute: Minute;
  minutes: Block;
  quarters: Block;
}

/** A block that has come to its end. */
export interface Closed {
  readonly tier: Tier;
  readonly block: Block;
}

const NOTHING: readonly Closed[] = [];

/** An empty block of a tier for the stretch that `time` (unix seconds) falls into. */
export function blockFor(tier: Tier, time: number): Block {
  const { step, span } = TIERS[tier];
  return newBlock(Math.floor(time / span) * span, step, span / step);
}

export function newTiers(time: number): Tiers {
  return {
    minute: newMinute(floor(time, MINUTE)),
    minutes: blockFor('minutes', time),
    quarters: blockFor('quarters', time),
  };
}

/**
 * Moves on to `time` (unix seconds): what lies wholly before it is closed.
 * Where the clock was set back a little nothing is closed; samples go to their minute, or come too late and are left
 * out. Where it was set back by more than an hour all is closed, and begins anew.
 */
export function advance(tiers: Tiers, time: number): readonly Closed[] {
  const minute = floor(time, MINUTE);
  // Nearly always so: then nothing else is looked at.
  if (minute === tiers.minute.start) return NOTHING;
  if (minute + HOUR <= tiers.minutes.start) return beginAnew(tiers, time);
  if (minute < tiers.minute.start) return NOTHING;
  settle(tiers);
  restart(tiers.minute, minute);
  if (minute < tiers.minutes.start + HOUR) return NOTHING;
  const closed: Closed[] = [{ tier: 'minutes', block: tiers.minutes }];
  rollIntoQuarters(tiers.minutes, tiers.quarters);
  tiers.minutes = blockFor('minutes', minute);
  if (minute < tiers.quarters.start + TIERS.quarters.span) return closed;
  closed.push({ tier: 'quarters', block: tiers.quarters });
  tiers.quarters = blockFor('quarters', minute);
  return closed;
}

function beginAnew(tiers: Tiers, time: number): readonly Closed[] {
  settle(tiers);
  const { minutes, quarters } = tiers;
  rollIntoQuarters(minutes, quarters);
  restart(tiers.minute, floor(time, MINUTE));
  tiers.minutes = blockFor('minutes', time);
  tiers.quarters = blockFor('quarters', time);
  return [
    { tier: 'minutes', block: minutes },
    { tier: 'quarters', block: quarters },
  ];
}

/** Adds one row of levels, measured at `time` (unix seconds), after `advance`. */
export function add(tiers: Tiers, time: number, levels: Uint16Array): void {
  const minute = floor(time, MINUTE);
  if (minute === tiers.minute.start) {
    addRow(tiers.minute, levels);
    return;
  }
  // From a minute that has ended: a report is some seconds older than its answer.
  const index = slotAt(tiers.minutes, time);
  if (index === undefined || minute > tiers.minute.start) return;
  addToSlot(tiers.minutes, index, { count: 1, means: levels, maxima: levels });
}

/** Writes the minute under way into its hour, for whoever reads it now. What follows in that minute is added. */
export function settle(tiers: Tiers): void {
  const { minute, minutes } = tiers;
  const index = slotAt(minutes, minute.start);
  if (index !== undefined && minute.count > 0) addToSlot(minutes, index, slotOf(minute));
  restart(minute, minute.start);
}

/** The quarters of an hour of minutes, into their block. An hour is rolled up once, when it closes. */
export function rollIntoQuarters(minutes: Block, quarters: Block): void {
  const each = QUARTER / MINUTE;
  for (let from = 0; from < minutes.counts.length; from += each) {
    const index = slotAt(quarters, minutes.start + from * MINUTE);
    if (index !== undefined) addToSlot(quarters, index, rollUp(minutes, from, from + each));
  }
}

function floor(time: number, step: number): number {
  return Math.floor(time / step) * step;
}
