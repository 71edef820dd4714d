import { HISTORY } from '../../config';
import { type Block, mergeInto } from '../../domain/history/block';
import type { Closed, Tier } from '../../domain/history/tiers';
import { TIERS } from '../../domain/history/tiers';
import { compressed, fromRecord, toRecord } from './pack-record';
import { type Change, KEYS_END, type Records, sortable } from './records';

/** Servers whose ids are near share a chunk: fewer records, and they pack better together. */
export function shardOf(id: number): number {
  return Math.floor(id / HISTORY.serversPerChunk);
}

export function chunkKey(tier: Tier, shard: number, start: number): string {
  return `${tier}/${sortable(shard)}/${sortable(start)}`;
}

/** When the stretch of a chunk begins, unix seconds. */
function startOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('/') + 1));
}

/** Whether a block from storage is one of this tier. */
export function fits(tier: Tier, block: Block): boolean {
  const { step, span } = TIERS[tier];
  return block.step === step && block.counts.length === span / step && block.start % span === 0;
}

/**
 * Stretches that have ended, as records; joined with what another tab wrote of them.
 * `damaged` runs for each that can't be read and is written over.
 */
export async function chunkChanges(
  records: Records,
  ended: readonly { readonly id: number; readonly closed: Closed }[],
  damaged: (key: string) => void = () => {},
): Promise<readonly Change[]> {
  const chunks = new Map<string, Map<number, Block>>();
  for (const { id, closed } of ended) {
    const key = chunkKey(closed.tier, shardOf(id), closed.block.start);
    const blocks = chunks.get(key) ?? new Map<number, Block>();
    const before = blocks.get(id);
    if (before) mergeInto(before, closed.block);
    else blocks.set(id, structuredClone(closed.block));
    chunks.set(key, blocks);
  }
  const changes: Change[] = [];
  for (const [key, blocks] of chunks) {
    const stored = await records.get('chunks', key);
    const written = await fromRecord(stored);
    if (stored !== undefined && written === undefined) damaged(key);
    for (const [id, block] of written ?? []) {
      const own = blocks.get(id);
      if (own === undefined) blocks.set(id, block);
      else if (own.counts.length === block.counts.length) mergeInto(own, block);
    }
    const value = await compressed(toRecord(blocks));
    if (value) changes.push({ store: 'chunks', key, value });
  }
  return changes;
}

/** Removes what is older than history reaches. */
export async function trimChanges(
  records: Records,
  cutoffs: Readonly<Record<Tier, number>>,
): Promise<readonly Change[]> {
  const keys = await records.keys('chunks', '', KEYS_END);
  const old = keys.filter((key) => {
    const tier = tierOf(key);
    return tier === undefined || !(startOf(key) + TIERS[tier].span > cutoffs[tier]);
  });
  return old.map((key) => ({ store: 'chunks', key }));
}

/** The oldest part of all chunks, to make room; nothing where there are none. */
export async function oldestChunks(records: Records, share: number): Promise<readonly Change[]> {
  const keys = await records.keys('chunks', '', KEYS_END);
  const oldestFirst = [...keys].sort((a, b) => startOf(a) - startOf(b));
  const count = Math.ceil(oldestFirst.length * share);
  return oldestFirst.slice(0, count).map((key) => ({ store: 'chunks', key }));
}

/** One server's blocks that overlap [from, to]; `damaged` runs for each chunk that can't be read. */
export async function readChunks(
  records: Records,
  tier: Tier,
  id: number,
  { from, to }: { readonly from: number; readonly to: number },
  damaged: (key: string) => void,
): Promise<readonly Block[]> {
  const first = Math.floor(from / TIERS[tier].span) * TIERS[tier].span;
  const shard = shardOf(id);
  const kept = await records.range(
    'chunks',
    chunkKey(tier, shard, Math.max(0, first)),
    chunkKey(tier, shard, Math.floor(to)),
  );
  const found = await Promise.all(
    kept.map(async ({ key, value }) => {
      const blocks = await fromRecord(value, id);
      const block = blocks?.get(id);
      const whole = block === undefined || (fits(tier, block) && block.start === startOf(key));
      if (blocks === undefined || !whole) damaged(key);
      return whole ? block : undefined;
    }),
  );
  return found.flatMap((block) => block ?? []);
}

function tierOf(key: string): Tier | undefined {
  const name = key.slice(0, key.indexOf('/'));
  return name === 'minutes' || name === 'quarters' ? name : undefined;
}
