import { describe, expect, test } from 'vitest';
import { RUNTIME_DEFAULTS, STATUS } from '../config';
import { dashboardTime, metrics, server, snapshot } from '../testing/build';
import { type Fleet, markFleet, newFleetMemory, receiveSnapshot } from './fleet';
import type { KnownMark } from './marks';
import type { Server } from './server';
import type { Snapshot } from './snapshot';

const LIMITS = { ...STATUS, ...RUNTIME_DEFAULTS.thresholds };

function receive(previous: Fleet | undefined, answer: Snapshot): Fleet {
  return receiveSnapshot(previous, previous?.memory ?? newFleetMemory(), answer, LIMITS);
}

function reporting(id: number, at: number, some: Partial<Server> = {}): Server {
  return server({ id, lastReport: dashboardTime(at), metrics: metrics({ cpu: 5 }), ...some });
}

describe('what did not change keeps its reference, so that it is not drawn again', () => {
  const first = receive(undefined, snapshot(0, [reporting(1, 0), reporting(2, 0)]));

  test('one server’s change is one server’s change', () => {
    const changed = reporting(2, 1, { metrics: metrics({ cpu: 6 }) });
    const second = receive(first, snapshot(2, [changed, reporting(1, 0)]));
    expect(second.servers.get(1)).toBe(first.servers.get(1));
    expect(second.servers.get(2)).not.toBe(first.servers.get(2));
    expect(second.groups).toBe(first.groups);
    expect(second.summary).toBe(first.summary);
    expect(second.rejected).toBe(first.rejected);
  });
});

describe('a server whose trouble is known', () => {
  const mark = (until?: number): KnownMark => ({ kind: 'abandoned', note: 'sold', until });
  const marks = (until?: number) => ({ known: new Map([[1, mark(until)]]) });
  const answer = (seconds: number) =>
    snapshot(seconds, [reporting(1, -600), reporting(2, seconds)]);
  const receiveMarked = (seconds: number, until?: number) =>
    receiveSnapshot(undefined, newFleetMemory(), answer(seconds), LIMITS, marks(until));

  test('stays down and leaves the count of what is', () => {
    const fleet = receiveMarked(0);
    expect(fleet.servers.get(1)).toMatchObject({ status: 'down', known: mark() });
    expect(fleet.summary.counts).toEqual({ online: 1, late: 0, down: 0, never: 0, known: 1 });
  });

  test('counts again from the mark’s end on', () => {
    expect(receiveMarked(0, dashboardTime(1)).summary.counts.down).toBe(0);
    expect(receiveMarked(1, dashboardTime(1)).summary.counts.down).toBe(1);
  });

  test('is marked and unmarked between two answers, and no other changes', () => {
    const before = receive(undefined, answer(0));
    const marked = markFleet(before, marks());
    expect(marked.summary).toMatchObject({ counts: { known: 1, down: 0 } });
    expect(marked.servers.get(2)).toBe(before.servers.get(2));
    expect(markFleet(marked, { known: new Map() }).summary).toEqual(before.summary);
  });

  test('is online among the others while it reports', () => {
    const fleet = receiveSnapshot(
      undefined,
      newFleetMemory(),
      snapshot(0, [reporting(1, 0)]),
      LIMITS,
      marks(),
    );
    expect(fleet.summary).toMatchObject({ counts: { known: 0, online: 1 } });
  });
});

describe('the small answer of a hidden page', () => {
  const before = receive(
    undefined,
    snapshot(0, [reporting(1, 0, { displayIndex: 7 }), reporting(2, 0)]),
  );
  const bare = (id: number, at: number) =>
    reporting(id, at, { metrics: undefined, displayIndex: undefined, hiddenFromGuests: undefined });
  const after = receive(before, snapshot(40, [bare(1, 39), bare(3, 40)], { scope: 'reports' }));

  test('moves reports and keeps the numbers and the order', () => {
    expect(after.servers.get(1)).toMatchObject({
      status: 'online',
      server: { displayIndex: 7, metrics: { cpu: 5 }, lastReport: dashboardTime(39) },
    });
  });

  test('brings new servers and takes away deleted ones', () => {
    expect([...after.servers.keys()]).toEqual([1, 3]);
  });
});

