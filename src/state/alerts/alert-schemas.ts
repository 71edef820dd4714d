import * as z from 'zod/mini';
import type { AlertScope } from '../../domain/alerts/rules';

/** Of which servers a stored rule or mute speaks. */
export const scopeSchema: z.ZodMiniType<AlertScope> = z.union([
  z.object({ by: z.literal('fleet') }),
  z.object({ by: z.literal('tag'), tag: z.string() }),
  z.object({ by: z.literal('server'), id: z.number() }),
]);

/** A stored list: an entry that can't be read costs itself alone. */
export function eachReadable<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((all: unknown[]) =>
      all.flatMap((one): readonly T[] => {
        const entry = z.safeParse(schema, one);
        return entry.success ? [entry.data] : [];
      }),
    ),
  );
}
