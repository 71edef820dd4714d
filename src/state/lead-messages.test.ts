import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeTabs, feeds, newBrowser, seconds, startTime } from '../testing/browser';

beforeEach(startTime);
afterEach(closeTabs);

describe('what comes over the channel is foreign', () => {
  test('an answer that a frozen tab hears late is as old as it is', async () => {
    const { open } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    second.freeze();
    await seconds(2);
    // The one answer that was on its way; then the leading tab is gone for good.
    first.freeze();
    await seconds(20);
    second.thaw();
    await seconds(0);
    expect(feeds(second)[0]).not.toBe('live');
    const { lastGood } = second.state.poll.state.get();
    expect(performance.now() - (lastGood?.at.mono ?? 0)).toBeGreaterThan(19_000);
  });

  const answer = {
    status: 200,
    ok: true,
    type: 'application/json',
    date: 'x',
    text: '{"code":403}',
  };
  const answered = {
    kind: 'answered',
    hidden: false,
    path: 'server/details',
    roundTrip: 1,
    answer,
  };

  test.each<[string, (at: number) => unknown]>([
    ['a text', () => 'server/details'],
    ['an unknown kind', () => ({ kind: 'lead' })],
    ['an answer without a body', (at) => ({ ...answered, at, answer: {} })],
    ['an answer to an unknown path', (at) => ({ ...answered, at, path: 'server/secret' })],
    ['an answer that took less than no time', (at) => ({ ...answered, at, roundTrip: -1 })],
    ['an answer of two minutes ago', (at) => ({ ...answered, at: at - 120_000 })],
    ['an answer of the future', (at) => ({ ...answered, at: at + 60_000 })],
    [
      'an unknown failure',
      (at) => ({ kind: 'failed', hidden: false, at, failure: { kind: 'refused' } }),
    ],
  ])('%s is not heard', async (_, message) => {
    const { open, channels } = newBrowser();
    const [first, second] = [open('a'), open('b')];
    await seconds(5);
    const stranger = channels.openChannel('nezha-status:lead:here:digest-9-e');
    stranger.send(message(Date.now()));
    await seconds(5);
    expect(feeds(first, second)).toEqual(['live', 'live']);
    expect(second.state.poll.state.get()).toMatchObject({ refused: false, failure: undefined });
  });

  test('an answer that is heard is read as one of the dashboard', async () => {
    const { open, channels } = newBrowser();
    const [, second] = [open('a'), open('b')];
    await seconds(5);
    const stranger = channels.openChannel('nezha-status:lead:here:digest-9-e');
    stranger.send({ ...answered, at: Date.now() });
    await seconds(0);
    expect(second.state.poll.state.get().failure).toEqual({ kind: 'refused' });
  });
});
