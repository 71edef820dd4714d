import * as z from 'zod/mini';
import { LATENCY } from '../../config';
import { type LatencyQuarters, mergeLatency } from '../../domain/history/latency-quarters';
import type { Latency } from '../../domain/latency';
import type { Instant } from '../../domain/snapshot';
import { type Change, KEYS_END, type Records, sortable } from './records';

/** What the dashboard's monitors measured from a server, for longer than the dashboard keeps it. */
export interface LatencyRecords {
  /** Joins an answer into what is kept of a server. */
  add(id: number, monitors: readonly Latency[]): void;
  /** What is kept of a server, with all that was added before; empty where there is nothing. */
  of(id: number): Promise<readonly LatencyQuarters[]>;
}

export interface LatencyRecordsOptions {
  readonly records: () => Records;
  /** Does a piece of work once the one before is done. Never rejects. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => Instant;
}

const quartersSchema = z
  .object({
    monitorId: z.number(),
    name: z.string(),
    start: z.number(),
    delay: z.instanceof(Uint16Array),
    loss: z.instanceof(Uint16Array),
  })
  .check(z.refine(({ delay, loss }) => delay.length === loss.length));

const recordSchema = z.object({
  version: z.literal(1),
  /** When it was written, unix ms. */
  at: z.number(),
  monitors: z.array(quartersSchema),
});

export function createLatencyRecords(options: LatencyRecordsOptions): LatencyRecords {
  const { records, inTurn, now } = options;

  const read = async (id: number): Promise<readonly LatencyQuarters[]> => {
    // What can't be read is written anew with the next answer.
    const parsed = recordSchema.safeParse(await records().get('latency', sortable(id)));
    return parsed.success ? parsed.data.monitors : [];
  };

  async function write(id: number, answer: readonly Latency[]): Promise<void> {
    const at = now().wall;
    const monitors = mergeLatency(await read(id), answer, at - LATENCY.keptMs);
    if (monitors.length === 0) return;
    const key = sortable(id);
    const room = await makeRoom(records(), key);
    await records().commit([
      ...room,
      { store: 'latency', key, value: { version: 1, at, monitors } },
    ]);
  }

  return {
    add: (id, monitors) => void inTurn(() => write(id, monitors)),
    async of(id) {
      let kept: readonly LatencyQuarters[] = [];
      await inTurn(async () => {
        kept = await read(id);
      });
      return kept;
    },
  };
}

/** What goes so that a record with this key finds room: the servers that were asked for longest ago. */
async function makeRoom(records: Records, key: string): Promise<readonly Change[]> {
  const keys = await records.keys('latency', '', KEYS_END);
  if (keys.includes(key) || keys.length < LATENCY.servers) return [];
  const all = (await records.range('latency', '', KEYS_END)).map((kept) => {
    const parsed = recordSchema.safeParse(kept.value);
    return { key: kept.key, at: parsed.success ? parsed.data.at : 0 };
  });
  return all
    .sort((a, b) => a.at - b.at)
    .slice(0, all.length - LATENCY.servers + 1)
    .map((oldest) => ({ store: 'latency', key: oldest.key }));
}
