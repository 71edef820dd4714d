import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  closeTabs,
  feeds,
  newBrowser,
  roles,
  seconds,
  startTime,
  type TabOptions,
} from '../testing/browser';

beforeEach(startTime);
afterEach(closeTabs);

describe('several tabs of one session', () => {
  test('one asks, at its pace, and all are live with the same answers', async () => {
    const { open, asked } = newBrowser();
    const all = ['a', 'b', 'c'].map((name) => open(name));
    await seconds(20.5);
    expect(asked).toEqual(new Array(11).fill('a:details'));
    expect(feeds(...all)).toEqual(['live', 'live', 'live']);
    expect(roles(...all)).toEqual(['leading', 'following', 'following']);
    const at = all.map(({ state }) => state.poll.state.get().lastGood?.at.wall);
    expect(new Set(at).size).toBe(1);
  });

  test('one that is opened later has the last answer at once, with its true age', async () => {
    const { open, asked } = newBrowser();
    open('a');
    await seconds(1.5);
    const later = open('b');
    await seconds(0.02);
    expect(asked).toEqual(['a:details']);
    expect(feeds(later)).toEqual(['live']);
    const { lastGood } = later.state.poll.state.get();
    expect(performance.now() - (lastGood?.at.mono ?? 0)).toBeCloseTo(1_510, -1);
  });

  test('one that is alone asks at once, and sends no answer to anybody', async () => {
    const { open, asked, channels } = newBrowser();
    open('a');
    await seconds(0.001);
    expect(asked).toEqual(['a:details']);
    await seconds(60);
    const kinds = channels.sent.map(({ message }) => message);
    expect(kinds.filter((message) => JSON.stringify(message).includes('answer'))).toEqual([]);
  });

  test('once the others are closed, no more answers are sent', async () => {
    const { open, channels } = newBrowser();
    open('a');
    const other = open('b');
    await seconds(5);
    other.close();
    await seconds(3);
    const sent = channels.sent.length;
    await seconds(10);
    expect(channels.sent.length).toBe(sent);
  });

  test.each<[string, () => Response, string, string]>([
    ['a refusal', () => Response.json({ code: 403, message: 'no' }), 'refused', 'refused'],
    [
      'a dashboard that is away',
      () =>
        Response.json(
          { error: { code: 'upstream_unreachable', reason: 'dns', message: '' } },
          { status: 502 },
        ),
      'offline',
      'dashboard-unreachable',
    ],
    [
      'a proxy that is away',
      () => {
        throw new TypeError('no network');
      },
      'offline',
      'proxy-unreachable',
    ],
    ['an answer that can’t be used', () => Response.json({ code: 0 }), 'stale', 'bad-answer'],
  ])('%s is one in every tab, and its end too', async (_, answer, feed, failure) => {
    const { open, asked, dashboard } = newBrowser();
    const both = [open('a'), open('b')];
    await seconds(4.5);
    const good = dashboard.answer;
    dashboard.answer = answer;
    await seconds(60);
    expect(feeds(...both)).toEqual([feed, feed]);
    const failures = both.map(({ state }) => state.poll.state.get().failure?.kind);
    expect(failures).toEqual([failure, failure]);
    dashboard.answer = good;
    await seconds(31);
    expect(feeds(...both)).toEqual(['live', 'live']);
    expect(asked.filter((by) => by !== 'a:details')).toEqual([]);
  });

  test('a hidden one is content with the answers that a visible one gets', async () => {
    const { open, asked } = newBrowser();
    const visible = open('a');
    const hidden = open('b', { hidden: true });
    await seconds(130);
    expect(asked.every((by) => by === 'a:details')).toBe(true);
    expect(feeds(visible, hidden)).toEqual(['live', 'live']);
  });

  test('hidden ones among themselves ask at the hidden pace', async () => {
    const { open, asked } = newBrowser();
    const both = [open('a', { hidden: true }), open('b', { hidden: true })];
    await seconds(50);
    expect(asked).toEqual(['a:details', 'a:list', 'a:list', 'a:list']);
    expect(feeds(...both)).toEqual(['live', 'live']);
  });
});

