import { cutAvailability } from '../../../domain/history/cut-seen';
import { HISTORY_METRICS, type HistoryMetric } from '../../../domain/history/metrics';
import { joinBlocks, type Part } from '../../../domain/history/stretch';
import { DAY, HOUR, type Tier } from '../../../domain/history/tiers';
import { CSV_BEGIN, csvLine } from '../../../lib/csv';
import type { Keeper } from '../keeper';
import { csvHead, csvRows } from './csv';
import { toFileBlock } from './file-blocks';
import { FILE_END, type FileServer, fileHead } from './format';
import type { Work } from './work';

/** How far back a file reaches (s). */
export const FILE_RANGES = {
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
} as const;

export type FileRange = keyof typeof FILE_RANGES;

export interface FileChoice {
  readonly servers: readonly FileServer[];
  readonly metrics: readonly HistoryMetric[];
  readonly range: FileRange;
  readonly format: 'csv' | 'json';
}

/**
 * Writes a part of the history, a server after the other, into a file that is never whole in memory as one text.
 * @param now the dashboard's clock, unix seconds
 * Rejects with the signal's reason once it is aborted.
 */
export async function writeHistoryFile(
  keeper: Keeper,
  choice: FileChoice,
  now: number,
  work: Work,
): Promise<Blob> {
  const part: Part = {
    from: now - FILE_RANGES[choice.range],
    to: now,
    metrics: choice.metrics.map((metric) => HISTORY_METRICS.indexOf(metric)),
  };
  const parts: BlobPart[] = [
    choice.format === 'csv' ? csvHeadOf(choice) : jsonHead(keeper, choice, part),
  ];
  const writeServer = choice.format === 'csv' ? csvOf : jsonOf;
  let first = true;
  for (const [index, server] of choice.servers.entries()) {
    work.onProgress(index / choice.servers.length);
    await work.pause();
    work.signal.throwIfAborted();
    const text = await writeServer(keeper, server, choice, part);
    if (text === '') continue;
    // Blobs live outside of the page's memory; texts would pile up in it.
    parts.push(new Blob([first || choice.format === 'csv' ? text : `,\n${text}`]));
    first = false;
  }
  if (choice.format === 'json') parts.push(FILE_END);
  work.onProgress(1);
  return new Blob(parts, { type: choice.format === 'csv' ? 'text/csv' : 'application/json' });
}

function csvHeadOf({ metrics }: FileChoice): string {
  return CSV_BEGIN + csvLine(csvHead(metrics));
}

/** A table has one step of time: minutes up to a day, quarters of an hour beyond. */
async function csvOf(
  keeper: Keeper,
  server: FileServer,
  { metrics, range }: FileChoice,
  part: Part,
): Promise<string> {
  const tier: Tier = FILE_RANGES[range] <= DAY ? 'minutes' : 'quarters';
  const block = joinBlocks(await keeper.read(server.id, tier, part.from, part.to), part);
  return block === undefined ? '' : csvRows(server, metrics, block);
}

function jsonHead(keeper: Keeper, { servers }: FileChoice, { from, to }: Part): string {
  const ids = servers.map(({ id }) => id);
  const chosen = new Set(ids);
  return fileHead({
    from,
    to,
    servers: servers.map(({ id, name, tag }) => ({ id, name, tag })),
    availability: cutAvailability(keeper.availability(), ids, { from, to }),
    incidents: keeper.incidents
      .get()
      .filter((one) => chosen.has(one.id) && (one.to ?? one.at) >= from && one.at <= to),
    restarts: keeper.restarts.get().filter((one) => one.to >= from && one.from <= to),
  });
}

/** A file that is to be imported again holds both tiers: each view of the history has its own. */
async function jsonOf(
  keeper: Keeper,
  { id }: FileServer,
  _: FileChoice,
  part: Part,
): Promise<string> {
  const texts: string[] = [];
  for (const tier of ['minutes', 'quarters'] as const) {
    const block = joinBlocks(await keeper.read(id, tier, part.from, part.to), part);
    const written = block && (await toFileBlock(id, tier, block));
    if (written) texts.push(JSON.stringify(written));
  }
  return texts.join(',\n');
}
