import type { Failure } from '../api/failure';
import { toFailure } from '../api/failure';
import type { Session } from '../api/request';
import type { Source } from '../api/source';
import { cleanToken } from '../api/token';
import { createStore, type ReadableStore } from '../lib/store';
import type { FleetStore } from './fleet-store';
import { isSameSession, type KeptSession, type Place } from './kept-session';
import type { Poll } from './poll';
import type { Tabs } from './tabs';

/**
 * Where the session in use is kept. `unproven`: nowhere yet, the dashboard has not accepted it; `demo`: nobody
 * chose it; `nowhere`: it was to be kept, and storage refused; `entry`: likewise, and on a screen that nobody attends the
 * entry of the tab's history carries it over a reload.
 */
type Keeping = Place | 'unproven' | 'demo' | 'nowhere' | 'entry';

/** Whether the page has a session, and which question about it is open. */
export type ConnectionState =
  /** No session: the connect screen. `failure`: why the handed-over token was not taken. */
  | { readonly phase: 'out'; readonly failure: Failure | undefined }
  /** Polling. `offered`: a link handed over another token while this session works. */
  | {
      readonly phase: 'in';
      readonly session: Session;
      readonly keeping: Keeping;
      readonly offered: string | undefined;
      /** A token that was to take this session's place was refused, or can't be one. */
      readonly declined: boolean;
    };

export interface Connection {
  readonly state: ReadableStore<ConnectionState>;
  /** What the session in use asks; undefined without one. */
  source(): Source | undefined;
  /** Starts with a kept session, the demo's, or a token that a link handed over. */
  start(handedOver: string | undefined): void;
  /** A link handed over a token while the page is open. */
  handOver(rawToken: string): void;
  /** Tests a session; keeps and uses it where it is good. Resolves with the failure where it is not. */
  connect(session: Session, place: Place, signal: AbortSignal): Promise<Failure | undefined>;
  /** Answers the question of an offered token. */
  decideOffer(take: boolean): void;
  /**
   * Stops every tab that uses the session, then forgets it and what this device knows of the fleet. After a session
   * of the tab's own, the tab stays signed out until it connects again, whatever the device keeps.
   */
  signOut(): void;
  /** Looks whether another tab signed out or connected while this one slept. */
  catchUp(): void;
  /** The page has gone to another entry of the tab's history, which carries nothing yet. */
  moved(): void;
}

export interface ConnectionOptions {
  readonly poll: Poll;
  readonly fleet: FleetStore;
  readonly kept: KeptSession;
  readonly tabs: Tabs;
  readonly makeSource: (session: Session) => Source;
  /** What a page without a kept session uses: the demo fleet's public token, or nothing. */
  readonly fallback: Session | undefined;
  /** Nobody is there to enter another token: one that is refused is tried for ever. */
  readonly unattended: () => boolean;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { poll, fleet, kept, tabs, makeSource, fallback, unattended } = options;
  const state = createStore<ConnectionState>({ phase: 'out', failure: undefined });
  // Where a handed-over token will be kept once the dashboard has accepted it.
  let placeIfGood: Place = 'device';
  // What ran before a token is tried: it goes on where that one is refused.
  let before: { readonly session: Session; readonly keeping: Keeping } | undefined;
  let inUse: Source | undefined;
  // Rises with every change of session: a test that was begun before changes nothing any more.
  let generation = 0;
  // A token that a link handed over while another session was there and not yet seen to work.
  let challenger: string | undefined;

  function enter(session: Session, keeping: Keeping): void {
    challenger = undefined;
    generation += 1;
    state.set({ phase: 'in', session, keeping, offered: undefined, declined: false });
    fleet.start();
    inUse = makeSource(session);
    poll.start(inUse);
  }

  function leave(failure: Failure | undefined): void {
    inUse = undefined;
    poll.stop();
    challenger = undefined;
    before = undefined;
    generation += 1;
    state.set({ phase: 'out', failure });
  }

  function enterUnproven(token: string): void {
    const current = state.get();
    placeIfGood = current.phase === 'in' && current.keeping === 'tab' ? 'tab' : 'device';
    if (current.phase === 'in' && current.keeping !== 'unproven') before = current;
    enter({ kind: 'token', token }, 'unproven');
    carry();
  }

  /** What is kept nowhere else goes along with a reload of a screen that nobody attends. Returns whether it does. */
  function carry(): boolean {
    const current = state.get();
    if (current.phase === 'out') return kept.carry(undefined);
    const isElsewhere = !['unproven', 'nowhere', 'entry'].includes(current.keeping);
    return kept.carry(isElsewhere ? undefined : current.session);
  }

