import { describe, expect, test } from 'vitest';
import { STATUS } from '../config';
import { dashboardTime, instant } from '../testing/build';
import { type ClockWatch, newClockWatch, watchClock } from './clock';

/** Polls every 2 s from `from` to `to`; the answers' clock is `off` seconds ahead; reports lag 0 or 1 s. */
function observe(
  watch: ClockWatch,
  {
    from = 0,
    to,
    off,
    advances = true,
  }: { from?: number; to: number; off: number; advances?: boolean },
): ClockWatch {
  let current = watch;
  for (let second = from; second <= to; second += 2) {
    const newest = dashboardTime(advances ? second - (second % 4 === 0 ? 0 : 1) : from);
    // Beside it a server that died an hour ago, and one that the clock was set back under.
    const all = [newest, dashboardTime(-3_600), dashboardTime(9_000)];
    const advanced = advances && second > from ? [newest] : [];
    const answerTime = dashboardTime(second) + off;
    current = watchClock(current, { all, advanced }, answerTime, instant(second), STATUS);
  }
  return current;
}

describe('the clock of the answers', () => {
  test.each<[string, { to: number; off: number; advances?: boolean }, number, boolean]>([
    ['agrees: no error, no doubt', { to: 120, off: 0 }, 0, false],
    ['five minutes ahead for two polls: doubt, but no verdict', { to: 4, off: 300 }, 0, true],
    ['five minutes ahead for a minute: the error', { to: 62, off: 300 }, 300, false],
    ['an hour behind for a minute: the error', { to: 62, off: -3_600 }, -3_600, false],
    [
      'a silent fleet is a silent fleet, not a wrong clock',
      { to: 300, off: 300, advances: false },
      0,
      false,
    ],
    ['within the healthy range nothing is corrected', { to: 120, off: 8 }, 0, false],
  ])('%s', (_, answers, error, inDoubt) => {
    const watch = observe(newClockWatch(), answers);
    expect(watch.error).toBe(error);
    expect(watch.inDoubt).toBe(inDoubt);
  });

  test('an error found stays while the whole fleet falls silent', () => {
    const found = observe(newClockWatch(), { to: 62, off: 300 });
    const silent = observe(found, { from: 64, to: 200, off: 300, advances: false });
    expect(silent.error).toBe(300);
  });

  test('a clock that is right again is believed at the first report', () => {
    const found = observe(newClockWatch(), { to: 62, off: 300 });
    expect(observe(found, { from: 64, to: 66, off: 0 }).error).toBe(0);
  });

  test('a first answer that fits nobody is in doubt until the next one', () => {
    expect(observe(newClockWatch(), { to: 0, off: 300 }).inDoubt).toBe(true);
    expect(observe(newClockWatch(), { to: 2, off: 300, advances: false }).inDoubt).toBe(false);
  });

  test('a first answer that fits somebody is in no doubt', () => {
    expect(observe(newClockWatch(), { to: 0, off: 0 }).inDoubt).toBe(false);
  });

  test('an error that an earlier visit found holds from the first answer', () => {
    expect(observe(newClockWatch(300), { to: 0, off: 300 }).error).toBe(300);
  });

  test('a pause that nobody watched starts the doubt anew', () => {
    const doubted = observe(newClockWatch(), { to: 4, off: 300 });
    const resumed = observe(doubted, { from: 600, to: 602, off: 300 });
    expect(resumed.error).toBe(0);
    expect(resumed.inDoubt).toBe(true);
  });

  test('a fleet without reports tells nothing', () => {
    const none = { all: [], advanced: [] };
    expect(watchClock(newClockWatch(), none, dashboardTime(0), instant(0), STATUS).inDoubt).toBe(
      false,
    );
  });
});
