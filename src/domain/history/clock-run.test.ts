import { describe, expect, test } from 'vitest';
import { type ClockRun, watchClockRun } from './clock-run';

const limits = { ahead: 100, behind: 10, believedAfter: 60 };

/** Of answers at these seconds of this device (monotonic and wall clock, dashboard), which are recorded. */
function steady(...answers: readonly (readonly [mono: number, wall: number, dashboard: number])[]) {
  let run: ClockRun | undefined;
  return answers.map(([mono, wall, dashboardNow]) => {
    const receivedAt = { mono: mono * 1000, wall: wall * 1000 };
    const watched = watchClockRun(run, { dashboardNow, receivedAt }, limits);
    run = watched.run;
    return watched.steady;
  });
}

describe('a clock that jumps', () => {
  test.each([
    ['far ahead', 5_000],
    ['back', -5_000],
    ['back a little', -11],
  ])('%s is not believed, and costs nothing once it is right again', (_, jump) => {
    const answers = steady([0, 0, 0], [10, 10, 10 + jump], [20, 20, 20 + jump], [30, 30, 30]);
    expect(answers).toEqual([true, false, false, true]);
  });

  test('is believed when it stays', () => {
    const jumped = [10, 40, 69, 70, 80].map((at) => [at, at, at - 5_000] as const);
    expect(steady([0, 0, 0], ...jumped)).toEqual([true, false, false, false, true, true]);
  });

  test('and jumps once more is doubted anew', () => {
    const answers = steady([0, 0, 0], [10, 10, -5_000], [50, 50, -9_000], [100, 100, -8_950]);
    expect(answers).toEqual([true, false, false, false]);
  });
});

describe('what is no jump', () => {
  test('answers that follow one another, and a clock that is set by a little', () => {
    expect(steady([0, 0, 0], [10, 10, 10], [20, 20, 110], [30, 30, 115])).not.toContain(false);
  });

  test('a sleep in which the monotonic clock stood still', () => {
    expect(steady([0, 0, 0], [10, 40_000, 40_000], [20, 40_010, 40_010])).not.toContain(false);
  });

  test.each([9_000, -9_000])('this device’s own clock set by %d s', (set) => {
    expect(steady([0, 0, 0], [10, 10 + set, 10], [20, 20 + set, 20])).not.toContain(false);
  });
});