  /** The token under trial was refused: what ran before goes on. */
  function endTrial(failure: Failure): void {
    if (before === undefined) {
      leave(failure);
      return;
    }
    const { session, keeping } = before;
    before = undefined;
    enter(session, keeping);
    carry();
    state.set({ phase: 'in', session, keeping, offered: undefined, declined: true });
  }

  function keep(session: Session, place: Place): Keeping {
    if (!kept.keep(session, place)) return kept.carry(session) ? 'entry' : 'nowhere';
    kept.carry(undefined);
    if (place === 'device') tabs.tell('changed');
    return place;
  }

  poll.state.subscribe(() => {
    const current = state.get();
    if (current.phase === 'out') return;
    const { lastGood, failure, askedAt } = poll.state.get();
    if (askedAt !== undefined) return;
    if (failure === undefined && lastGood !== undefined) {
      const { session, keeping } = current;
      const offered = challenger ?? current.offered;
      challenger = undefined;
      if (keeping === 'unproven') {
        before = undefined;
        state.set({ ...current, offered, keeping: keep(session, placeIfGood) });
      } else if (offered !== current.offered) state.set({ ...current, offered });
    } else if (failure?.kind === 'refused') {
      if (challenger !== undefined) enterUnproven(challenger);
      else if (current.keeping === 'unproven' && !(unattended() && before === undefined)) {
        endTrial(failure);
      }
    }
  });

  function handOver(rawToken: string): void {
    const current = state.get();
    const token = cleanToken(rawToken);
    if (token === undefined) {
      if (current.phase === 'in') state.set({ ...current, declined: true });
      else state.set({ phase: 'out', failure: { kind: 'no-token' } });
      return;
    }
    const inUse = current.phase === 'in' ? current.session : undefined;
    if (inUse && isSameSession(inUse, { kind: 'token', token })) return;
    // The demo's token is nobody's choice; any other session is replaced only when it fails, or by a person's word.
    if (inUse === undefined || inUse === fallback) enterUnproven(token);
    else {
      challenger = token;
      poll.askNow();
    }
  }

  /** Another tab signed out: whatever is not this tab's own ends here, too. */
  function followOut(): void {
    const current = state.get();
    if (current.phase === 'out' || current.keeping === 'tab') return;
    if (current.keeping === 'unproven') return;
    leave(undefined);
    // Whoever signed out clears what is written down; a tab that hears of it late must not clear what came after.
    fleet.forget({ history: false });
  }

  /** Takes over what this device keeps now. A session of the tab's own, or one under trial, is not touched. */
  function followDevice(): void {
    const current = state.get();
    const device = kept.readDevice();
    if (device === undefined) {
      if (current.phase === 'in' && current.keeping === 'device') followOut();
      return;
    }
    const replaceable =
      current.phase === 'out' ||
      current.keeping === 'demo' ||
      (current.keeping === 'device' && !isSameSession(current.session, device));
    if (replaceable) enter(device, 'device');
  }

  tabs.onNews((news) => (news === 'signed-out' ? followOut() : followDevice()));

  return {
    state,
    source: () => inUse,
    handOver,
    moved() {
      const carried = carry();
      const current = state.get();
      if (current.phase === 'out' || !['nowhere', 'entry'].includes(current.keeping)) return;
      const keeping = carried ? 'entry' : 'nowhere';
      if (keeping !== current.keeping) state.set({ ...current, keeping });
    },
    catchUp() {
      // A tab that was signed out does not come back by being looked at.
      if (state.get().phase === 'in') followDevice();
    },
    start(handedOver) {
      const own = kept.read();
      const carried = own === undefined ? kept.readCarried() : undefined;
      if (own !== undefined) enter(own.session, own.place);
      // Once it is accepted, storage is tried again.
      else if (carried !== undefined) enter(carried, 'unproven');
      else if (fallback !== undefined) enter(fallback, 'demo');
      if (handedOver !== undefined) handOver(handedOver);
    },
    async connect(session, place, signal) {
      const begun = generation;
      try {
        await makeSource(session).test(signal);
      } catch (thrown) {
        signal.throwIfAborted();
        return toFailure(thrown);
      }
      signal.throwIfAborted();
      // Whoever signed out meanwhile does not come back in by an answer that was under way.
      if (generation === begun) enter(session, keep(session, place));
      return undefined;
    },
    decideOffer(take) {
      const current = state.get();
      if (current.phase === 'out') return;
      if (take && current.offered !== undefined) enterUnproven(current.offered);
      else state.set({ ...current, offered: undefined, declined: false });
    },
    signOut() {
      const current = state.get();
      const ownAlone = current.phase === 'in' && current.keeping === 'tab';
      if (!ownAlone) tabs.tell('signed-out');
      leave(undefined);
      kept.carry(undefined);
      if (ownAlone) kept.signOutTab();
      else {
        kept.forget('tab');
        kept.forget('device');
      }
      fleet.forget({ history: !ownAlone });
    },
  };
}
