import type { RuntimeConfig } from '../../contract/config';
import { probeHealth } from '../api/probe';
import { POLL, UPKEEP } from '../config';
import type { Feed } from '../domain/feed';
import { elapsed, type Instant } from '../domain/snapshot';
import type { ReadableStore } from '../lib/store';
import type { Announcement } from './announcements';
import type { Environment } from './environment';
import type { Health } from './health';
import type { PollState } from './poll';
import { askRuntimeConfig } from './runtime-config';
import type { Ticker } from './ticker';

/**
 * Why a page wants to reload itself: a newer version is here, the deployment tells other settings or another build than
 * at the start, the heap is too large, or the page stood still.
 */
type ReloadReason = 'version' | 'settings' | 'memory' | 'stall';

/** Keeps a page that nobody attends fit, for months. */
export interface Upkeep {
  want(reason: ReloadReason): void;
}

export interface UpkeepOptions {
  readonly environment: Pick<Environment, 'fetch' | 'now' | 'page' | 'unattended'>;
  /** Where the proxy stands, with a trailing slash. */
  readonly base: string;
  /** What the deployment told at the start. */
  readonly config: RuntimeConfig;
  readonly ticker: Ticker;
  readonly feed: ReadableStore<Feed>;
  readonly poll: ReadableStore<PollState>;
  readonly announcements: ReadableStore<Announcement>;
  readonly health: Health;
  /** Looks for a newer version; resolves once it is here, or there is none. */
  readonly look: () => Promise<void>;
  readonly reload: () => void;
}

/**
 * Reloads the page for its own sake, and never into nothing: only while the data are live, nothing has just happened,
 * and the proxy's health check has answered this very moment.
 */
export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { environment, base, config, ticker, feed, poll, announcements, health } = options;
  const { now, page, unattended, fetch } = environment;
  const started = now();
  let wanted: ReloadReason | undefined;
  let newsAt = started;
  let askedAt = started;
  let triedAt: Instant | undefined;
  let busy = false;

  announcements.subscribe(() => {
    newsAt = now();
  });

  function isCalm(): boolean {
    const { failure } = poll.get();
    return feed.get() === 'live' && !failure && elapsed(newsAt, now()) >= UPKEEP.calmMs;
  }

  async function reloadIntoSomething(): Promise<void> {
    triedAt = now();
    // What the reload is to bring comes first.
    if (wanted === 'settings') await options.look();
    const { signal } = new AbortController();
    const answered = await probeHealth(base, { fetch, timeout: POLL.timeoutMs, signal }).then(
      () => true,
      () => false,
    );
    if (answered && isCalm() && unattended()) options.reload();
  }

  async function compareSettings(): Promise<void> {
    askedAt = now();
    const told = await askRuntimeConfig(base, fetch, AbortSignal.timeout(POLL.timeoutMs));
    if (typeof told === 'object' && JSON.stringify(told) !== JSON.stringify(config)) {
      wanted ??= 'settings';
    }
  }

  /** One thing at a time; what fails is tried again. */
  function run(task: () => Promise<void>): void {
    busy = true;
    task()
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  }

  ticker.now.subscribe(() => {
    const at = now();
    const found = health.look(page.hidden() ? undefined : at);
    if (!unattended()) return;
    if (elapsed(started, at) >= UPKEEP.youngMs) wanted ??= found;
    if (busy || !isCalm()) return;
    const waits = triedAt !== undefined && elapsed(triedAt, at) < UPKEEP.retryMs;
    if (wanted !== undefined && !waits) run(reloadIntoSomething);
    else if (elapsed(askedAt, at) >= UPKEEP.settingsEveryMs) run(compareSettings);
  });

  return {
    want(reason) {
      wanted ??= reason;
    },
  };
}
