import type { Block } from '../../../domain/history/block';
import { WIDTH } from '../../../domain/history/metrics';
import { pack, unpack } from '../../../domain/history/pack';
import { TIERS, type Tier } from '../../../domain/history/tiers';
import { fromBase64, toBase64 } from '../../../lib/base64';
import { deflate, inflate } from '../pack-record';
import type { FileBlock, HistoryFile } from './format';

/** A server's block as it stands in a file, small; undefined where there is nothing in it. */
export async function toFileBlock(
  id: number,
  tier: Tier,
  block: Block,
): Promise<FileBlock | undefined> {
  const packed = pack(new Map([[id, block]]));
  if (packed === undefined) return undefined;
  const { start, slots, present, bytes } = packed;
  return {
    id,
    tier,
    start,
    slots,
    present: present[0] ?? 0,
    bytes: toBase64(await deflate(bytes)),
  };
}

/** The other way; undefined where it is damaged. */
export async function fromFileBlock(
  { id, tier, start, slots, present, bytes }: FileBlock,
  { scales }: Pick<HistoryFile, 'scales'>,
): Promise<Block | undefined> {
  const deflated = fromBase64(bytes);
  if (deflated === undefined) return undefined;
  // Sixteen bits a number: how many samples, and of each metric two.
  const most = slots * 2 * (1 + 2 * WIDTH);
  try {
    const whole = { start, step: TIERS[tier].step, slots, ids: [id], present: [present], scales };
    return unpack({ ...whole, bytes: await inflate(deflated, most) }).get(id);
  } catch {
    return undefined;
  }
}
