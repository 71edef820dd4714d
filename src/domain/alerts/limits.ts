import { limitedValue } from '../crossings';
import type { Metrics, Server } from '../server';
import { type Condition, type Draft, type Manner, settle } from './drafts';
import type { AlertMetric, AlertRecord } from './record';
import { type LimitRule, scopeRank } from './rules';

/** Below its limit by this share of it a value is no longer above it, so that nothing flickers. */
const HYSTERESIS = 0.05;
/** Measurements further apart than this (s) are said to be so. */
const RARE_SECONDS = 15;

/** Since when values are at their limits, by server and metric. Only what was measured anew counts. */
export interface LimitMemory {
  readonly measured: ReadonlyMap<number, { readonly metrics: Metrics; readonly at: number }>;
  readonly above: ReadonlyMap<string, { readonly since: number; readonly at: number }>;
}

export const NEW_LIMIT_MEMORY: LimitMemory = { measured: new Map(), above: new Map() };

interface LimitMoment extends Pick<Manner, 'isMuted' | 'now'> {
  /** Those with current numbers whose trouble is not known. */
  readonly servers: ReadonlyMap<number, Server>;
  readonly rules: readonly LimitRule[];
  /** Measurements further apart than this (s) say nothing of the time between them. */
  readonly vouchSeconds: number;
}

/** What a server's numbers say; undefined: it is not known. */
export function alertValue(server: Server, metric: AlertMetric): number | undefined {
  if (metric === 'speedIn' || metric === 'speedOut') return server.metrics?.[metric];
  return limitedValue(server, metric);
}

/** The rule that counts for a server: of several for one metric that which names it most exactly. */
export function ruleFor(
  rules: readonly LimitRule[],
  server: Server,
  metric: AlertMetric,
): LimitRule | undefined {
  let best: LimitRule | undefined;
  for (const rule of rules) {
    if (rule.metric !== metric || scopeRank(rule.scope, server) === 0) continue;
    if (best === undefined || scopeRank(rule.scope, server) > scopeRank(best.scope, server)) {
      best = rule;
    }
  }
  return best;
}

/** Takes in one answer. */
export function watchLimits(
  memory: LimitMemory,
  moment: LimitMoment,
): { readonly memory: LimitMemory; readonly conditions: readonly Condition[] } {
  const { servers, rules, now, vouchSeconds } = moment;
  const metrics = new Set(rules.map(({ metric }) => metric));
  const measured = new Map<number, { metrics: Metrics; at: number }>();
  const above = new Map<string, { since: number; at: number }>();
  const conditions: Condition[] = [];
  for (const [id, server] of servers) {
    if (server.metrics === undefined) continue;
    const before = memory.measured.get(id);
    const isNew = before?.metrics !== server.metrics;
    measured.set(id, isNew ? { metrics: server.metrics, at: now } : before);
    const every = before === undefined ? 0 : now - before.at;
    for (const metric of metrics) {
      const rule = ruleFor(rules, server, metric);
      const value = alertValue(server, metric);
      if (rule === undefined || value === undefined || value < rule.limit) continue;
      const held = memory.above.get(`${id}:${metric}`);
      const joined = held !== undefined && (!isNew || every <= vouchSeconds);
      const state = isNew || !joined ? { since: joined ? held.since : now, at: now } : held;
      above.set(`${id}:${metric}`, state);
      const seconds = state.at - state.since;
      if (seconds < rule.seconds) continue;
      const rare = isNew && every > RARE_SECONDS ? { every: Math.round(every) } : {};
      const values = { metric, value, limit: rule.limit, seconds: rule.seconds, ...rare };
      conditions.push({ server, at: state.since, ripe: true, values });
    }
  }
  return { memory: { measured, above }, conditions };
}

/** What is told of limits as of one answer. */
export function settleLimits(
  records: readonly AlertRecord[],
  conditions: readonly Condition[],
  moment: LimitMoment & { readonly gone: (id: number) => boolean },
): readonly Draft[] {
  const { servers, rules, gone, now } = moment;
  return settle(records, conditions, {
    ...moment,
    kind: 'crossed',
    subject: ({ metric = '' }) => metric,
    tellsEnd: false,
    over: ({ values: { metric } }, id) => {
      if (gone(id)) return now;
      const server = servers.get(id);
      if (server === undefined || metric === undefined) return undefined;
      const rule = ruleFor(rules, server, metric);
      const value = alertValue(server, metric);
      if (rule === undefined) return now;
      return value !== undefined && value < rule.limit * (1 - HYSTERESIS) ? now : undefined;
    },
  });
}
