import { describe, expect, test } from 'vitest';
import { every, type Play, playAlerts } from '../../testing/alert-run';
import { server } from '../../testing/build';
import { ruleFor } from './limits';
import type { LimitRule } from './rules';

const CPU: LimitRule = { metric: 'cpu', limit: 90, seconds: 60, scope: { by: 'fleet' } };

/** The CPU of server 1 as steps: percent from a time on. */
function steps(...parts: readonly (readonly [number, number])[]) {
  return (at: number) => ({ cpu: parts.findLast(([from]) => from <= at)?.[1] });
}

function told(cpu: ReturnType<typeof steps>, some: Partial<Play> = {}): string[] {
  const { log } = playAlerts({
    lives: { 1: { measures: cpu } },
    answers: every(2, 0, 400),
    rules: { limits: [CPU] },
    ...some,
  });
  return log;
}

describe('a limit', () => {
  test.each<[string, ReturnType<typeof steps>, string[]]>([
    ['that is not reached', steps([0, 89.9]), []],
    ['that is reached for a minute', steps([0, 20], [10, 95]), ['70 loud crossed 1']],
    ['that is reached in bursts', steps([0, 95], [50, 20], [60, 95], [100, 20]), []],
    [
      'stays crossed a little below it, and is over well below',
      steps([0, 95], [100, 87], [150, 91], [200, 85]),
      ['60 loud crossed 1', '200 soft crossed 1 over'],
    ],
    [
      'is told of again once it was over',
      steps([0, 95], [100, 80], [150, 95]),
      ['60 loud crossed 1', '100 soft crossed 1 over', '210 loud crossed 1'],
    ],
  ])('%s', (_, cpu, expected) => {
    expect(told(cpu)).toEqual(expected);
  });

  test('does not count the time in which a server was silent', () => {
    const lives = { 1: { measures: steps([0, 95]), silent: [[30, 300]] } } as const;
    const { log } = playAlerts({
      lives,
      answers: every(2, 0, 400),
      rules: { limits: [CPU], down: { on: false, seconds: 60 } },
    });
    expect(log).toEqual(['360 loud crossed 1']);
  });

  test('counts on in a tab that was reloaded once it is told', () => {
    expect(told(steps([0, 95]), { reload: 100 })).toEqual(['60 loud crossed 1']);
  });

  test('over many servers at once is one message', () => {
    const lives = Object.fromEntries(
      every(1, 1, 12).map((id) => [id, { tag: 'Asia', measures: steps([0, 95]) }]),
    );
    const { log } = playAlerts({ lives, answers: every(2, 0, 100), rules: { limits: [CPU] } });
    expect(log).toEqual(['60 loud crossed 12 in Asia']);
  });

  test('that nobody wants to hear of any more is over', () => {
    const { records } = playAlerts({
      lives: { 1: { measures: steps([0, 95]) } },
      answers: every(2, 0, 100),
      rules: { limits: [CPU] },
    });
    expect(records).toMatchObject([
      { values: { metric: 'cpu', value: 95, limit: 90, seconds: 60 } },
    ]);
  });
});

describe('answers that measure once a minute', () => {
  test('are enough for a limit, and the message says so', () => {
    const { log, records } = playAlerts({
      lives: { 1: { measures: steps([0, 95]) } },
      answers: every(60, 0, 300),
      rules: { limits: [CPU] },
    });
    expect(log).toEqual(['60 loud crossed 1']);
    expect(records[0]?.values.every).toBe(60);
  });

  test('further apart say nothing of the time between them', () => {
    expect(told(steps([0, 95]), { answers: every(120, 0, 900) })).toEqual([]);
  });
});

describe('of several limits on one metric counts that of', () => {
  const rules: LimitRule[] = [
    CPU,
    { ...CPU, limit: 80, scope: { by: 'tag', tag: 'Asia' } },
    { ...CPU, limit: 99, scope: { by: 'server', id: 7 } },
    { ...CPU, metric: 'memory', limit: 10, scope: { by: 'server', id: 1 } },
  ];
  test.each([
    ['the fleet', { id: 1, tag: 'Europe' }, 90],
    ['its tag', { id: 2, tag: 'Asia' }, 80],
    ['the server itself', { id: 7, tag: 'Asia' }, 99],
  ])('%s', (_, some, limit) => {
    expect(ruleFor(rules, server(some), 'cpu')?.limit).toBe(limit);
  });
});

test.each<[LimitRule['metric'], number, object]>([
  ['memory', 50, { memoryUsed: 600 }],
  ['disk', 50, { diskUsed: 600 }],
  ['swap', 50, { swapUsed: 600 }],
  [
    'temperature',
    80,
    {
      temperatures: [
        { sensor: 'a', celsius: 30 },
        { sensor: 'b', celsius: 81 },
      ],
    },
  ],
  ['loadPerCore', 2, { load1: 9 }],
  ['speedIn', 1_000_000, { speedIn: 2_000_000 }],
  ['speedOut', 1_000_000, { speedOut: 2_000_000 }],
])('a limit can be set on %s', (metric, limit, measured) => {
  const rules = { limits: [{ ...CPU, metric, limit }] };
  const lives = { 1: { measures: () => measured } };
  expect(playAlerts({ lives, answers: every(2, 0, 100), rules }).log).toEqual([
    '60 loud crossed 1',
  ]);
});
