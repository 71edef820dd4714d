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
import type { Tabs } from './tabs';

const IDLE: PollState = {
  lastGood: undefined,
  failure: undefined,
  failuresInARow: 0,
  refused: false,
  askedAt: undefined,
  pace: 2_000,
  saving: false,
};

const token = (value: string): Session => ({ kind: 'token', token: value });

interface SetUp {
  readonly stored?: string;
  readonly own?: string;
  readonly fallback?: Session;
  readonly key?: string;
  readonly unattended?: boolean;
  readonly storageRefused?: boolean;
  /** What the entry of the tab's history holds. */
  readonly entry?: ReadonlyMap<string, string>;
}

/** A connection over a poll whose outcomes a test tells. */
function setUp(options: SetUp = {}) {
  const environment = testEnvironment({
    now: () => instant(0),
    ...(options.storageRefused ? { local: undefined, tab: undefined } : {}),
  });
  environment.setUnattended(options.unattended ?? false);
  for (const [key, value] of options.entry ?? []) environment.storedInEntry.set(key, value);
  const kept = createKeptSession(environment, options.key ?? 'here');
  const earlier = createKeptSession(environment, 'here');
  const elsewhere = createKeptSession({ ...environment, tab: undefined }, 'here');
  if (options.stored) earlier.keep(token(options.stored), 'device');
  if (options.own) earlier.keep(token(options.own), 'tab');
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
    recalled: createStore(false),
    receive: () => {},
    start: () => {},
    forget: () => log.push('forgotten'),
  };
  const tests = new Map<string, Failure>();
  let hear: Parameters<Tabs['onNews']>[0] = () => {};
  const tabs: Tabs = {
    tell: (news) => log.push(`told ${news}`),
    onNews: (listener) => {
      hear = listener;
    },
  };
  const makeSource = (session: Session): Source => {
    const name = session.kind === 'token' ? session.token : session.kind;
    used.push(name);
    const unused = () => Promise.reject(new Error('not in this test'));
    return {
      test: async () => {
        const failure = tests.get(name);
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
    tabs,
    makeSource,
    fallback: options.fallback,
    unattended: environment.unattended,
  });
  return {
    connection,
    kept,
    used,
    log,
    tests,
    stored: environment.stored,
    storedInTab: environment.storedInTab,
    storedInEntry: environment.storedInEntry,
    setUnattended: environment.setUnattended,
    move: () => {
      environment.storedInEntry.clear();
      connection.moved();
    },
    /** What another tab does. */
    otherTab: {
      keeps: (value: string) => {
        elsewhere.keep(token(value), 'device');
        hear('changed');
      },
      signsOut: () => {
        hear('signed-out');
        elsewhere.forget('device');
      },
    },
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
    expect(await connection.connect(token('right'), 'device', signal)).toBeUndefined();
    expect(kept.read()).toEqual({ session: token('right'), place: 'device' });
    expect(tokenOf(connection)).toBe('right');
  });

  test('a refused one is neither', async () => {
    const { connection, kept, tests } = setUp();
    tests.set('wrong', REFUSED);
    expect(await connection.connect(token('wrong'), 'device', signal)).toEqual(REFUSED);
    expect(kept.read()).toBeUndefined();
    expect(connection.state.get().phase).toBe('out');
  });
});

