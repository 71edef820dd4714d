import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { DEFAULT_SERVERS, MIN_SERVERS } from './fleet/fleet';

const MAX_SERVERS = 10_000;

const whole = (name: string, min: number, max: number, fallback: number) => {
  const sentence = `--${name} takes a whole number from ${min} to ${max}.`;
  return z._default(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d+$/, sentence)), z.transform(Number)),
      z.number(sentence).check(z.minimum(min, sentence), z.maximum(max, sentence)),
    ),
    fallback,
  );
};

const argsSchema = z.object({
  servers: whole('servers', MIN_SERVERS, MAX_SERVERS, DEFAULT_SERVERS),
  seed: whole('seed', 0, 0xffff_ffff, 1),
  port: whole('port', 0, 65_535, 4174),
  host: z._default(
    z.string().check(z.minLength(1, '--host takes a host name or an address.')),
    '127.0.0.1',
  ),
});

/** What the command was told. */
export type DemoArgs = z.infer<typeof argsSchema>;

/** Reads the command's arguments. Throws an error whose message is one sentence for a person. */
export function readDemoArgs(args: string[]): DemoArgs {
  const parsed = argsSchema.safeParse(rawValues(args));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues[0]?.message ?? 'The arguments could not be read.');
}

function rawValues(args: string[]): unknown {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { servers: text, seed: text, port: text, host: text } })
      .values;
  } catch (cause) {
    throw new Error('The demo takes --servers N, --seed S, --port P and --host H.', { cause });
  }
}
