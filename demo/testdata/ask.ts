import * as z from 'zod/mini';
import { createDemoDashboard, type DemoDashboard, type DemoOptions } from '../dashboard';

/** A Monday at noon, UTC, in ms. */
export const NOON = Date.UTC(2026, 10, 23, 12);

const serverSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  tag: z.string(),
  last_active: z.number(),
  ipv4: z.string(),
  display_index: z.number(),
  hide_for_guest: z.boolean(),
  host: z.optional(z.looseObject({ Platform: z.string(), BootTime: z.number() })),
  status: z.optional(
    z.looseObject({
      CPU: z.number(),
      NetInTransfer: z.number(),
      NetOutTransfer: z.number(),
      NetInSpeed: z.number(),
      Uptime: z.number(),
    }),
  ),
});

/** An answer with servers. */
export const answerSchema = z.object({ code: z.number(), result: z.array(serverSchema) });

export type AskedServer = z.infer<typeof serverSchema>;

/** A dashboard of seed 7 whose clock a test sets. */
export function dashboardAt(ms: number, options: Partial<DemoOptions> = {}) {
  const clock = { ms };
  return { clock, dashboard: createDemoDashboard({ seed: 7, now: () => clock.ms, ...options }) };
}

/** A request to the dashboard, by default with the token. */
export function ask(
  path: string,
  headers: HeadersInit = { authorization: 'demo' },
  method = 'GET',
) {
  return new Request(`http://demo.test${path}`, { headers, method });
}

/** The servers of an answer, and the dashboard's time in it (unix seconds). */
export async function servers(dashboard: DemoDashboard, path = '/api/v1/server/details') {
  const response = await dashboard.fetch(ask(path));
  const at = Date.parse(response.headers.get('date') ?? '') / 1000;
  return { at, list: answerSchema.parse(await response.json()).result };
}

/** The state that a page must see in a server's age (seconds). */
export function stateAt(now: number, lastActive: number): 'online' | 'late' | 'down' | 'never' {
  if (lastActive < 0) return 'never';
  const age = now - lastActive;
  if (age <= 10) return 'online';
  return age <= 30 ? 'late' : 'down';
}
