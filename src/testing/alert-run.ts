import { RUNTIME_DEFAULTS, STATUS } from '../config';
import type { MonitorLoss } from '../domain/alerts/loss';
import type { AlertRecord } from '../domain/alerts/record';
import type { AlertRules, Mute } from '../domain/alerts/rules';
import { type AlertMoment, newAlertMemory, stepAnswer, stepTick } from '../domain/alerts/step';
import type { Feed } from '../domain/feed';
import { type Fleet, newFleetMemory, receiveSnapshot } from '../domain/fleet';
import type { Marks } from '../domain/marks';
import type { Metrics } from '../domain/server';
import { dashboardTime, host, instant, metrics, server, snapshot } from './build';

/** A server's life: when it is silent, and what it measures. Seconds. */
export interface Life {
  readonly tag?: string;
  /** Silent from a time until another one. */
  readonly silent?: readonly (readonly [number, number])[];
  readonly measures?: (at: number) => Partial<Metrics>;
}

export interface Play {
  readonly lives: Readonly<Record<number, Life>>;
  /** When answers come. */
  readonly answers: readonly number[];
  readonly rules?: Partial<AlertRules>;
  readonly mutes?: readonly Mute[];
  readonly known?: Marks['known'];
  readonly quiet?: (at: number) => boolean;
  readonly feed?: (at: number) => Feed;
  /** The dashboard restarts then: agents are heard of again this much later. */
  readonly restart?: { readonly at: number; readonly back: number };
  /** The tab is another one from then on: it knows what is written down alone. */
  readonly reload?: number;
  readonly losses?: (at: number) => readonly MonitorLoss[];
  readonly full?: (at: number) => ReadonlyMap<number, number | undefined>;
}

const RULES: AlertRules = {
  down: { on: true, seconds: 60 },
  back: true,
  unreachable: true,
  refused: true,
  limits: [],
  disk: { on: true, days: 3 },
  loss: { on: true, percent: 50 },
};

const LIMITS = { ...STATUS, ...RUNTIME_DEFAULTS.thresholds };

/** Times from `from` to `to`, `step` apart. */
export function every(step: number, from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/**
 * Plays what answers told through the rules.
 * @returns what was told and when: "60 loud down 1"; and what is kept in the end
 */
export function playAlerts(play: Play) {
  const { lives, answers, rules, mutes = [], known = new Map(), restart, reload } = play;
  let memory = newAlertMemory(undefined);
  let fleet: Fleet | undefined;
  let records: readonly AlertRecord[] = [];
  const log: string[] = [];
  for (const at of answers) {
    if (reload !== undefined && at >= reload && at - reload < 10) {
      memory = newAlertMemory(memory.watch);
    }
    const feed = play.feed?.(at) ?? 'live';
    if (feed === 'live') {
      const entries = Object.entries(lives).map(([id, life]) => entryOf(Number(id), life, at));
      fleet = receiveSnapshot(
        fleet,
        fleet?.memory ?? newFleetMemory(),
        snapshot(at, entries),
        LIMITS,
        {
          known,
        },
      );
    }
    const moment: AlertMoment = {
      fleet,
      feed,
      at: instant(at),
      rules: { ...RULES, ...rules },
      mutes,
      quiet: play.quiet?.(at) ?? false,
      full: play.full?.(at) ?? new Map(),
      losses: play.losses?.(at) ?? [],
      vouchSeconds: STATUS.vouchSeconds,
      lateSeconds: LIMITS.lateSeconds,
    };
    if (fleet && feed === 'live') take(at, stepAnswer(memory, records, { ...moment, fleet }));
    take(at, stepTick(memory, records, moment));
  }
  return { log, records };

  function take(at: number, step: ReturnType<typeof stepTick>): void {
    memory = step.memory;
    for (const { record, way } of step.drafts) {
      records = [...records.filter(({ id }) => id !== record.id), record];
      const what = record.ended !== undefined && record.kind !== 'summary' ? 'over' : '';
      const who =
        record.ids.length > 3 ? `${record.ids.length} in ${record.tag}` : record.ids.join();
      log.push([at, way, record.kind, who, what].filter((word) => word !== '').join(' '));
    }
  }

  function entryOf(id: number, { tag = '', silent = [], measures }: Life, at: number) {
    const during = silent.find(([from, to]) => at > from && at < to);
    const last = during ? during[0] : at;
    const away = restart && at >= restart.at && last < restart.at + restart.back;
    return server({
      id,
      tag,
      name: `server ${id}`,
      lastReport: away ? undefined : dashboardTime(last),
      host: host({ cores: 4, memoryTotal: 1_000, diskTotal: 1_000, swapTotal: 1_000 }),
      metrics: metrics(measures?.(at) ?? {}),
    });
  }
}
