import { hottest, type Server, share } from './server';

/** What a limit may be set on: shares in percent, the hottest sensor in °C, and the load per core. */
const LIMITED = ['cpu', 'memory', 'disk', 'swap', 'temperature', 'loadPerCore'] as const;

type Limited = (typeof LIMITED)[number];

export type Limits = Readonly<Record<Limited, number>>;

/** A value that has stood above its limit for a while. */
export interface Crossing {
  readonly id: number;
  readonly metric: Limited;
  readonly value: number;
}

/** Since when a value is above its limit, and whether that has been told. */
export type CrossingMemory = ReadonlyMap<
  string,
  { readonly since: number; readonly told: boolean }
>;

export interface CrossingRule {
  /** A value is told once it was above its limit this long (s). */
  readonly heldSeconds: number;
  /** And untold once it is this much (share of the limit) below it, so that it does not flicker. */
  readonly hysteresis: number;
}

/** A server's current value; undefined where unknown. */
export function limitedValue({ metrics, host }: Server, metric: Limited): number | undefined {
  switch (metric) {
    case 'cpu':
      return metrics?.cpu;
    case 'memory':
      return share(metrics?.memoryUsed, host?.memoryTotal);
    case 'disk':
      return share(metrics?.diskUsed, host?.diskTotal);
    case 'swap':
      return share(metrics?.swapUsed, host?.swapTotal);
    case 'temperature':
      return hottest(metrics);
    case 'loadPerCore':
      return metrics?.load1 === undefined || host?.cores === undefined
        ? undefined
        : metrics.load1 / host.cores;
  }
}

/**
 * Takes in one answer.
 * @param servers those whose numbers are current
 * @param now the dashboard's clock, unix seconds
 */
export function watchCrossings(
  memory: CrossingMemory,
  servers: Iterable<Server>,
  now: number,
  limits: Limits,
  rule: CrossingRule,
): { readonly memory: CrossingMemory; readonly crossings: readonly Crossing[] } {
  const next = new Map<string, { since: number; told: boolean }>();
  const crossings: Crossing[] = [];
  for (const server of servers) {
    for (const metric of LIMITED) {
      const value = limitedValue(server, metric);
      const limit = limits[metric];
      const floor = limit * (1 - rule.hysteresis);
      // Nearly all end here: what was before is looked up for the others alone.
      if (value === undefined || value < floor) continue;
      const key = `${server.id}:${metric}`;
      const before = memory.get(key);
      if (value < limit && !before?.told) continue;
      const since = before?.since ?? now;
      const told = before?.told === true || now - since >= rule.heldSeconds;
      next.set(key, { since, told });
      if (told) crossings.push({ id: server.id, metric, value });
    }
  }
  return { memory: next, crossings };
}
