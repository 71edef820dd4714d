import * as z from 'zod/mini';
import { STATUS } from '../../config';
import { ALERTS } from '../../config.alerts';
import type { Draft } from '../../domain/alerts/drafts';
import { isQuiet } from '../../domain/alerts/rules';
import {
  type AlertMemory,
  type AlertMoment,
  countDown,
  newAlertMemory,
  reckonedNow,
  stepAnswer,
  stepTick,
} from '../../domain/alerts/step';
import type { AlertWatch } from '../../domain/alerts/watch';
import type { Feed } from '../../domain/feed';
import type { Fleet } from '../../domain/fleet';
import { readStored, writeStored } from '../../lib/storage';
import { createStore, type ReadableStore } from '../../lib/store';
import type { Environment } from '../environment';
import type { Thresholds } from '../thresholds';
import { alertWatchKey } from './alert-keys';
import { createAlertLease } from './alert-lease';
import { type AlertRecords, createAlertRecords } from './alert-records';
import type { AlertSettingsStore } from './alert-settings';

/** What this device alerts of. */
export interface Alerts {
  /** What was told in the last 30 days. */
  readonly records: AlertRecords;
  readonly settings: AlertSettingsStore;
  /** Servers that are down of which a person wants to hear. */
  readonly down: ReadableStore<number>;
  /** Whether this is the tab that alerts. */
  alerts(): boolean;
  /** The dashboard's clock now, as far as this device knows it, unix s. */
  now(): number;
}

interface AlertsOptions {
  readonly environment: Pick<Environment, 'local' | 'now' | 'onStored' | 'page' | 'random'>;
  readonly dashboardKey: string;
  readonly settings: AlertSettingsStore;
  readonly fleet: ReadableStore<Fleet | undefined>;
  /** Whether the fleet is what an earlier visit left. */
  readonly recalled: ReadableStore<boolean>;
  readonly feed: ReadableStore<Feed>;
  readonly thresholds: ReadableStore<Thresholds>;
  /** Changes about once a second. */
  readonly everySecond: ReadableStore<unknown>;
  /** Whether there is a session, and whether what is known of it may outlast the page. */
  readonly session: ReadableStore<unknown> & { on(): boolean; lasts(): boolean };
  /** Whether this tab leads the others of its session; undefined: they can't agree. */
  readonly leads: () => boolean | undefined;
  /** What is found out beside the answers. */
  readonly slow: () => Pick<AlertMoment, 'full' | 'losses'>;
  /** Tells a person, in the ways that were chosen. */
  readonly tell: (draft: Draft) => void;
}

/** A step of the rules with what a tab knows and what was told. */
type StepOf = (
  before: AlertMemory,
  told: Parameters<typeof stepTick>[1],
) => ReturnType<typeof stepTick>;

const watchSchema = z.object({
  version: z.literal(1),
  since: z.number(),
  unbroken: z.number(),
  at: z.number(),
  gapFrom: z.optional(z.number()),
});

/**
 * Joins the rules to what comes in: every answer passes here as it enters the fleet, and every second the feed and the
 * clock. Each tab follows, and one of them alerts; what it told is written down, where all tabs read it.
 */
export function createAlerts(options: AlertsOptions): Alerts {
  const { environment, dashboardKey, settings, fleet, recalled, feed, session, tell } = options;
  const { local, now, page, random } = environment;
  const records = createAlertRecords(environment, dashboardKey, session.lasts);
  const down = createStore(0);
  const key = alertWatchKey(dashboardKey);
  const owner = `${now().wall.toString(36)}-${random().toString(36).slice(2)}`;
  const lease = createAlertLease(local, `${key}:lease`, owner);
  let memory: AlertMemory = newAlertMemory(readWatch());
  let writtenAt = Number.NEGATIVE_INFINITY;

  function readWatch(): AlertWatch | undefined {
    const stored = session.lasts() ? readStored(local, key, watchSchema) : undefined;
    return stored && { ...stored, gapFrom: stored.gapFrom };
  }

  function writeWatch(): void {
    if (memory.watch === undefined || !session.lasts() || !alerts()) return;
    writtenAt = now().mono;
    writeStored(local, key, { version: 1, ...memory.watch });
  }

  /** Whoever has signed out alerts nobody, and takes no lease that nobody would give back. */
  function alerts(): boolean {
    return session.on() && (options.leads() ?? lease.hold(now()));
  }

  function moment(): AlertMoment {
    const at = now();
    const { quiet, ...rules } = settings.get();
    return {
      fleet: recalled.get() ? undefined : fleet.get(),
      feed: feed.get(),
      at,
      rules,
      mutes: records.mutes.get(),
      quiet: isQuiet(quiet.on ? quiet : undefined, at.wall),
      vouchSeconds: STATUS.vouchSeconds,
      lateSeconds: options.thresholds.get().lateSeconds,
      ...options.slow(),
    };
  }

  /** Takes a step of the rules; the tab that alerts tells what comes of it. */
  function take(step: StepOf, at: AlertMoment): void {
    const before = memory;
    const first = step(before, records.get());
    memory = first.memory;
    down.set(countDown(at));
    if (first.drafts.length === 0 || !alerts()) return;
    // Another tab may have told it a moment ago.
    const { drafts } = step(before, records.fresh());
    records.put(
      drafts.map(({ record }) => record),
      reckonedNow(at),
    );
    for (const draft of drafts) tell(draft);
  }

  fleet.subscribe(() => {
    const at = moment();
    const { fleet: answered } = at;
    if (answered === undefined) return;
    take((before, told) => stepAnswer(before, told, { ...at, fleet: answered }), at);
    if (now().mono - writtenAt >= ALERTS.watchEveryMs) writeWatch();
  });
  options.everySecond.subscribe(() => {
    if (!session.on()) return;
    const at = moment();
    take((before, told) => stepTick(before, told, at), at);
  });
  session.subscribe(() => {
    if (session.on()) return;
    memory = newAlertMemory(undefined);
    lease.leave();
    records.forget(false);
    down.set(0);
  });
  page.onHide(writeWatch);
  page.onLeave(lease.leave);

  return {
    records,
    settings,
    down,
    alerts,
    now: () => reckonedNow({ fleet: fleet.get(), at: now() }),
  };
}
