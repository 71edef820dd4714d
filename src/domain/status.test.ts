import { describe, expect, test } from 'vitest';
import { dashboardTime, instant } from '../testing/build';
import { type AnswerTime, hasFallen, judge, type Status, type Watch } from './status';

const LIMITS = { onlineSeconds: 10, lateSeconds: 30, restartPatienceSeconds: 120 };

function time(seconds: number, some: Partial<AnswerTime> = {}): AnswerTime {
  return {
    now: dashboardTime(seconds),
    at: instant(seconds),
    sinceRestart: undefined,
    clockInDoubt: false,
    ...some,
  };
}

function watch(some: Partial<Watch> = {}): Watch {
  return {
    report: dashboardTime(0),
    status: 'online',
    fallen: false,
    seenAt: undefined,
    advancedAt: undefined,
    ...some,
  };
}

describe('a report’s age decides', () => {
  test.each<[string, number, Status]>([
    ['a report of this second is online', 0, 'online'],
    ['a report from slightly ahead is online', -2, 'online'],
    ['ten seconds are online', 10, 'online'],
    ['eleven are late', 11, 'late'],
    ['thirty are late', 30, 'late'],
    ['thirty-one are down', 31, 'down'],
    ['a year is down', 31_536_000, 'down'],
  ])('%s', (_, age, status) => {
    const { judgement } = judge(undefined, dashboardTime(-age), time(0), LIMITS);
    expect(judgement).toEqual({ status, waiting: false, lastSeen: dashboardTime(-age) });
  });
});

describe('no report since the dashboard started', () => {
  test.each<[string, Watch | undefined, AnswerTime, Status, boolean]>([
    ['what was never seen is never', undefined, time(0), 'never', false],
    [
      'what reported before waits for its agent',
      watch(),
      time(5, { sinceRestart: 0 }),
      'late',
      true,
    ],
    [
      'it still waits one second before two minutes',
      watch(),
      time(124, { sinceRestart: 119 }),
      'late',
      true,
    ],
    ['after two minutes it is down', watch(), time(125, { sinceRestart: 120 }), 'down', false],
    [
      'what was down stays down',
      watch({ status: 'down' }),
      time(5, { sinceRestart: 0 }),
      'down',
      false,
    ],
    ['what was late waits', watch({ status: 'late' }), time(5, { sinceRestart: 0 }), 'late', true],
    ['a fall known from an earlier visit is down', watch({ fallen: true }), time(5), 'down', false],
  ])('%s', (_, before, at, status, waiting) => {
    const { judgement } = judge(before, undefined, at, LIMITS);
    expect(judgement.status).toBe(status);
    expect(judgement.waiting).toBe(waiting);
    expect(judgement.lastSeen).toBe(before?.report);
  });

  test('a server that gave up waiting stays down at the next restart', () => {
    const gaveUp = judge(watch(), undefined, time(200, { sinceRestart: 195 }), LIMITS);
    const again = judge(gaveUp.watch, undefined, time(210, { sinceRestart: 0 }), LIMITS);
    expect(again.judgement.status).toBe('down');
    expect(again.judgement.lastSeen).toBe(dashboardTime(0));
  });
});

describe('a fall from a report to none is a restart', () => {
  test.each<[string, Watch | undefined, number | undefined, boolean]>([
    ['a known report that is gone is a fall', watch(), undefined, true],
    ['a fall counts once', watch({ fallen: true }), undefined, false],
    ['a server never seen can’t fall', undefined, undefined, false],
    ['a report is no fall', watch(), dashboardTime(1), false],
  ])('%s', (_, before, report, fallen) => {
    expect(hasFallen(before, report)).toBe(fallen);
  });
});

describe('while the answer’s clock is in doubt', () => {
  const doubt = { clockInDoubt: true };
  test('what is seen to report is late at worst', () => {
    const before = watch({ report: dashboardTime(-301) });
    const { judgement } = judge(before, dashboardTime(-300), time(0, doubt), LIMITS);
    expect(judgement.status).toBe('late');
  });

  test('what is not seen to report is down', () => {
    const before = watch({ report: dashboardTime(-300), seenAt: instant(-2) });
    const { judgement } = judge(before, dashboardTime(-300), time(0, doubt), LIMITS);
    expect(judgement.status).toBe('down');
  });

  test('a report seen half a minute ago saves nobody', () => {
    const before = watch({
      report: dashboardTime(-300),
      seenAt: instant(-31),
      advancedAt: instant(-31),
    });
    const { judgement } = judge(before, dashboardTime(-300), time(0, doubt), LIMITS);
    expect(judgement.status).toBe('down');
  });
});

describe('a report from the future tells no age; what counts is whether it moves', () => {
  test.each<[string, number, Status]>([
    ['just seen', 0, 'online'],
    ['unmoved for 11 s', 11, 'late'],
    ['unmoved for 31 s', 31, 'down'],
  ])('%s', (_, unmoved, status) => {
    const report = dashboardTime(3_600);
    const before = watch({ report, seenAt: instant(-unmoved) });
    expect(judge(before, report, time(0), LIMITS).judgement.status).toBe(status);
  });

  test('one that moves is online', () => {
    const before = watch({ report: dashboardTime(3_600), seenAt: instant(-60) });
    expect(judge(before, dashboardTime(3_601), time(0), LIMITS).judgement.status).toBe('online');
  });
});
