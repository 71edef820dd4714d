import { HISTORY } from '../../../config';
import type { Availability } from '../../../domain/history/availability';
import { clip } from '../../../domain/history/spans';
import { splitBlock } from '../../../domain/history/stretch';
import { TIERS } from '../../../domain/history/tiers';
import type { Keeper } from '../keeper';
import { RecordsFull, RecordsGone } from '../records';
import type { ForeignBlock } from '../take';
import { fromFileBlock } from './file-blocks';
import {
  envelopeSchema,
  HISTORY_FILE_MAX,
  type HistoryFile,
  historyFileSchema,
  isNewer,
} from './format';
import type { Work } from './work';

/** What came of a file: how much of it was new, or why nothing could be taken up. */
export type HistoryImport =
  | {
      readonly ok: true;
      readonly points: number;
      readonly incidents: number;
      readonly watched: number;
    }
  | {
      readonly ok: false;
      readonly reason: 'too-large' | 'not-history' | 'newer-version' | 'full' | 'cleared';
    }
  | { readonly ok: false; readonly reason: 'damaged'; readonly path: string };

/** Blocks taken up at once: neighbours share stored chunks. */
const AT_ONCE = 32;

/**
 * Joins a file with the history. It is read whole before anything is changed; what is here already stays as it is, so
 * that a file taken up twice changes nothing the second time.
 * @param now the dashboard's clock, unix seconds
 * Rejects with the signal's reason once it is aborted; what was taken up until then stays.
 */
export async function readHistoryFile(
  keeper: Keeper,
  file: Blob,
  now: number,
  work: Work,
): Promise<HistoryImport> {
  // Decided by the size first: a film picked by mistake is not read into memory.
  if (file.size > HISTORY_FILE_MAX) return { ok: false, reason: 'too-large' };
  const raw = await parseJson(file);
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return { ok: false, reason: 'not-history' };
  if (isNewer(envelope.data)) return { ok: false, reason: 'newer-version' };
  const parsed = historyFileSchema.safeParse(raw);
  if (!parsed.success) return damagedAt(parsed.error.issues[0]?.path ?? []);
  const history = parsed.data;
  for (const [index, block] of history.blocks.entries()) {
    await step(work, index / history.blocks.length / 2);
    if ((await fromFileBlock(block, history)) === undefined) return damagedAt(['blocks', index]);
  }
  try {
    return await take(keeper, history, now, work);
  } catch (thrown) {
    if (thrown instanceof RecordsFull) return { ok: false, reason: 'full' };
    if (thrown instanceof RecordsGone) return { ok: false, reason: 'cleared' };
    throw thrown;
  }
}

async function take(
  keeper: Keeper,
  history: HistoryFile,
  now: number,
  work: Work,
): Promise<HistoryImport> {
  const seen = await keeper.takeSeen({
    availability: availabilityOf(history, now),
    incidents: history.incidents,
    restarts: history.restarts ?? [],
  });
  let points = 0;
  for (let at = 0; at < history.blocks.length; at += AT_ONCE) {
    await step(work, 0.5 + at / history.blocks.length / 2);
    points += await keeper.takeBlocks(await blocksOf(history, at, at + AT_ONCE));
  }
  work.onProgress(1);
  return { ok: true, points, ...seen };
}

async function step({ onProgress, pause, signal }: Work, share: number): Promise<void> {
  onProgress(share);
  await pause();
  signal.throwIfAborted();
}

async function blocksOf(
  history: HistoryFile,
  from: number,
  to: number,
): Promise<readonly ForeignBlock[]> {
  const foreign = history.blocks.slice(from, to).map(async (one) => {
    const block = await fromFileBlock(one, history);
    const { id, tier } = one;
    return block
      ? splitBlock(block, TIERS[tier].span).map((part) => ({ id, tier, block: part }))
      : [];
  });
  return (await Promise.all(foreign)).flat();
}

/** Nobody has watched what is still to come, and history does not reach back to all that was. */
function availabilityOf(
  { availability: { watched, servers } }: HistoryFile,
  now: number,
): Pick<Availability, 'watched' | 'servers'> {
  const within = (spans: readonly number[]) => clip(spans, now - HISTORY.quartersSeconds, now);
  return {
    watched: within(watched),
    servers: new Map(
      servers.map(({ id, since, down, unsure }) => [
        id,
        { since, down: within(down), unsure: within(unsure), silence: undefined },
      ]),
    ),
  };
}

function damagedAt(path: readonly PropertyKey[]): HistoryImport {
  return { ok: false, reason: 'damaged', path: path.map(String).join('.').slice(0, 80) };
}

async function parseJson(file: Blob): Promise<unknown> {
  try {
    const raw: unknown = JSON.parse(await file.text());
    return raw;
  } catch {
    return undefined;
  }
}
