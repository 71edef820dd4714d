import { environmentManager, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, type Failure } from '../api/failure';
import type { Choice, Source } from '../api/source';
import type { Scope, Snapshot } from '../domain/snapshot';
import { snapshot } from '../testing/build';
import { type TestEnvironment, testEnvironment } from '../testing/environment';
import { createPoll, type Poll } from './poll';

const now = () => ({ wall: Date.now(), mono: performance.now() });

/** A source whose answers a test decides, with a log of what was asked and when (s since the start). */
function scriptedSource(latencyMs = 10) {
  const asked: string[] = [];
  const choices: Choice[] = [];
  let inFlight = 0;
  const started = performance.now();
  const script: { failure: Failure | undefined; hang: boolean; overlap: boolean; aborted: number } =
    {
      failure: undefined,
      hang: false,
      overlap: false,
      aborted: 0,
    };
  const answer = async (scope: Scope, signal: AbortSignal): Promise<Snapshot> => {
    asked.push(`${scope}@${Math.round((performance.now() - started) / 1000)}`);
    inFlight += 1;
    if (inFlight > 1) script.overlap = true;
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        script.aborted += 1;
        inFlight -= 1;
        reject(signal.reason);
      });
      if (!script.hang) setTimeout(resolve, latencyMs);
    });
    inFlight -= 1;
    if (script.failure) throw new ApiError(script.failure);
    return { ...snapshot(0, []), scope, receivedAt: now(), roundTrip: latencyMs };
  };
  const source: Source = {
    test: async () => 0,
    all: (signal) => answer('all', signal),
    reports: (signal) => answer('reports', signal),
    some: (choice, signal) => {
      choices.push(choice);
      return answer('some', signal);
    },
    latency: async () => undefined,
  };
  return { source, asked, choices, script };
}

let environment: TestEnvironment;
let poll: Poll;
let received: Snapshot[];
let joins: number[];
let pace: number;
let follows: boolean;
let saves: boolean;
let onScreen: readonly number[];

beforeEach(() => {
  // Without a window the library takes this for a server, which never asks again by itself.
  environmentManager.setIsServer(() => false);
  vi.useFakeTimers();
  environment = testEnvironment({ now });
  received = [];
  joins = [];
  pace = 2_000;
  follows = false;
  saves = false;
  onScreen = [7, 3];
  poll = createPoll({
    client: new QueryClient(),
    environment,
    pace: () => pace,
    follows: () => follows,
    saves: () => saves,
    onScreen: () => onScreen,
    receive: (one, reach) => {
      received.push(one);
      joins.push(reach.joinWithin);
    },
  });
});

