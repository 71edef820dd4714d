import type { Failure } from '../api/failure';
import { toFailure } from '../api/failure';
import type { Session } from '../api/request';
import type { Source } from '../api/source';
import { createStore, type ReadableStore } from '../lib/store';
import type { FleetStore } from './fleet-store';
import type { KeptSession } from './kept-session';
import type { Poll } from './poll';

/** Whether the page has a session, and which question about it is open. */
type ConnectionState =
  /** No session: the connect screen. `failure`: why the handed-over token was not taken. */
  | { readonly phase: 'out'; readonly failure: Failure | undefined }
  /** Polling. `offered`: a link handed over another token while this session works. */
  | { readonly phase: 'in'; readonly session: Session; readonly offered: string | undefined };

export interface Connection {
  readonly state: ReadableStore<ConnectionState>;
  /** Starts with a kept session, the demo's, or a token that a link handed over. */
  start(handedOver: string | undefined): void;
  /** A link handed over a token while the page is open. */
  handOver(token: string): void;
  /** Tests a session; keeps and uses it where it is good. Resolves with the failure where it is not. */
  connect(session: Session, signal: AbortSignal): Promise<Failure | undefined>;
  /** Answers the question of an offered token. */
  decideOffer(take: boolean): void;
  /** Forgets the session and what this device knows of the fleet. */
  signOut(): void;
}

export interface ConnectionOptions {
  readonly poll: Poll;
  readonly fleet: FleetStore;
  readonly kept: KeptSession;
  readonly makeSource: (session: Session) => Source;
  /** What a page without a kept session uses: the demo fleet's public token, or nothing. */
  readonly fallback: Session | undefined;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { poll, fleet, kept, makeSource, fallback } = options;
  const state = createStore<ConnectionState>({ phase: 'out', failure: undefined });
  // A handed-over token is kept only once the dashboard has accepted it.
  let unproven = false;
  // A token that a link handed over while another session was there and not yet seen to work.
  let challenger: string | undefined;

  function enter(session: Session, proven: boolean): void {
    unproven = !proven;
    state.set({ phase: 'in', session, offered: undefined });
    fleet.start();
    poll.start(makeSource(session));
  }

  function leave(failure: Failure | undefined): void {
    poll.stop();
    unproven = false;
    challenger = undefined;
    state.set({ phase: 'out', failure });
  }

  poll.state.subscribe(() => {
    const current = state.get();
    if (current.phase === 'out') return;
    const { lastGood, failure, askedAt } = poll.state.get();
    if (askedAt !== undefined) return;
    if (failure === undefined && lastGood !== undefined) {
      if (unproven) kept.keep(current.session);
      unproven = false;
      if (challenger !== undefined) state.set({ ...current, offered: challenger });
      challenger = undefined;
    } else if (failure?.kind === 'refused') {
      if (challenger !== undefined) {
        const token = challenger;
        challenger = undefined;
        enter({ kind: 'token', token }, false);
      } else if (unproven) leave(failure);
    }
  });

  function handOver(token: string): void {
    const current = state.get();
    const inUse = current.phase === 'in' ? current.session : undefined;
    if (inUse?.kind === 'token' && inUse.token === token) return;
    // The demo's token is nobody's choice; any other session is replaced only when it fails, or by a person's word.
    if (inUse === undefined || inUse === fallback) {
      enter({ kind: 'token', token }, false);
      return;
    }
    challenger = token;
    poll.askNow();
  }

  return {
    state,
    handOver,
    start(handedOver) {
      const session = kept.read() ?? fallback;
      if (session !== undefined) enter(session, true);
      if (handedOver !== undefined) handOver(handedOver);
    },
    async connect(session, signal) {
      try {
        await makeSource(session).test(signal);
      } catch (thrown) {
        signal.throwIfAborted();
        return toFailure(thrown);
      }
      kept.keep(session);
      enter(session, true);
      return undefined;
    },
    decideOffer(take) {
      const current = state.get();
      if (current.phase === 'out' || current.offered === undefined) return;
      if (take) enter({ kind: 'token', token: current.offered }, false);
      else state.set({ ...current, offered: undefined });
    },
    signOut() {
      leave(undefined);
      kept.forget();
      fleet.forget();
    },
  };
}