describe('an answer about some servers', () => {
  const before = receive(
    undefined,
    snapshot(0, [reporting(1, 0, { displayIndex: 3 }), reporting(2, 0)]),
  );
  const after = receive(
    before,
    snapshot(40, [reporting(1, 39, { displayIndex: undefined })], { scope: 'some' }),
  );

  test('judges those, keeps their place, and leaves the others as they were', () => {
    expect(after.servers.get(1)).toMatchObject({ status: 'online', server: { displayIndex: 3 } });
    expect(after.servers.get(2)).toBe(before.servers.get(2));
  });
});

describe('the sections from one answer to the next', () => {
  const before = receive(
    undefined,
    snapshot(0, [reporting(1, 0, { tag: 'a' }), reporting(2, 0, { tag: 'b' })]),
  );
  const first = reporting(1, 2, { tag: 'a' });

  test('keep their reference while servers report and stay where they are', () => {
    const after = receive(before, snapshot(2, [first, reporting(2, 2, { tag: 'b' })]));
    expect(after.groups).toBe(before.groups);
  });

  test.each([
    ['a server changes its tag', [first, reporting(2, 2, { tag: 'a' })], [['a', [1, 2]]]],
    [
      'a server changes its place',
      [first, reporting(2, 2, { tag: 'b', displayIndex: 9 })],
      [
        ['b', [2]],
        ['a', [1]],
      ],
    ],
    ['a server goes', [first], [['a', [1]]]],
    [
      'one goes and another comes',
      [first, reporting(3, 2, { tag: 'b' })],
      [
        ['a', [1]],
        ['b', [3]],
      ],
    ],
  ])('are made anew when %s', (_, servers, groups) => {
    const after = receive(before, snapshot(2, servers));
    expect(after.groups.map(({ tag, ids }) => [tag, ids])).toEqual(groups);
  });
});

describe('a restart of the dashboard', () => {
  const none = (id: number) => server({ id });
  const alive = receive(undefined, snapshot(0, [reporting(1, 0), reporting(2, -500), none(3)]));
  const fallen = receive(alive, snapshot(10, [none(1), none(2), none(3)]));

  test('what reported waits, what was down stays down, what never reported is never', () => {
    expect([...fallen.servers.values()].map(({ status }) => status)).toEqual([
      'late',
      'down',
      'never',
    ]);
    expect(fallen.summary).toMatchObject({ waiting: 1, speedIn: 0 });
  });

  test('the last numbers stay', () => {
    expect(fallen.servers.get(1)?.server.metrics).toEqual(metrics({ cpu: 5 }));
  });

  test('after two minutes it is down since the last report that this device knows', () => {
    const later = receive(fallen, snapshot(131, [none(1), none(2), none(3)]));
    expect(later.servers.get(1)).toMatchObject({ status: 'down', lastSeen: dashboardTime(0) });
  });

  test('a second restart gives those who still wait new time', () => {
    const back = receive(fallen, snapshot(20, [none(1), reporting(2, 20), none(3)]));
    const again = receive(back, snapshot(100, [none(1), none(2), none(3)]));
    const later = receive(again, snapshot(200, [none(1), none(2), none(3)]));
    expect(later.servers.get(1)?.status).toBe('late');
  });
});

test('a server listed twice is one server', () => {
  const fleet = receive(undefined, snapshot(0, [reporting(1, 0), reporting(1, 0)]));
  expect(fleet.groups).toEqual([{ tag: '', ids: [1] }]);
  expect(fleet.summary.total).toBe(1);
});

test('totals leave out what keeps its last numbers although it is silent', () => {
  const fast = { metrics: metrics({ speedIn: 100, speedOut: 10 }) };
  const fleet = receive(
    undefined,
    snapshot(0, [reporting(1, 0, fast), reporting(2, -20, fast), reporting(3, -60, fast)]),
  );
  expect(fleet.summary).toMatchObject({
    counts: { online: 1, late: 1, down: 1, never: 0 },
    speedIn: 200,
    speedOut: 20,
  });
});

