import { describe, expect, test } from 'vitest';
import { ATTENTION, CROSSING, PREFERENCES } from '../config';
import { dashboardTime, host, metrics, server } from '../testing/build';
import { attentionOf, type LateMemory, watchLate } from './attention';
import { type CrossingMemory, watchCrossings } from './crossings';
import type { WatchedServer } from './fleet';
import type { Status } from './status';

const { limits } = PREFERENCES;

/** A server's CPU over time, one value every 10 s, and at which of them it was told. */
function told(values: readonly (number | undefined)[]): boolean[] {
  let memory: CrossingMemory = new Map();
  return values.map((cpu, index) => {
    const servers = cpu === undefined ? [] : [server({ metrics: metrics({ cpu }) })];
    const step = watchCrossings(memory, servers, dashboardTime(index * 10), limits, CROSSING);
    memory = step.memory;
    return step.crossings.length > 0;
  });
}

describe('a limit is crossed once it was for a while, and until the value is well below', () => {
  test.each<[string, (number | undefined)[], boolean[]]>([
    ['below the limit', [80, 85, 89.9], [false, false, false]],
    ['a short burst', [95, 95, 20, 95], [false, false, false, false]],
    ['half a minute above', [95, 95, 95, 95], [false, false, false, true]],
    [
      'a little below stays told',
      [90, 90, 90, 90, 87, 86],
      [false, false, false, true, true, true],
    ],
    ['well below ends it', [95, 95, 95, 95, 85, 95], [false, false, false, true, false, false]],
    [
      'a server that falls silent is forgotten',
      [95, 95, 95, undefined, 95],
      [false, false, false, false, false],
    ],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected);
  });

  test('every kind of limit', () => {
    const hot = server({
      host: host({ memoryTotal: 100, diskTotal: 100, swapTotal: 100, cores: 4 }),
      metrics: metrics({
        cpu: 91,
        memoryUsed: 92,
        diskUsed: 93,
        swapUsed: 94,
        temperatures: [
          { sensor: 'a', celsius: 40 },
          { sensor: 'b', celsius: 85 },
        ],
        load1: 10,
      }),
    });
    const start = watchCrossings(new Map(), [hot], dashboardTime(0), limits, CROSSING);
    const { crossings } = watchCrossings(start.memory, [hot], dashboardTime(30), limits, CROSSING);
    expect(crossings.map(({ metric, value }) => [metric, value])).toEqual([
      ['cpu', 91],
      ['memory', 92],
      ['disk', 93],
      ['swap', 94],
      ['temperature', 85],
      ['loadPerCore', 2.5],
    ]);
  });
});

function watched(
  id: number,
  status: Status,
  age: number | undefined,
  waiting = false,
): WatchedServer {
  const lastSeen = age === undefined ? undefined : dashboardTime(-age);
  return { server: server({ id }), status, waiting, lastSeen, known: undefined };
}

describe('what asks for attention', () => {
  const lateFor = (seconds: number): LateMemory => new Map([[5, dashboardTime(-seconds)]]);
  test.each<[string, WatchedServer[], LateMemory, number[], number[]]>([
    ['a healthy fleet asks for none', [watched(1, 'online', 0)], new Map(), [], []],
    [
      'the newest stands first',
      [watched(1, 'down', 900), watched(2, 'down', 60)],
      new Map(),
      [2, 1],
      [],
    ],
    [
      'a day down is long down',
      [watched(1, 'down', 86_400), watched(2, 'down', 86_401)],
      new Map(),
      [1],
      [2],
    ],
    ['what never reported asks for none', [watched(1, 'never', undefined)], new Map(), [], []],
    ['late for a moment is no news', [watched(5, 'late', 11)], lateFor(1), [], []],
    [
      'what is down stands before what is late',
      [watched(5, 'late', 16), watched(1, 'down', 900)],
      lateFor(6),
      [1, 5],
      [],
    ],
    ['late for a while is', [watched(5, 'late', 16)], lateFor(6), [5], []],
  ])('%s', (_, servers, late, silent, longDown) => {
    const attention = attentionOf(servers, late, [], dashboardTime(0), ATTENTION);
    expect(attention.silent.map(({ id }) => id)).toEqual(silent);
    expect(attention.longDown).toEqual(longDown);
  });

  test('what is known asks for none', () => {
    const known = { kind: 'planned', note: '', until: undefined } as const;
    const servers = [watched(1, 'down', 900), watched(2, 'down', 90_000)];
    const marked = servers.map((one) => ({ ...one, known }));
    expect(attentionOf(marked, new Map(), [], dashboardTime(0), ATTENTION)).toEqual({
      silent: [],
      longDown: [],
      crossings: [],
    });
  });

  test('lateness counts from the first late answer, and ends with the first that is not', () => {
    const late = [watched(5, 'late', 12)];
    const first = watchLate(new Map(), late, dashboardTime(0));
    const second = watchLate(first, late, dashboardTime(4));
    expect(second.get(5)).toBe(dashboardTime(0));
    expect(watchLate(second, [watched(5, 'online', 1)], dashboardTime(6)).size).toBe(0);
  });

  test('waiting for an agent after a restart has a line of its own', () => {
    expect(watchLate(new Map(), [watched(5, 'late', 12, true)], dashboardTime(0)).size).toBe(0);
  });
});
