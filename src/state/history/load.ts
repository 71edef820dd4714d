import { mergeAvailability } from '../../domain/history/availability';
import { type Block, isEmpty, mergeInto } from '../../domain/history/block';
import { newMinute } from '../../domain/history/minute';
import type { Row } from '../../domain/history/pack-rows';
import {
  blockFor,
  rollIntoQuarters,
  settle,
  type Tier,
  type Tiers,
} from '../../domain/history/tiers';
import { fits } from './chunks';
import { fromRecord } from './pack-record';
import type { Recorder } from './recorder';
import { type Change, KEYS_END, type Records } from './records';
import { readRowsRecord } from './rows-record';
import { fromSeenRecord, parseIncident } from './seen-record';

/** The records of what has not come to its end. */
export const OPEN = {
  minutes: 'minutes',
  quarters: 'quarters',
  seen: 'seen',
  /** The fleet as of the last answer. */
  fleet: 'fleet',
  writer: 'writer',
  /** Before the tier and the start of what had ended when a page was left, and is to be joined with its chunk. */
  ended: 'ended',
} as const;

/** Sorts after every key of what has ended. */
export const ENDED_END = `${OPEN.ended}/${KEYS_END}`;

/** What could not be read, to be removed. */
type Damaged = (change: Change) => void;

/** Joins the open stretches that an earlier visit or another tab wrote down with those in memory. */
export async function loadOpen(
  records: Records,
  recorder: Recorder,
  damaged: Damaged,
): Promise<void> {
  const seen = await records.get('open', OPEN.seen);
  const known = fromSeenRecord(seen);
  if (known) {
    mergeAvailability(recorder.availability, known.availability);
    recorder.addRestarts(known.restarts);
    for (const [id, boot] of known.boots) {
      if (!recorder.boots.has(id)) recorder.boots.set(id, boot);
    }
  } else if (seen !== undefined) damaged({ store: 'open', key: OPEN.seen });
  for (const { key, value } of await records.range('open', `${OPEN.ended}/`, ENDED_END)) {
    const tier = key.includes('quarters') ? 'quarters' : 'minutes';
    for (const [id, block] of (await fromRecord(value)) ?? []) {
      if (fits(tier, block)) recorder.closed.push({ id, closed: { tier, block } });
    }
  }
  for (const tier of ['quarters', 'minutes'] as const) {
    const value = await records.get('open', OPEN[tier]);
    const blocks = await fromRecord(value);
    if (blocks === undefined) {
      if (value !== undefined) damaged({ store: 'open', key: OPEN[tier] });
      continue;
    }
    for (const [id, block] of blocks) if (fits(tier, block)) take(recorder, id, tier, block);
  }
}

export async function loadIncidents(
  records: Records,
  recorder: Recorder,
  damaged: Damaged,
): Promise<void> {
  const kept = await records.range('incidents', '', KEYS_END);
  const incidents = kept.flatMap(({ key, value }) => {
    const incident = parseIncident(value);
    if (incident === undefined) damaged({ store: 'incidents', key });
    return incident ?? [];
  });
  const before = recorder.unwritten.length;
  recorder.addIncidents(incidents);
  // They are written already.
  recorder.unwritten.length = before;
}

/** The rows of the last minutes, as an earlier visit wrote them down: a server's in time order. */
export async function loadRows(
  records: Records,
  damaged: Damaged,
): Promise<readonly { readonly id: number; readonly row: Row }[]> {
  const rows: { readonly id: number; readonly row: Row }[] = [];
  for (const { key, value } of await records.range('rows', '', KEYS_END)) {
    const whole = await readRowsRecord(value, (id, row) => rows.push({ id, row }));
    if (!whole) damaged({ store: 'rows', key });
  }
  return rows;
}

/** A block of the stretch that is open in memory is joined with it; an older one has ended meanwhile. */
function take(recorder: Recorder, id: number, tier: Tier, block: Block): void {
  const tiers = recorder.tiers.get(id);
  if (tiers === undefined) {
    recorder.tiers.set(id, openAt(tier, block));
    return;
  }
  // The minute under way belongs to what is open now, before that is joined or ends.
  settle(tiers);
  const open = tiers[tier];
  if (open.start === block.start) {
    mergeInto(open, block);
    return;
  }
  if (block.start > open.start) {
    tiers[tier] = block;
    tiers.minute.start = Math.max(tiers.minute.start, block.start);
    end(recorder, id, tier, open);
    if (tier === 'minutes') keepUp(recorder, id, tiers);
    return;
  }
  end(recorder, id, tier, block);
}

/**
 * Closes a stretch. An hour's quarters are joined with those that are open, and not added: whoever wrote those down may
 * have rolled up the same hour.
 */
function end(recorder: Recorder, id: number, tier: Tier, block: Block): void {
  if (isEmpty(block)) return;
  recorder.closed.push({ id, closed: { tier, block } });
  if (tier !== 'minutes') return;
  const rolled = blockFor('quarters', block.start);
  rollIntoQuarters(block, rolled);
  const open = recorder.tiers.get(id)?.quarters;
  if (open?.start === rolled.start) mergeInto(open, rolled);
  else recorder.closed.push({ id, closed: { tier: 'quarters', block: rolled } });
}

/** The quarters follow the hour: a block that ended with it is closed. */
function keepUp(recorder: Recorder, id: number, tiers: Tiers): void {
  const quarters = blockFor('quarters', tiers.minutes.start);
  if (quarters.start <= tiers.quarters.start) return;
  end(recorder, id, 'quarters', tiers.quarters);
  tiers.quarters = quarters;
}

/** A server that memory does not know yet goes on where it was left. */
function openAt(tier: Tier, block: Block): Tiers {
  return {
    minute: newMinute(block.start),
    minutes: tier === 'minutes' ? block : blockFor('minutes', block.start),
    quarters: tier === 'quarters' ? block : blockFor('quarters', block.start),
  };
}