afterEach(() => {
  poll.stop();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe('the pace', () => {
  test('a visible page asks for everything, at once and then every two seconds', async () => {
    const { source, asked } = scriptedSource();
    poll.start(source);
    await seconds(6.5);
    expect(asked).toEqual(['all@0', 'all@2', 'all@4', 'all@6']);
    expect(received).toHaveLength(4);
  });

  test('starts are one pace apart however long an answer takes', async () => {
    const { source, asked, script } = scriptedSource(1_500);
    poll.start(source);
    await seconds(6.5);
    expect(asked).toEqual(['all@0', 'all@2', 'all@4', 'all@6']);
    expect(script.overlap).toBe(false);
  });

  test.each([
    ['a faster', 60_000, 2_000, ['all@0', 'all@5', 'all@7', 'all@9', 'all@11']],
    ['a slower', 2_000, 60_000, ['all@0', 'all@2', 'all@4', 'all@5', 'all@65']],
  ])('asking now makes %s pace count at once', async (_, before, after, expected) => {
    pace = before;
    const { source, asked } = scriptedSource();
    poll.start(source);
    await seconds(5.2);
    pace = after;
    poll.askNow();
    await seconds(after > before ? 61 : 7);
    expect(asked).toEqual(expected);
    expect(poll.state.get().pace).toBe(after);
  });

  test('an answer slower than the pace is waited for: never two in flight', async () => {
    const { source, asked, script } = scriptedSource(4_000);
    poll.start(source);
    await seconds(9);
    expect(asked).toEqual(['all@0', 'all@4', 'all@9']);
    expect(script.overlap).toBe(false);
  });

  test('a hidden page asks for the reports every 15 s, and for everything once a minute', async () => {
    const { source, asked } = scriptedSource();
    poll.start(source);
    await seconds(0.5);
    environment.setHidden(true);
    await seconds(125);
    expect(asked).toEqual([
      'all@0',
      'reports@15',
      'reports@30',
      'reports@45',
      'all@60',
      'reports@75',
      'reports@90',
      'reports@105',
      'all@120',
    ]);
    expect(poll.state.get().pace).toBe(15_000);
  });

  test('coming to the front asks for everything at once', async () => {
    const { source, asked } = scriptedSource();
    environment.page.onWake(poll.askNow);
    poll.start(source);
    await seconds(0.5);
    environment.setHidden(true);
    await seconds(20);
    environment.setHidden(false);
    await seconds(0.1);
    expect(asked).toEqual(['all@0', 'reports@15', 'all@21']);
    expect(poll.state.get().pace).toBe(2_000);
  });

  test('while another tab asks, a visible page waits for its next answer all the time', async () => {
    follows = true;
    const { source, asked } = scriptedSource(1_000);
    poll.start(source);
    await seconds(3.8);
    expect(asked).toHaveLength(4);
    environment.setHidden(true);
    await seconds(20);
    expect(asked.slice(4)).toEqual(['reports@19']);
  });

  test('answers of a hidden page are joined over its longer steps', async () => {
    const { source } = scriptedSource();
    environment.page.onWake(poll.askNow);
    poll.start(source);
    await seconds(0.5);
    environment.setHidden(true);
    await seconds(61);
    environment.setHidden(false);
    await seconds(3);
    expect(joins).toEqual([6, 90, 90, 90, 90, 90, 6]);
  });
});

describe('failures', () => {
  test('it goes on for ever, doubling up to 30 s, and the last answer stays known', async () => {
    const { source, asked, script } = scriptedSource();
    poll.start(source);
    await seconds(1);
    script.failure = { kind: 'proxy-unreachable' };
    await seconds(125);
    expect(asked).toEqual([
      'all@0',
      'all@2',
      'all@4',
      'all@8',
      'all@16',
      'all@32',
      'all@62',
      'all@92',
      'all@122',
    ]);
    expect(poll.state.get()).toMatchObject({
      failure: { kind: 'proxy-unreachable' },
      failuresInARow: 8,
      lastGood: { roundTrip: 10 },
    });
  });

  test('a good answer ends it, and the usual pace returns', async () => {
    const { source, asked, script } = scriptedSource();
    script.failure = { kind: 'refused' };
    poll.start(source);
    await seconds(7);
    script.failure = undefined;
    await seconds(12);
    expect(asked).toEqual(['all@0', 'all@2', 'all@6', 'all@14', 'all@16', 'all@18']);
    expect(poll.state.get().failure).toBeUndefined();
  });

  test('waking aborts an attempt that hangs, and asks anew', async () => {
    const { source, asked, script } = scriptedSource();
    environment.page.onWake(poll.askNow);
    script.hang = true;
    poll.start(source);
    await seconds(5);
    script.hang = false;
    environment.setOffline(false);
    await seconds(0.1);
    expect(asked).toEqual(['all@0', 'all@5']);
    expect(script.aborted).toBe(1);
    expect(script.overlap).toBe(false);
    expect(received).toHaveLength(1);
  });

  test('several wakes in one moment are one question', async () => {
    const { source, asked } = scriptedSource();
    environment.page.onWake(poll.askNow);
    poll.start(source);
    await seconds(1.5);
    environment.setHidden(false);
    environment.setOffline(false);
    await seconds(0.1);
    expect(asked).toEqual(['all@0', 'all@2']);
  });
});

test('stopping aborts what is under way and asks no more', async () => {
  const { source, asked, script } = scriptedSource();
  script.hang = true;
  poll.start(source);
  await seconds(1);
  poll.stop();
  await seconds(60);
  expect(asked).toEqual(['all@0']);
  expect(script.aborted).toBe(1);
  expect(received).toEqual([]);
});

describe('a page that saves data', () => {
  test('asks for what is on screen, for all reports every 10 s, and for everything once a minute', async () => {
    saves = true;
    const { source, asked, choices } = scriptedSource();
    poll.start(source);
    await seconds(63);
    const kinds = (scope: Scope) => asked.filter((one) => one.startsWith(scope));
    expect(kinds('all')).toEqual(['all@0', 'all@60']);
    expect(kinds('reports')).toEqual([10, 20, 30, 40, 50].map((at) => `reports@${at}`));
    expect(kinds('some')).toHaveLength(30);
    expect(choices.every((choice) => 'ids' in choice && choice.ids.join() === '7,3')).toBe(true);
    expect(Math.max(...joins)).toBe(90);
    expect(poll.state.get().saving).toBe(true);
  });

  test('asks for what has come onto the screen at once, and not twice at a time', async () => {
    saves = true;
    const { source, asked, choices, script } = scriptedSource(200);
    poll.start(source);
    await seconds(3);
    onScreen = [7, 3, 9];
    poll.askNow();
    await seconds(0.1);
    expect(choices.at(-1)).toEqual({ ids: [7, 3, 9] });
    expect(asked.at(-1)).toBe('some@3');
    await seconds(20);
    expect(script.overlap).toBe(false);
  });

  test('saves nothing for another tab that waits for its answers, and follows as others do', async () => {
    saves = true;
    follows = true;
    const { source, asked } = scriptedSource();
    poll.start(source);
    await seconds(2);
    expect(asked.every((one) => one.startsWith('all'))).toBe(true);
    expect(poll.state.get().saving).toBe(false);
  });
});