test('a test that was under way when the person signed out brings nobody back in', async () => {
  const { connection, kept } = setUp({ stored: 'mine' });
  connection.start(undefined);
  const connecting = connection.connect({ kind: 'token', token: 'right' }, 'device', signal);
  connection.signOut();
  await connecting;
  expect(connection.state.get().phase).toBe('out');
  expect(kept.read()).toBeUndefined();
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
    expect(it.kept.read()).toEqual({ session: token('handed'), place: 'device' });
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
    expect(it.kept.read()).toEqual({ session: token('mine'), place: 'device' });
  });

  test('replaces it when the person says so', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.good();
    it.connection.decideOffer(true);
    it.good();
    expect(it.kept.read()).toEqual({ session: token('handed'), place: 'device' });
  });

  test('leaves the session before it running where it is refused', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.good();
    it.connection.decideOffer(true);
    it.bad(REFUSED);
    expect(it.connection.state.get()).toMatchObject({
      phase: 'in',
      session: { token: 'mine' },
      declined: true,
    });
    it.connection.decideOffer(false);
    expect(it.connection.state.get()).toMatchObject({ declined: false });
  });

  test('leaves the demo fleet running where it is refused', () => {
    it = setUp({ fallback: { kind: 'token', token: 'demo' } });
    it.connection.start('handed');
    it.bad(REFUSED);
    expect(tokenOf(it.connection)).toBe('demo');
  });

  test('replaces a session that is refused', () => {
    it = setUp({ stored: 'mine' });
    it.connection.start('handed');
    it.bad(REFUSED);
    expect(tokenOf(it.connection)).toBe('handed');
    it.good();
    expect(it.kept.read()).toEqual({ session: token('handed'), place: 'device' });
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

  test.each<[string, string | undefined, object]>([
    ['says so on the connect screen', undefined, { phase: 'out', failure: { kind: 'no-token' } }],
    [
      'says so beside a session that goes on',
      'mine',
      { session: { token: 'mine' }, declined: true },
    ],
  ])('that can’t be a token %s', (_, stored, expected) => {
    it = setUp(stored === undefined ? {} : { stored });
    it.connection.start('two words');
    expect(it.connection.state.get()).toMatchObject(expected);
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

test('signing out stops all tabs first, then forgets session and fleet', () => {
  const { connection, log, stored } = setUp({ stored: 'mine' });
  connection.start(undefined);
  connection.signOut();
  expect(log).toEqual(['told signed-out', 'stopped', 'forgotten']);
  expect(stored.size).toBe(0);
  expect(connection.state.get()).toEqual({ phase: 'out', failure: undefined });
});

describe('where a session is kept', () => {
  test.each<[string, Session]>([
    ['a token', token('right')],
    ['the dashboard’s login', { kind: 'cookie' }],
    ['none at all, where the proxy vouches', { kind: 'none' }],
  ])('%s on this device: for the next visit and the other tabs', async (_, session) => {
    const { connection, kept, log } = setUp();
    await connection.connect(session, 'device', signal);
    expect(kept.read()).toEqual({ session, place: 'device' });
    expect(connection.state.get()).toMatchObject({ keeping: 'device' });
    expect(log).toEqual(['told changed']);
  });

  test('in this tab only: no other tab hears of it, and the device’s stays', async () => {
    const { connection, kept, log } = setUp({ stored: 'shared' });
    connection.start(undefined);
    await connection.connect(token('own'), 'tab', signal);
    expect(kept.read()).toEqual({ session: token('own'), place: 'tab' });
    expect(kept.readDevice()).toEqual(token('shared'));
    expect(log).toEqual([]);
  });

  test('the tab’s own goes before the device’s', () => {
    const { connection } = setUp({ stored: 'shared', own: 'own' });
    connection.start(undefined);
    expect(tokenOf(connection)).toBe('own');
    expect(connection.state.get()).toMatchObject({ keeping: 'tab' });
  });

  test('one kept on the device later takes the place of the tab’s own', async () => {
    const { connection, storedInTab } = setUp({ own: 'own' });
    connection.start(undefined);
    await connection.connect(token('right'), 'device', signal);
    expect(storedInTab.size).toBe(0);
  });

  test('nowhere, where storage refuses: it is used all the same, and the state says so', async () => {
    const { connection, kept } = setUp();
    kept.keep = () => false;
    await connection.connect(token('right'), 'device', signal);
    expect(connection.state.get()).toMatchObject({ phase: 'in', keeping: 'nowhere' });
  });

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['another version', '{"version":9,"dashboardKey":"here","token":"mine"}'],
    ['an empty token', '{"version":1,"dashboardKey":"here","token":""}'],
    ['an unknown kind', '{"version":1,"dashboardKey":"here","kind":"magic"}'],
    ['another dashboard’s login', '{"version":1,"dashboardKey":"there","kind":"cookie"}'],
  ])('%s in storage is no session', (_, text) => {
    const { connection, stored } = setUp();
    stored.set('nezha-status:session', text);
    connection.start(undefined);
    expect(connection.state.get().phase).toBe('out');
  });
});

describe('two tabs agree', () => {
  test.each<[string, Parameters<typeof setUp>[0], string | undefined]>([
    ['a session of the device ends', { stored: 'mine' }, undefined],
    ['the demo’s ends', { fallback: token('demo') }, undefined],
    ['a tab’s own session goes on', { own: 'own' }, 'own'],
  ])('when another tab signs out, %s', (_, options, left) => {
    const { connection, otherTab, log } = setUp(options);
    connection.start(undefined);
    otherTab.signsOut();
    expect(tokenOf(connection)).toBe(left);
    expect(log).toEqual(left === undefined ? ['stopped', 'forgotten'] : []);
  });

  test.each<[string, Parameters<typeof setUp>[0], string]>([
    ['a tab without a session connects', {}, 'new'],
    ['a tab with the old one takes it over', { stored: 'mine' }, 'new'],
    ['the demo’s is replaced', { fallback: token('demo') }, 'new'],
    ['a tab’s own session stays', { own: 'own' }, 'own'],
  ])('when another tab keeps a session on the device, %s', (_, options, used) => {
    const { connection, otherTab } = setUp(options);
    connection.start(undefined);
    otherTab.keeps('new');
    expect(tokenOf(connection)).toBe(used);
  });

  test('news of the session in use disturbs nothing', () => {
    const { connection, otherTab, used } = setUp({ stored: 'mine' });
    connection.start(undefined);
    otherTab.keeps('mine');
    expect(used).toEqual(['mine']);
  });

  test('a handed-over token under trial is not disturbed either', () => {
    const { connection, otherTab } = setUp();
    connection.start('handed');
    otherTab.keeps('new');
    expect(tokenOf(connection)).toBe('handed');
    otherTab.signsOut();
    expect(tokenOf(connection)).toBe('handed');
  });

  test('a tab that slept through a sign-out ends when it wakes', () => {
    const { connection, stored } = setUp({ stored: 'mine' });
    connection.start(undefined);
    stored.clear();
    connection.catchUp();
    expect(connection.state.get().phase).toBe('out');
  });

  test('a tab that was signed out does not come back by waking', () => {
    const { connection } = setUp({ stored: 'shared', own: 'own' });
    connection.start(undefined);
    connection.signOut();
    connection.catchUp();
    expect(connection.state.get().phase).toBe('out');
  });

  test('signing out of a tab’s own session leaves the others alone', () => {
    const { connection, stored, log } = setUp({ stored: 'shared', own: 'own' });
    connection.start(undefined);
    connection.signOut();
    expect(log).toEqual(['stopped', 'forgotten']);
    expect(stored.get('nezha-status:session')).toContain('shared');
  });
});

describe('a tab that was signed out by itself', () => {
  /** The tab after its next reload. */
  function signedOut(options: { fallback?: Session } = {}) {
    const it = setUp({ stored: 'shared', own: 'own', ...options });
    it.connection.start(undefined);
    it.connection.signOut();
    return it;
  }

  test('stays so after a reload, whatever the device keeps', () => {
    const { connection, otherTab, kept } = signedOut();
    connection.start(undefined);
    expect(connection.state.get()).toEqual({ phase: 'out', failure: undefined });
    expect(kept.read()).toBeUndefined();
    otherTab.keeps('new');
    connection.catchUp();
    expect(connection.state.get().phase).toBe('out');
  });

  test('holds nothing of its session', () => {
    expect([...signedOut().storedInTab.values()].join()).not.toContain('own');
  });

  test.each(['device', 'tab'] as const)('is over that with a session kept: %s', async (place) => {
    const { connection, kept } = signedOut();
    await connection.connect(token('right'), place, signal);
    expect(kept.read()).toEqual({ session: token('right'), place });
    connection.start(undefined);
    expect(tokenOf(connection)).toBe('right');
  });

  test('takes a token that a link hands over', () => {
    const { connection, kept, good } = signedOut();
    connection.start('handed');
    good();
    expect(kept.read()).toEqual({ session: token('handed'), place: 'device' });
  });

  test('shows the demo fleet where there is one, and not the device’s dashboard', () => {
    const { connection } = signedOut({ fallback: token('demo') });
    connection.start(undefined);
    connection.catchUp();
    expect(tokenOf(connection)).toBe('demo');
  });
});

describe('a screen that nobody attends', () => {
  test('goes on trying the token of its start address where it is refused', () => {
    const { connection, kept, bad, good } = setUp({ unattended: true });
    connection.start('handed');
    bad(REFUSED);
    expect(tokenOf(connection)).toBe('handed');
    good();
    expect(kept.read()).toEqual({ session: token('handed'), place: 'device' });
  });

  test('has its token on the device alone, once it is there', () => {
    const { connection, storedInEntry, good } = setUp({ unattended: true });
    connection.start('handed');
    expect([...storedInEntry.values()].join()).toContain('handed');
    good();
    expect(storedInEntry.size).toBe(0);
  });

  test('carries its token over a reload where storage is refused', () => {
    const first = setUp({ unattended: true, storageRefused: true });
    first.connection.start('handed');
    first.good();
    expect(first.connection.state.get()).toMatchObject({ keeping: 'entry' });
    const entry = first.storedInEntry;
    const again = setUp({ unattended: true, storageRefused: true, entry });
    again.connection.start(undefined);
    again.good();
    expect(tokenOf(again.connection)).toBe('handed');
    expect(again.connection.state.get()).toMatchObject({ keeping: 'entry' });
  });

  test('carries it on where the page goes to another view, as long as nobody attends it', () => {
    const { connection, storedInEntry, move, setUnattended, good } = setUp({
      unattended: true,
      storageRefused: true,
    });
    connection.start('handed');
    good();
    move();
    expect([...storedInEntry.values()].join()).toContain('handed');
    setUnattended(false);
    move();
    expect(storedInEntry.size).toBe(0);
    expect(connection.state.get()).toMatchObject({ keeping: 'nowhere' });
    setUnattended(true);
    move();
    expect(connection.state.get()).toMatchObject({ keeping: 'entry' });
  });

  test('carries nothing once it is signed out', () => {
    const { connection, storedInEntry, good } = setUp({ unattended: true, storageRefused: true });
    connection.start('handed');
    good();
    connection.signOut();
    expect(storedInEntry.size).toBe(0);
  });

  test('takes up what is carried of this dashboard alone', () => {
    const first = setUp({ unattended: true, storageRefused: true });
    first.connection.start('handed');
    const entry = first.storedInEntry;
    const elsewhere = setUp({ unattended: true, storageRefused: true, entry, key: 'elsewhere' });
    elsewhere.connection.start(undefined);
    expect(elsewhere.connection.state.get().phase).toBe('out');
    const attended = setUp({ storageRefused: true, entry });
    attended.connection.start(undefined);
    expect(attended.connection.state.get().phase).toBe('out');
  });
});
