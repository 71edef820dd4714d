import { describe, expect, test } from 'vitest';
import { every, playAlerts } from '../../testing/alert-run';
import type { LatencyQuarters } from '../history/latency-quarters';
import { DAY } from '../history/tiers';
import { type DiskPoint, daysUntilFull } from './forecast';
import { lossesOf } from './loss';

describe('a disk', () => {
  /** Percent used, day by day. */
  const days = (...used: readonly number[]): DiskPoint[] =>
    used.map((percent, day) => ({ at: day * DAY, percent }));

  test.each<[string, DiskPoint[], number | undefined]>([
    ['that grows by five a day is full in four', days(60, 65, 70, 75, 80), 4],
    ['that is full is full now', days(90, 95, 100), 0],
    ['that does not grow never is', days(80, 80, 80, 80), undefined],
    ['that shrinks never is', days(80, 70, 60), undefined],
    ['that was tidied up in between goes on growing', days(60, 70, 80, 50, 60, 70), 3],
    [
      'that got one large file is not taken for one that grows',
      days(60, 60, 60, 90, 90, 90),
      undefined,
    ],
    ['of which less than two days are known is not foreseen', days(50, 90), undefined],
    ['of which nothing is known is not foreseen', [], undefined],
  ])('%s', (_, points, expected) => {
    expect(daysUntilFull(points)).toBe(expected);
  });

  test('is told of once, and over when it has time again', () => {
    const full = (at: number) => new Map([[1, at < 100 ? 9 : at < 200 ? 2.5 : at < 300 ? 4 : 8]]);
    const { log, records } = playAlerts({
      lives: { 1: {}, 2: {} },
      answers: every(2, 0, 400),
      full,
    });
    expect(log).toEqual(['100 loud disk 1', '300 soft disk 1 over']);
    expect(records[0]?.values.days).toBe(2.5);
  });
});

describe('a latency monitor', () => {
  const NOW = 900_000 * 2_000;
  /** Losses (share) of the last quarters of an hour. */
  function quarters(monitorId: number, ...losses: readonly number[]): LatencyQuarters {
    return {
      monitorId,
      name: `monitor ${monitorId}`,
      start: 2_000 - losses.length,
      delay: new Uint16Array(losses.length).fill(100),
      loss: Uint16Array.from(losses, (loss) => loss * 10_000),
    };
  }
  const lossesBy = (latency: Record<number, LatencyQuarters[]>, at = NOW) =>
    lossesOf(new Map(Object.entries(latency).map(([id, some]) => [Number(id), some])), 50, at);

  test.each<[string, number[], number | undefined]>([
    ['that loses most for two quarters of an hour', [0, 0.8, 0.7], 70],
    ['that begins to', [0, 0, 1], 0],
    ['that has ceased to', [1, 1, 0], 0],
    ['of which hardly anything is known', [1], undefined],
  ])('%s', (_, losses, expected) => {
    expect(lossesBy({ 1: [quarters(1, ...losses)] })[0]?.loss).toBe(expected);
  });

  test('that has not been heard of for an hour says nothing', () => {
    expect(lossesBy({ 1: [quarters(1, 1, 1)] }, NOW + 3_600_000)).toEqual([]);
  });

  test.each<[string, number, number, boolean]>([
    ['most servers', 3, 5, true],
    ['half of them', 3, 6, false],
    ['two of two, which may be chance', 2, 2, false],
  ])('is at fault itself where it fails on %s', (_, failing, all, expected) => {
    const latency = Object.fromEntries(
      every(1, 1, all).map((id) => [
        id,
        [quarters(1, id <= failing ? 1 : 0, id <= failing ? 1 : 0), quarters(2, 0, 0)],
      ]),
    );
    const losses = lossesBy(latency);
    expect(losses.filter(({ target }) => target)).toHaveLength(expected ? failing : 0);
  });

  test.each([
    ['one message of a failing target', true, ['100 loud loss 1,2', '300 soft loss 1,2 over']],
    [
      'one message of each server where the target is well',
      false,
      ['100 loud loss 1', '100 loud loss 2', '300 soft loss 1 over', '300 soft loss 2 over'],
    ],
  ])('is %s', (_, target, expected) => {
    const losses = (at: number) =>
      [1, 2].map((id) => {
        const loss = at < 100 ? 0 : at < 200 ? 80 : at < 300 ? 30 : 10;
        return { id, monitor: 1, name: 'Shanghai', loss, target: target && loss > 50 };
      });
    const rules = { loss: { on: true, percent: 50 } };
    const play = { lives: { 1: {}, 2: {} }, answers: every(2, 0, 400), losses, rules };
    expect(playAlerts(play).log).toEqual(expected);
  });
});