test('a clock that a proxy put in is corrected after a minute, and condemns nobody who reports', () => {
  let fleet: Fleet | undefined;
  const statuses = new Set<string>();
  for (let second = 0; second <= 90; second += 2) {
    const answer = snapshot(second, [reporting(1, second), reporting(2, -900)], {
      dashboardNow: dashboardTime(second + 600),
    });
    fleet = receive(fleet, answer);
    if (second > 0) statuses.add(fleet.servers.get(1)?.status ?? '');
  }
  expect([...statuses]).toEqual(['late', 'online']);
  expect(fleet?.servers.get(2)?.status).toBe('down');
  expect(fleet?.memory.clock.error).toBe(600);
  expect(fleet?.dashboardNow).toBe(dashboardTime(90));
});

describe('a clock that is not the dashboard’s', () => {
  const off = (seconds: number, by: number) => ({ dashboardNow: dashboardTime(seconds + by) });

  test.each([300, -300])('%i s off, a restart still grants two minutes', (by) => {
    let fleet: Fleet | undefined;
    const statuses: [number, string][] = [];
    for (let second = 0; second <= 160; second += 2) {
      const one = second >= 20 ? server({ id: 1 }) : reporting(1, second);
      // The others come back at once, so that the clock's error is learnt in between.
      const others = [reporting(2, second), reporting(3, second)];
      fleet = receive(fleet, snapshot(second, [one, ...others], off(second, by)));
      statuses.push([second, fleet.servers.get(1)?.status ?? '']);
    }
    expect(
      statuses.filter(([second]) => second >= 20 && second < 140).map(([, one]) => one),
    ).toEqual(Array.from({ length: 60 }, () => 'late'));
    expect(fleet?.servers.get(1)?.status).toBe('down');
  });

  test('the first answer of a visit condemns nobody, and the second tells', () => {
    const both = (second: number) => [reporting(1, second), reporting(2, -900)];
    const first = receive(undefined, snapshot(0, both(0), off(0, 600)));
    expect([...first.servers.values()].map(({ status }) => status)).toEqual(['late', 'late']);
    const second = receive(first, snapshot(2, both(2), off(2, 600)));
    expect([...second.servers.values()].map(({ status }) => status)).toEqual(['late', 'down']);
  });

  test('a fleet that is silent is down with the second answer', () => {
    const silent = [reporting(1, -900)];
    const first = receive(undefined, snapshot(0, silent));
    expect(receive(first, snapshot(2, silent)).servers.get(1)?.status).toBe('down');
  });
});

describe('entries that come and go', () => {
  const rejected = [{ id: 2, index: undefined, field: 'status.CPU' }];

  test('a deleted server is forgotten: another with its id has never reported', () => {
    const before = receive(undefined, snapshot(0, [reporting(1, 0), reporting(2, 0)]));
    const without = receive(before, snapshot(2, [reporting(1, 2)]));
    const again = receive(without, snapshot(4, [reporting(1, 4), server({ id: 2 })]));
    expect(again.servers.get(2)?.status).toBe('never');
    expect(again.summary.waiting).toBe(0);
  });

  test('one that could not be read is remembered', () => {
    const before = receive(undefined, snapshot(0, [reporting(1, 0), reporting(2, 0)]));
    const unread = receive(before, snapshot(2, [reporting(1, 2)], { rejected }));
    const restarted = receive(unread, snapshot(4, [server({ id: 1 }), server({ id: 2 })]));
    expect(restarted.servers.get(2)).toMatchObject({ status: 'late', waiting: true });
  });

  test('the small answer does not bring back what the full one could not read', () => {
    const unread = receive(undefined, snapshot(0, [reporting(1, 0)], { rejected }));
    const both = [reporting(1, 15), reporting(2, 15)];
    const after = receive(unread, snapshot(15, both, { scope: 'reports' }));
    expect([...after.servers.keys()]).toEqual([1]);
    expect(after.rejected).toEqual(rejected);
  });
});
