import * as z from 'zod/mini';
import type { Block } from '../../domain/history/block';
import { pack, unpack } from '../../domain/history/pack';

/** Blocks of several servers as a record; undefined where there is nothing in them. */
export function toRecord(blocks: ReadonlyMap<number, Block>): ChunkRecord | undefined {
  const packed = pack(blocks);
  if (packed === undefined) return undefined;
  return {
    version: 1,
    start: packed.start,
    step: packed.step,
    slots: packed.slots,
    ids: [...packed.ids],
    present: [...packed.present],
    scales: [...packed.scales],
    deflated: false,
    bytes: packed.bytes,
  };
}

/** The same in less room. */
export async function compressed<T extends Compressible>(record: T): Promise<T>;
export async function compressed<T extends Compressible>(
  record: T | undefined,
): Promise<T | undefined>;
export async function compressed(record: Compressible | undefined) {
  if (record === undefined || record.deflated) return record;
  return { ...record, deflated: true, bytes: await deflate(record.bytes) };
}

interface Compressible {
  readonly deflated: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The other way; undefined for what is no such record, or a damaged one.
 * @param only the server wanted; undefined: all
 */
export async function fromRecord(
  value: unknown,
  only?: number,
): Promise<ReadonlyMap<number, Block> | undefined> {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { deflated, ...record } = parsed.data;
  try {
    const bytes = deflated ? await inflate(record.bytes) : record.bytes;
    return unpack({ ...record, bytes }, only);
  } catch {
    return undefined;
  }
}

export const scaleSchema = z.union([
  z.object({ kind: z.literal('linear'), least: z.number(), step: z.number() }),
  z.object({ kind: z.literal('log'), floor: z.number(), step: z.number() }),
]);

export const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);

const recordSchema = z.object({
  version: z.literal(1),
  /** Unix seconds. */
  start: z.number(),
  step: z.number(),
  slots: z.number().check(z.minimum(1), z.maximum(1_440)),
  ids: z.array(z.number()),
  present: z.array(z.number()),
  scales: z.array(scaleSchema),
  deflated: z.boolean(),
  bytes: bytesSchema,
});

export type ChunkRecord = z.infer<typeof recordSchema>;

/** Bytes in less room. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/**
 * Rejects where the bytes are damaged.
 * @param most of what comes from elsewhere, the most bytes that it may become: few can stand for very many
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream('deflate-raw'), most);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // Written and read by hand: a blob or a response would take the bytes through another process, for each of many
  // small records. What fails, fails at the reading end, too.
  const writer = stream.writable.getWriter();
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('More bytes than there may be');
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
