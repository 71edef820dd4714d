import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { type Failure, toFailure } from '../api/failure';
import type { Source } from '../api/source';
import { POLL, STATUS } from '../config';
import { backoff } from '../domain/backoff';
import { elapsed, type Instant, type Snapshot } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

/** How the asking goes. */
export interface PollState {
  /** The last good answer; undefined: none yet. */
  readonly lastGood: { readonly at: Instant; readonly roundTrip: number } | undefined;
  /** The last attempt's failure; undefined: it was good. */
  readonly failure: Failure | undefined;
  readonly failuresInARow: number;
  /** The credential was refused, and no good answer has come since. */
  readonly refused: boolean;
  /** When the attempt now under way began. */
  readonly askedAt: Instant | undefined;
  /** The pace in force, ms. */
  readonly pace: number;
}

export interface Poll {
  readonly state: ReadableStore<PollState>;
  /** Asks this source from now on, at once and then at the pace; what was asked before is aborted. */
  start(source: Source): void;
  stop(): void;
  /** Asks at once: the page woke, or a person wishes so. */
  askNow(): void;
}

/** How far an answer speaks for the time before it, seconds. */
export interface Reach {
  /** Answers this far apart at most were asked without a miss. */
  readonly joinWithin: number;
  /** The answer before was this near at most, or nobody watched the time between. */
  readonly vouchWithin: number;
}

export interface PollOptions {
  readonly client: QueryClient;
  readonly environment: Pick<Environment, 'now' | 'page' | 'random'>;
  /** The pace of a visible page, ms. */
  readonly pace: () => number;
  /** Whether another tab asks for this one: then the other's pace is this one's. */
  readonly follows: () => boolean;
  /** Where every good answer goes. */
  readonly receive: (snapshot: Snapshot, reach: Reach) => void;
}

const IDLE = {
  lastGood: undefined,
  failure: undefined,
  failuresInARow: 0,
  refused: false,
  askedAt: undefined,
} as const;
const QUERY_KEY = ['poll'] as const;

/**
 * The one poll of the page: a single long-lived query observer, never two requests in flight. After failures
 * it goes on for ever at the backoff's pace. A hidden page asks for the small answer, and less often.
 */
export function createPoll({ client, environment, pace, follows, receive }: PollOptions): Poll {
  const { now, page, random } = environment;
  const state = createStore<PollState>({ ...IDLE, pace: pace() });
  const observed = {
    lastAll: undefined as Instant | undefined,
    retryIn: 0,
    answeredIn: 0,
    join: 0,
    asksAll: true,
  };
  let stopObserving: (() => void) | undefined;
  let refetch: (() => void) | undefined;

  const paceInForce = () => (page.hidden() ? Math.max(POLL.hiddenMs, pace()) : pace());

  async function ask(source: Source, signal: AbortSignal): Promise<Instant> {
    const askedAt = now();
    observed.asksAll = wantsAll(askedAt);
    // The pace in force changes with its first answer: until then the data are as old as they were meant to be.
    state.set({ ...state.get(), askedAt });
    try {
      const snapshot = await (observed.asksAll ? source.all(signal) : source.reports(signal));
      signal.throwIfAborted();
      take(snapshot, askedAt);
      return snapshot.receivedAt;
    } catch (thrown) {
      if (!signal.aborted) fail(toFailure(thrown));
      throw thrown;
    }
  }

  function wantsAll(at: Instant): boolean {
    if (!page.hidden() || observed.lastAll === undefined) return true;
    // Half a second of grace: timers are never exact.
    return elapsed(observed.lastAll, at) > POLL.hiddenDetailsMs - 500;
  }

  function take(snapshot: Snapshot, askedAt: Instant): void {
    const { receivedAt, roundTrip } = snapshot;
    if (snapshot.scope === 'all') observed.lastAll = receivedAt;
    // A page that has just come to the front was watched at the hidden pace until now.
    const joinBefore = observed.join;
    observed.join = page.hidden() ? STATUS.vouchSeconds : (3 * pace()) / 1000;
    observed.answeredIn = elapsed(askedAt, now());
    const failedBefore = state.get().failuresInARow > 0;
    state.set({
      lastGood: { at: receivedAt, roundTrip },
      failure: undefined,
      failuresInARow: 0,
      refused: false,
      askedAt: undefined,
      pace: paceInForce(),
    });
    const joinWithin = Math.max(joinBefore, observed.join);
    receive(snapshot, {
      joinWithin,
      // What failed in between was not watched, unless it was but a hiccup.
      vouchWithin: failedBefore ? (3 * pace()) / 1000 : STATUS.vouchSeconds,
    });
  }

  function fail(failure: Failure): void {
    const failuresInARow = state.get().failuresInARow + 1;
    const usual = paceInForce();
    const wait = backoff(failuresInARow, usual, POLL.backoffMaxMs, random());
    observed.retryIn = page.hidden() ? Math.max(usual, wait) : wait;
    const refused = state.get().refused || failure.kind === 'refused';
    state.set({
      ...state.get(),
      failure,
      failuresInARow,
      refused,
      askedAt: undefined,
      pace: usual,
    });
  }

  /** From the end of one attempt to the start of the next, so that starts are one pace apart. */
  function pause(): number {
    // No request, but a wait for the next answer that another tab gets: it begins early, to miss none.
    if (follows() && !page.hidden()) return POLL.pauseMinMs;
    if (state.get().failuresInARow > 0) return observed.retryIn;
    return Math.max(POLL.pauseMinMs, paceInForce() - observed.answeredIn);
  }

  function stop(): void {
    stopObserving?.();
    stopObserving = undefined;
    refetch = undefined;
    client.removeQueries({ queryKey: QUERY_KEY });
    observed.lastAll = undefined;
    state.set({ ...IDLE, pace: paceInForce() });
  }

  return {
    state,
    stop,
    start(source) {
      stop();
      const options = {
        queryKey: QUERY_KEY,
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(source, signal),
        refetchInterval: (query: { state: { fetchStatus: string } }) =>
          query.state.fetchStatus === 'fetching' ? POLL.timeoutMs * 2 : pause(),
        refetchIntervalInBackground: true,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        structuralSharing: false,
        retry: false,
        gcTime: 0,
      } as const;
      const observer = new QueryObserver(client, options);
      const unsubscribe = observer.subscribe(() => {});
      // Going to the back changes the pace: the timer under way is set anew.
      const unhide = page.onHide(() => {
        observer.setOptions({ ...options });
        state.set({ ...state.get(), pace: paceInForce() });
      });
      stopObserving = () => {
        unhide();
        unsubscribe();
      };
      refetch = () => {
        // Going to the front fires several events; an attempt that has just begun serves them all,
        // unless it asks for less than is wanted now.
        const { askedAt } = state.get();
        const enough = observed.asksAll || page.hidden();
        if (askedAt !== undefined && enough && elapsed(askedAt, now()) < 1_000) return;
        // Cancelled by hand: the library itself does so only after a first answer.
        void client.cancelQueries({ queryKey: QUERY_KEY }, { silent: true, revert: false });
        observer.refetch().catch(() => {});
      };
    },
    askNow: () => refetch?.(),
  };
}
