import {
  type Availability,
  mergeAvailability,
  newAvailability,
} from '../../domain/history/availability';
import type { Block } from '../../domain/history/block';
import { type Incident, richer } from '../../domain/history/incidents';
import type { Restart } from '../../domain/history/restarts';
import { secondsIn } from '../../domain/history/spans';
import { absorb } from '../../domain/history/stretch';
import { blockFor, TIERS, type Tier } from '../../domain/history/tiers';
import { chunkKey, shardOf } from './chunks';
import { incidentRecordKey } from './incident-record';
import { OPEN } from './load';
import { compressed, fromRecord, toRecord } from './pack-record';
import type { Recorder } from './recorder';
import type { Change, Records } from './records';
import { toSeenRecord } from './seen-record';

/** A block that was not recorded here. */
export interface ForeignBlock {
  readonly id: number;
  readonly tier: Tier;
  readonly block: Block;
}

/** What was seen elsewhere. */
export interface ForeignSeen {
  readonly availability: Pick<Availability, 'watched' | 'servers'>;
  readonly incidents: readonly Incident[];
  readonly restarts: readonly Restart[];
}

/** How much of it was new. */
export interface SeenGain {
  /** Restarts of the dashboard among them. */
  readonly incidents: number;
  /** Seconds. */
  readonly watched: number;
}

export interface BlocksTarget {
  readonly records: Records;
  readonly recorder: Recorder;
  /** What of a server is in memory alone. */
  readonly openBlocks: (id: number, tier: Tier) => readonly Block[];
}

/**
 * Joins blocks with the stored chunks, those of stretches that are still open, too: whoever reads joins both. What
 * history does not reach back to, what lies ahead of the dashboard's clock, and what is of no server of the
 * dashboard is left out.
 * @returns how many slots know more than before
 */
export async function takeBlocks(
  { records, recorder, openBlocks }: BlocksTarget,
  added: readonly ForeignBlock[],
): Promise<number> {
  const chunks = new Map<string, ForeignBlock[]>();
  for (const one of added) {
    const { start } = one.block;
    const kept = start + TIERS[one.tier].span > recorder.now - recorder.reach()[one.tier];
    if (!kept || start > recorder.now || !recorder.availability.servers.has(one.id)) continue;
    const key = chunkKey(one.tier, shardOf(one.id), start);
    chunks.set(key, [...(chunks.get(key) ?? []), one]);
  }
  let gained = 0;
  for (const [key, foreign] of chunks) {
    const blocks = new Map(await fromRecord(await records.get('chunks', key)));
    let news = 0;
    for (const { id, tier, block } of foreign) {
      const own = blocks.get(id) ?? blockFor(tier, block.start);
      const open = openBlocks(id, tier).find(({ start }) => start === block.start);
      if (open) absorb(own, open);
      news += absorb(own, block);
      blocks.set(id, own);
    }
    if (news === 0) continue;
    gained += news;
    const value = await compressed(toRecord(blocks));
    if (value) await records.commit([{ store: 'chunks', key, value }]);
  }
  return gained;
}

/** Joins what was seen with memory, and writes it down. */
export async function takeSeen(
  {
    records,
    recorder,
    name,
  }: Pick<BlocksTarget, 'records' | 'recorder'> & { readonly name: string },
  { availability, incidents, restarts }: ForeignSeen,
): Promise<SeenGain> {
  const before = secondsIn(recorder.availability.watched);
  const servers = new Map(
    [...availability.servers].filter(([id]) => recorder.availability.servers.has(id)),
  );
  mergeAvailability(recorder.availability, { ...newAvailability(), ...availability, servers });
  const known = new Map(recorder.incidents.get().map((one) => [incidentRecordKey(one), one]));
  const news = incidents.filter((one) => {
    const own = known.get(incidentRecordKey(one));
    return (one.to ?? one.at) <= recorder.now && (own === undefined || tellsMore(one, own));
  });
  recorder.addIncidents(news);
  // What is too old, or one too many, was not taken up.
  const kept = new Set(recorder.incidents.get().map(incidentRecordKey));
  const fresh = news.filter((one) => kept.has(incidentRecordKey(one)));
  const restartsBefore = recorder.restarts.get().length;
  recorder.addRestarts(restarts.filter(({ to }) => to <= recorder.now));
  const newRestarts = recorder.restarts.get().length - restartsBefore;
  const changes: Change[] = fresh.map((one) => {
    const own = known.get(incidentRecordKey(one));
    const value = own === undefined ? one : richer(own, one);
    return { store: 'incidents', key: incidentRecordKey(one), value };
  });
  // Under this page's name, so that another one that writes takes it up first.
  changes.push(
    {
      store: 'open',
      key: OPEN.seen,
      value: toSeenRecord(recorder.availability, recorder.boots, recorder.restarts.get()),
    },
    { store: 'open', key: OPEN.writer, value: name },
  );
  await records.commit(changes);
  return {
    incidents: fresh.length + newRestarts,
    watched: secondsIn(recorder.availability.watched) - before,
  };
}

function tellsMore(one: Incident, own: Incident): boolean {
  const both = richer(own, one);
  return both.to !== own.to || both.endSeen !== own.endSeen;
}
