import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { type Failure, toFailure } from '../api/failure';
import type { Source } from '../api/source';
import { POLL, STATUS } from '../config';
import { backoff } from '../domain/backoff';
import { elapsed, type Instant, type Scope, type Snapshot } from '../domain/snapshot';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';
import { planTurn } from './poll-plan';

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
  /** Only what is on screen is asked for at this pace. */
  readonly saving: boolean;
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
  /** Whether a visible page saves data; it does not while another tab waits for its answers. */
  readonly saves: () => boolean;
  /** The ids of the servers on screen. */
  readonly onScreen: () => readonly number[];
  /** Where every good answer goes. */
  readonly receive: (snapshot: Snapshot, reach: Reach) => void;
}

const IDLE = {
  lastGood: undefined,
  failure: undefined,
  failuresInARow: 0,
  refused: false,
  askedAt: undefined,
  saving: false,
} as const;
const QUERY_KEY = ['poll'] as const;

/**
 * The one poll of the page: a single long-lived query observer, never two requests in flight. After failures
 * it goes on for ever at the backoff's pace. What each turn asks for is `planTurn`'s.
 */
export function createPoll(options: PollOptions): Poll {
  const { client, environment, pace, follows, saves, onScreen, receive } = options;
  const { now, page, random } = environment;
  const state = createStore<PollState>({ ...IDLE, pace: pace() });
  const observed = {
    all: undefined as Instant | undefined,
    reports: undefined as Instant | undefined,
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
    const ids = onScreen();
    const saving = saves() && !follows();
    const page = { hidden: environment.page.hidden(), saving, onScreen: ids.length };
    const turn = planTurn(askedAt, observed, page);
    observed.asksAll = turn[0] === 'all';
    // The pace in force changes with its first answer: until then the data are as old as they were meant to be.
    state.set({ ...state.get(), askedAt, saving });
    try {
      for (const scope of turn) {
        const snapshot = await question(source, scope, ids, signal);
        signal.throwIfAborted();
        take(snapshot, askedAt);
      }
      return askedAt;
    } catch (thrown) {
      if (!signal.aborted) fail(toFailure(thrown));
      throw thrown;
    }
  }

  function take(snapshot: Snapshot, askedAt: Instant): void {
    const { receivedAt, roundTrip, scope } = snapshot;
    if (scope === 'all') observed.all = receivedAt;
    if (scope !== 'some') observed.reports = receivedAt;
    // A page that has just come to the front was watched at the hidden pace until now.
    const joinBefore = observed.join;
    const isSeldom = page.hidden() || state.get().saving;
    observed.join = isSeldom ? STATUS.vouchSeconds : (3 * pace()) / 1000;
    observed.answeredIn = elapsed(askedAt, now());
    const failedBefore = state.get().failuresInARow > 0;
    state.set({
      ...state.get(),
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
    observed.all = undefined;
    observed.reports = undefined;
    state.set({ ...IDLE, pace: paceInForce() });
  }

  return {
    state,
    stop,
    start(source) {
      stop();
      const query = {
        queryKey: QUERY_KEY,
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(source, signal),
        refetchInterval: ({ state }: { state: { fetchStatus: string } }) =>
          state.fetchStatus === 'fetching' ? POLL.timeoutMs * 2 : pause(),
        refetchIntervalInBackground: true,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        structuralSharing: false,
        retry: false,
        gcTime: 0,
      } as const;
      const observer = new QueryObserver(client, query);
      const unsubscribe = observer.subscribe(() => {});
      // Going to the back changes the pace: the timer under way is set anew.
      const unhide = page.onHide(() => {
        observer.setOptions({ ...query });
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

function question(
  source: Source,
  scope: Scope,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<Snapshot> {
  if (scope === 'some') return source.some({ ids }, signal);
  return scope === 'all' ? source.all(signal) : source.reports(signal);
}
