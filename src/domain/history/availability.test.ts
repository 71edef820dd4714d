import { describe, expect, test } from 'vitest';
import { answered, watched } from '../../testing/watched';
import type { Fleet, WatchedServer } from '../fleet';
import {
  type Availability,
  newAvailability,
  type Outage,
  observe,
  seenWithin,
  shareWithin,
  trimAvailability,
} from './availability';

const LIMITS = { vouchWithin: 90, lateSeconds: 30 };

type Answer = Pick<Fleet, 'servers' | 'rejected' | 'dashboardNow'>;

const up = (now: number, report = now - 1): Answer => one(now, watched('online', report));
const late = (now: number, report: number): Answer => one(now, watched('late', report));
const down = (now: number, report: number): Answer => one(now, watched('down', report));
const waiting = (now: number, report: number): Answer =>
  one(now, watched('late', report, { waiting: true }));
const never = (now: number): Answer => one(now, watched('never', undefined));
const unreadable = (now: number): Answer =>
  answered(now, {}, [{ id: 1, index: 0, field: 'status' }]);

function one(now: number, server: WatchedServer): Answer {
  return answered(now, { 1: server });
}

function told(answers: readonly Answer[], log = newAvailability()) {
  const outages: Outage[] = answers.flatMap((answer) => [...observe(log, answer, LIMITS)]);
  const { watched: seen, down: silent } = seenWithin(log, 1, 0, 1_000_000);
  return { log, outages, watched: seen, down: silent };
}

const began = (from: number) => ({ id: 1, from, to: undefined, endSeen: false });
const ended = (from: number, to: number, endSeen = true) => ({ id: 1, from, to, endSeen });

describe('what is seen of one server', () => {
  test.each<[string, readonly Answer[], number[], number[], readonly unknown[]]>([
    ['one answer vouches for nothing', [up(100)], [], [], []],
    ['answers vouch for the time between', [up(100), up(102), up(104)], [100, 104], [], []],
    ['answers of the same second add none', [up(100), up(100), up(101)], [100, 101], [], []],
    ['a hidden page asks once a minute', [up(100), up(160), up(220)], [100, 220], [], []],
    [
      'a longer time between is not watched',
      [up(100), up(110), up(201), up(210)],
      [100, 110, 201, 210],
      [],
      [],
    ],
    [
      'late that came back was up',
      [up(100, 100), late(120, 100), up(122, 121), up(130)],
      [100, 130],
      [],
      [],
    ],
    [
      'late that lasted was down from the last report',
      [up(100, 99), up(102, 101), late(120, 101), down(140, 101)],
      [100, 140],
      [101, 140],
      [began(101)],
    ],
    [
      'down ends with the first report',
      [up(100, 100), late(120, 100), down(140, 100), up(150, 148), up(152)],
      [100, 152],
      [100, 148],
      [began(100), ended(100, 148)],
    ],
    [
      'late that came back too late was an outage nobody saw begin',
      [up(100, 100), late(115, 100), up(135, 134), up(140)],
      [100, 140],
      [100, 134],
      [ended(100, 134)],
    ],
    [
      'down at first sight is down from then, and told from the last report',
      [down(100, 20), down(110, 20), up(120, 118)],
      [100, 120],
      [100, 118],
      [began(20), ended(20, 118)],
    ],
    [
      'down at first sight and back at the second',
      [down(100, 20), up(160, 150)],
      [100, 160],
      [100, 150],
      [began(20), ended(20, 150)],
    ],
    [
      'down while nobody watched is down on both sides, and not between',
      [up(100, 100), down(140, 100), down(500, 100), down(510, 100), up(520, 515)],
      [100, 140, 500, 520],
      [100, 140, 500, 515],
      [began(100), ended(100, 515)],
    ],
    [
      'an end that nobody watched is told as not seen',
      [up(100, 100), down(140, 100), up(900, 899), up(902)],
      [100, 140, 900, 902],
      [100, 140],
      [began(100), ended(100, 899, false)],
    ],
    [
      'waiting after a restart of the dashboard does not count',
      [up(100, 100), waiting(110, 100), waiting(120, 100), up(125, 124), up(130)],
      [120, 130],
      [],
      [],
    ],
    ['never seen to report is not watched', [never(100), never(110), never(120)], [], [], []],
    [
      'an entry that could not be read does not count',
      [up(100), up(110), unreadable(120), up(130)],
      [100, 110, 120, 130],
      [],
      [],
    ],
    [
      'in doubt of the clock nobody is down',
      [up(100), up(110), late(120, 20), late(130, 20), up(140)],
      [100, 110, 130, 140],
      [],
      [],
    ],
  ])('%s', (_, answers, seen, silent, outages) => {
    expect(told(answers)).toMatchObject({ watched: seen, down: silent, outages });
  });

  test('a share is of the time watched', () => {
    const { log } = told([up(100, 100), down(140, 100), up(200, 180)]);
    expect(shareWithin(log, 1, 0, 1_000)).toEqual({ watched: 100, up: 20 });
    expect(shareWithin(log, 1, 150, 190)).toEqual({ watched: 40, up: 10 });
    expect(shareWithin(log, 2, 0, 1_000)).toEqual({ watched: 0, up: 0 });
  });

  test('a server that was added counts from then', () => {
    const log = newAvailability();
    told([answered(100, {}), answered(200, {})], log);
    expect(told([up(250), up(260)], log).watched).toEqual([250, 260]);
  });

  test('a deleted server is forgotten, and another of its id starts anew', () => {
    const { log } = told([up(100, 100), down(140, 100), answered(150, {})]);
    expect(log.servers.has(1)).toBe(false);
    expect(told([up(160), up(170)], log)).toMatchObject({ watched: [160, 170], down: [] });
  });

  test('nobody is forgotten while an entry without an id could not be read', () => {
    const nameless = answered(110, {}, [{ id: undefined, index: 0, field: 'id' }]);
    expect(told([up(100), nameless]).log.servers.has(1)).toBe(true);
  });

  test('what is older than a moment is dropped', () => {
    const { log } = told([up(100, 100), down(140, 100), up(200, 180)]);
    trimAvailability(log, 150);
    expect(seenWithin(log, 1, 0, 1_000)).toEqual({ watched: [150, 200], down: [150, 180] });
  });
});

