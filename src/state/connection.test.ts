import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError, type Failure } from '../api/failure';
import type { Session } from '../api/request';
import type { Source } from '../api/source';
import { createStore } from '../lib/store';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { type Connection, createConnection } from './connection';
import type { FleetStore } from './fleet-store';
import { createKeptSession } from './kept-session';
import type { Poll, PollState } from './poll';

const IDLE: PollState = {
  lastGood: undefined,
  failure: undefined,
  failuresInARow: 0,
  askedAt: undefined,
  pace: 2_000,
};

/** A connection over a poll whose outcomes a test tells. */
function setUp(options: { stored?: string; fallback?: Session; key?: string } = {}) {
  const environment = testEnvironment({ now: () => instant(0) });
  const kept = createKeptSession(environment.local, options.key ?? 'here');
  if (options.stored) {
    createKeptSession(environment.local, 'here').keep({ kind: 'token', token: options.stored });
  }
  const state = createStore<PollState>(IDLE);
  const used: string[] = [];
  const log: string[] = [];
  const poll: Poll = {
    state,
    start: () => state.set({ ...IDLE }),
    stop: () => {
      log.push('stopped');
      state.set({ ...IDLE });
    },
    askNow: () => log.push('asked'),
  };
  const fleet: FleetStore = {
    fleet: createStore(undefined),
    receive: () => {},
    start: () => {},
    forget: () => log.push('forgotten'),
  };
  const tests = new Map<string, Failure>();
  const makeSource = (session: Session): Source => {
    const token = session.kind === 'token' ? session.token : session.kind;
    used.push(token);
    const unused = () => Promise.reject(new Error('not in this test'));
    return {
      test: async () => {
        const failure = tests.get(token);
        if (failure) throw new ApiError(failure);
        return 1;
      },
      all: unused,
      reports: unused,
      some: unused,
      latency: unused,
    };
  };
  const connection = createConnection({
    poll,
    fleet,
    kept,
    makeSource,
    fallback: options.fallback,
  });
  return {
    connection,
    kept,
    used,
    log,
    tests,
    stored: environment.stored,
    good: () => state.set({ ...IDLE, lastGood: { at: instant(0), roundTrip: 1 } }),
    bad: (failure: Failure) => state.set({ ...IDLE, failure, failuresInARow: 1 }),
  };
}

const signal = new AbortController().signal;
const REFUSED: Failure = { kind: 'refused' };
const AWAY: Failure = { kind: 'dashboard-unreachable', reason: 'refused' };
const tokenOf = ({ state }: Connection) => {
  const current = state.get();
  return current.phase === 'in' && current.session.kind === 'token'
    ? current.session.token
    : undefined;
};

describe('starting', () => {
  test('without anything kept there is no session', () => {
    const { connection } = setUp();
    connection.start(undefined);
    expect(connection.state.get()).toEqual({ phase: 'out', failure: undefined });
  });

  test('with a kept token it polls at once', () => {
    const { connection } = setUp({ stored: 'mine' });
    connection.start(undefined);
    expect(tokenOf(connection)).toBe('mine');
  });

  test('another dashboard’s token is never sent', () => {
    const { connection, used } = setUp({ stored: 'mine', key: 'elsewhere' });
    connection.start(undefined);
    expect(connection.state.get().phase).toBe('out');
    expect(used).toEqual([]);
  });

  test('the demo fleet connects by itself', () => {
    const { connection, kept } = setUp({ fallback: { kind: 'token', token: 'demo' } });
    connection.start(undefined);
    expect(tokenOf(connection)).toBe('demo');
    expect(kept.read()).toBeUndefined();
  });
});

describe('connecting with a token', () => {
  test('a good one is kept and used', async () => {
    const { connection, kept } = setUp();
    expect(await connection.connect({ kind: 'token', token: 'right' }, signal)).toBeUndefined();
    expect(kept.read()).toEqual({ kind: 'token', token: 'right' });
    expect(tokenOf(connection)).toBe('right');
  });

  test('a refused one is neither', async () => {
    const { connection, kept, tests } = setUp();
    tests.set('wrong', REFUSED);
    expect(await connection.connect({ kind: 'token', token: 'wrong' }, signal)).toEqual(REFUSED);
    expect(kept.read()).toBeUndefined();
    expect(connection.state.get().phase).toBe('out');
  });
});

describe('a token that a link hands over', () => {
  let it: ReturnType<typeof setUp>;
  beforeEach(() => {
    it = setUp();
  });

  test('is used at once, and kept when the dashboard accepts it', () => {
    it.connection.start('handed');
    expect(tokenOf(it.connection)).toBe('handed');
    expect(it.kept.read()).toBeUndefined();
    it.good();
    expect(it.kept.read()).toEqual({ kind: 'token', token: 'handed' });
  });

  test('is dropped when the dashboard refuses it, and the connect screen says why', () => {
    it.connection.start('handed');
    it.bad(REFUSED);
    expect(it.connection.state.get()).toEqual({ phase: 'out', failure: REFUSED });
    expect(it.stored.size).toBe(0);
  });

  test('goes on being tried while the dashboard is away', () => {
    it.connection.start('handed');
    it.bad(AWAY);
    expect(tokenOf(it.connection)).toBe('handed');
  });

  test('never replaces a session that works without asking', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.good();
    expect(it.connection.state.get()).toMatchObject({
      session: { token: 'mine' },
      offered: 'handed',
    });
    it.connection.decideOffer(false);
    expect(it.connection.state.get()).toMatchObject({
      session: { token: 'mine' },
      offered: undefined,
    });
    expect(it.kept.read()).toEqual({ kind: 'token', token: 'mine' });
  });

  test('replaces it when the person says so', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.good();
    it.connection.decideOffer(true);
    it.good();
    expect(it.kept.read()).toEqual({ kind: 'token', token: 'handed' });
  });

  test('replaces a session that is refused', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.bad(REFUSED);
    expect(tokenOf(it.connection)).toBe('handed');
    it.good();
    expect(it.kept.read()).toEqual({ kind: 'token', token: 'handed' });
  });

  test('waits while the dashboard of a kept session is away', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.bad(AWAY);
    expect(it.connection.state.get()).toMatchObject({
      session: { token: 'mine' },
      offered: undefined,
    });
  });

  test('is no news when it is the one in use', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('mine');
    it.good();
    expect(it.connection.state.get()).toMatchObject({ offered: undefined });
  });

  test('replaces the demo fleet’s, which nobody chose', () => {
    it = setUp({ fallback: { kind: 'token', token: 'demo' } });
    it.connection.start('handed');
    expect(tokenOf(it.connection)).toBe('handed');
  });
});

test('a token refused later does not throw the viewer out', () => {
  const { connection, bad, good } = setUp({ stored: 'mine' });
  connection.start(undefined);
  good();
  bad(REFUSED);
  expect(tokenOf(connection)).toBe('mine');
});

test('signing out stops the poll first, then forgets session and fleet', () => {
  const { connection, log, stored } = setUp({ stored: 'mine' });
  connection.start(undefined);
  connection.signOut();
  expect(log).toEqual(['stopped', 'forgotten']);
  expect(stored.size).toBe(0);
  expect(connection.state.get()).toEqual({ phase: 'out', failure: undefined });
});