describe('whoever can’t share asks for itself, and leads', () => {
  test.each(['no locks', 'no channels', 'no digest'] as const)('%s', async (can) => {
    const { open, asked } = newBrowser();
    const both = [open('a', { can }), open('b', { can })];
    await seconds(3);
    expect(asked).toEqual(['a:details', 'b:details', 'a:details', 'b:details']);
    expect(roles(...both)).toEqual(['leading', 'leading']);
  });

  test('where the browser refuses locks when it is asked', async () => {
    const { open, asked } = newBrowser();
    const takeLock = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const both = [open('a', { takeLock }), open('b', { takeLock })];
    await seconds(3);
    expect(asked).toEqual(['a:details', 'b:details', 'a:details', 'b:details']);
    expect(roles(...both)).toEqual(['leading', 'leading']);
  });

  test('where the browser never says who has the lock, after a moment', async () => {
    const { open, asked } = newBrowser();
    const takeLock = () => new Promise<never>(() => {});
    open('a', { takeLock });
    await seconds(1.6);
    expect(asked).toEqual(['a:details']);
  });
});

describe('a session is shared with its own tabs alone', () => {
  test.each<[string, TabOptions]>([
    ['another token', { token: 'two' }],
    ['another dashboard', { key: 'there' }],
  ])('%s has its own lead, and hears nothing', async (_, options) => {
    const { open, asked } = newBrowser();
    const both = [open('a'), open('b', options)];
    await seconds(2.5);
    expect(asked).toEqual(['a:details', 'b:details', 'a:details', 'b:details']);
    expect(roles(...both)).toEqual(['leading', 'leading']);
  });

  test('a changed session moves to the lead of the new one', async () => {
    const { open, asked } = newBrowser();
    const [first, second, other] = [open('a'), open('b'), open('c', { token: 'two' })];
    await seconds(5);
    expect(roles(first, second, other)).toEqual(['leading', 'following', 'leading']);
    const { signal } = new AbortController();
    await Promise.all([
      first.state.connection.connect({ kind: 'token', token: 'two' }, 'tab', signal),
      seconds(1),
    ]);
    const before = asked.length;
    await seconds(6);
    expect(roles(first, second, other)).toEqual(['following', 'leading', 'leading']);
    expect(new Set(asked.slice(before))).toEqual(new Set(['b:details', 'c:details']));
    expect(feeds(first, second, other)).toEqual(['live', 'live', 'live']);
  });

  test('signing out of a session of the tab’s own gives the lead away', async () => {
    const { open, asked } = newBrowser();
    const [first, second] = [open('a', { place: 'tab' }), open('b', { place: 'tab' })];
    await seconds(5);
    first.state.connection.signOut();
    await seconds(0.5);
    expect(roles(second)).toEqual(['leading']);
    const before = asked.length;
    await seconds(10);
    expect(asked.slice(before).every((by) => by === 'b:details')).toBe(true);
  });

  test('signing out of the device’s session ends every tab’s asking', async () => {
    const { open, asked } = newBrowser();
    const both = [open('a'), open('b')] as const;
    await seconds(5);
    both[1].state.connection.signOut();
    const before = asked.length;
    await seconds(10);
    expect(asked.slice(before)).toEqual([]);
    expect(both.map(({ state }) => state.connection.state.get().phase)).toEqual(['out', 'out']);
  });

  test('no name and no message holds the token', async () => {
    const { open, channels, locks } = newBrowser();
    open('a', { token: 'a-secret-token' });
    open('b', { token: 'a-secret-token' });
    await seconds(5);
    const all = JSON.stringify([channels.sent, [...locks.names]]);
    expect(all).toContain('answered');
    expect(all).not.toContain('a-secret-token');
  });
});
