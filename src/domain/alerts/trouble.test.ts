import { describe, expect, test } from 'vitest';
import { every, type Play, playAlerts } from '../../testing/alert-run';
import type { Feed } from '../feed';

/** The feed as steps: from a time on. */
function feeds(...parts: readonly (readonly [number, Feed])[]) {
  return (at: number) => parts.findLast(([from]) => from <= at)?.[1] ?? 'live';
}

function told(feed: Play['feed'], answers = every(2, 0, 600)): string[] {
  return playAlerts({ lives: { 1: {} }, answers, ...(feed && { feed }) }).log;
}

describe('the dashboard', () => {
  test.each<[string, Play['feed'], string[]]>([
    [
      'is told of as unreachable after a minute, and when it is back',
      feeds([100, 'offline'], [300, 'live']),
      ['160 loud unreachable', '300 loud unreachable over'],
    ],
    ['is not told of for less', feeds([100, 'offline'], [150, 'live']), []],
    [
      'is as good as unreachable where its answers can’t be read',
      feeds([100, 'stale']),
      ['160 loud unreachable'],
    ],
    [
      'refuses the token: that is told of at once',
      feeds([100, 'refused'], [200, 'live']),
      ['100 loud refused', '200 loud refused over'],
    ],
    [
      'refuses the token after it was away',
      feeds([100, 'offline'], [200, 'refused']),
      ['160 loud unreachable', '200 loud unreachable over', '200 loud refused'],
    ],
    ['that is not reached yet is no news', () => 'connecting', []],
  ])('%s', (_, feed, expected) => {
    expect(told(feed)).toEqual(expected);
  });

  test('is not away because this device slept', () => {
    const answers = [...every(2, 0, 100), ...every(2, 20_000, 20_100)];
    expect(told(feeds([20_000, 'offline'], [20_010, 'live']), answers)).toEqual([]);
    expect(told(feeds([20_000, 'offline']), answers)).toEqual(['20060 loud unreachable']);
  });
});
