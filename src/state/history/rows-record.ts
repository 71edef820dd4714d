import * as z from 'zod/mini';
import { eachPackedRow, packRows, type Row } from '../../domain/history/pack-rows';
import type { Series } from '../../domain/series';
import { bytesSchema, inflate } from './pack-record';

const schema = z.object({
  version: z.literal(1),
  base: z.number(),
  ids: z.array(z.number()),
  counts: z.array(z.number()),
  deflated: z.boolean(),
  bytes: bytesSchema,
});

/** The rows that are newer than those written before, as a record; undefined where there are none. */
export function toRowsRecord(
  series: ReadonlyMap<number, Series>,
  after: (id: number) => number,
): z.infer<typeof schema> | undefined {
  const packed = packRows(series, after);
  if (packed === undefined) return undefined;
  return {
    version: 1,
    base: packed.base,
    ids: [...packed.ids],
    counts: [...packed.counts],
    deflated: false,
    bytes: packed.bytes,
  };
}

/** Visits the rows of a record, a server after the other. Resolves with whether it could be read whole. */
export async function readRowsRecord(
  value: unknown,
  visit: (id: number, row: Row) => void,
): Promise<boolean> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return false;
  const { deflated, ...packed } = parsed.data;
  try {
    const bytes = deflated ? await inflate(packed.bytes) : packed.bytes;
    eachPackedRow({ ...packed, bytes }, visit);
    return true;
  } catch {
    return false;
  }
}