describe('two things between two answers', () => {
  test('an outage that ended before another began is told to its end', () => {
    const away = [up(100, 100), down(140, 100), down(900, 500)];
    expect(told(away).outages).toEqual([began(100), ended(100, 500, false), began(500)]);
  });

  test('late before a time that nobody watched, and up after it, is no outage', () => {
    const { outages, down: silent } = told([up(100, 100), late(112, 100), up(4_000, 3_999)]);
    expect(outages).toEqual([]);
    expect(silent).toEqual([]);
  });
});

describe('the dashboard’s clock is set back', () => {
  test('what lies ahead was never seen', () => {
    const { watched: seen, down: silent } = told([
      up(100, 100),
      down(140, 100),
      up(200, 180),
      up(150, 149),
      up(160, 159),
    ]);
    expect(seen).toEqual([100, 160]);
    expect(silent).toEqual([100, 150]);
  });

  test('a silence from ahead ends there, and the next is told from its own report', () => {
    const { outages, log } = told([
      up(1_000, 1_000),
      down(1_040, 1_000),
      up(500, 499),
      up(510, 510),
      down(545, 510),
    ]);
    expect(outages).toEqual([began(1_000), began(510)]);
    expect(seenWithin(log, 1, 0, 2_000).down).toEqual([510, 545]);
  });

  test('between two visits: the time to the old clock is not taken for watched', () => {
    const log: Availability = { ...told([up(1_000), up(1_050)]).log, lastAnswer: undefined };
    told([up(500), up(510)], log);
    expect(seenWithin(log, 1, 0, 2_000).watched).toEqual([500, 510]);
  });

  test('a silent server whose report lies ahead can’t be judged', () => {
    const { watched: seen, outages } = told([
      up(1_000, 1_000),
      up(500, 1_000),
      late(520, 1_000),
      down(540, 1_000),
    ]);
    expect(seen).toEqual([]);
    expect(outages).toEqual([]);
  });
});
