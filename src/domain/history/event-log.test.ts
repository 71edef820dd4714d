import { describe, expect, test } from 'vitest';
import type { AlertRecord } from '../alerts/record';
import type { Seen } from './availability';
import { endOf, entryKey, groupByDay, type LogEntry, latestOutages, logOf } from './event-log';
import type { Incident } from './incidents';

const alert = (some: Partial<AlertRecord>): AlertRecord => ({
  id: 'down/1',
  kind: 'down',
  at: 0,
  told: 0,
  ids: [1],
  names: ['one'],
  values: {},
  ...some,
});

const incident = (some: Partial<Incident>): Incident => ({
  kind: 'outage',
  id: 1,
  name: 'one',
  tag: '',
  at: 0,
  ...some,
});

const NOTHING = { incidents: [], restarts: [], alerts: [], watched: [] };

describe('the log', () => {
  const sources = {
    incidents: [incident({ at: 10, to: 15 }), incident({ at: 70, kind: 'reboot' })],
    restarts: [{ from: 20, to: 60 }],
    alerts: [alert({ at: 10, told: 75 })],
    watched: [0, 20, 60, 100, 105, 200],
  };

  test('has all that happened, and when nobody watched, newest first', () => {
    expect(logOf(sources, 0).map(({ kind, at }) => [kind, at])).toEqual([
      ['unwatched', 100],
      ['alerted', 75],
      ['reboot', 70],
      ['restart', 60],
      ['unwatched', 20],
      ['outage', 10],
    ]);
  });

  test('leaves out the moments in which the page was reloaded', () => {
    const unwatched = logOf(sources, 40).filter(({ kind }) => kind === 'unwatched');
    expect(unwatched).toEqual([{ kind: 'unwatched', at: 20, to: 60 }]);
  });

  test('tells nothing of the time before anybody watched', () => {
    expect(logOf({ ...NOTHING, watched: [50, 60] }, 0)).toEqual([]);
    expect(logOf(NOTHING, 0)).toEqual([]);
  });

  test('names each entry apart', () => {
    const keys = logOf(sources, 0).map(entryKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('the latest outage of a server is the one that may go on', () => {
  const outages = [
    incident({ at: 10 }),
    incident({ at: 30, kind: 'reboot' }),
    incident({ at: 20 }),
  ];
  expect([...latestOutages(outages)]).toEqual([[1, 20]]);
});

describe('an entry was over', () => {
  const seen: Seen = { since: 0, down: [10, 40, 60, 90], unsure: [], silence: undefined };
  const servers = new Map([[1, seen]]);
  const latest = new Map([
    [1, 60],
    [2, 60],
  ]);

  test.each<[string, LogEntry, number]>([
    ['with its end', incident({ at: 10, to: 41 }), 41],
    ['when it was last seen going on', incident({ at: 60 }), 90],
    ['with its begin where the server is no longer known', incident({ at: 60, id: 2 }), 60],
    ['with its begin where a later one followed', incident({ at: 10 }), 10],
    ['at once where it lasts no time', incident({ at: 10, kind: 'reboot' }), 10],
    ['with the answer that showed a restart', { kind: 'restart', at: 30, from: 10 }, 30],
    ['when it was told', { kind: 'alerted', at: 30, alert: alert({ told: 30 }) }, 30],
    ['when somebody watched again', { kind: 'unwatched', at: 30, to: 70 }, 70],
  ])('%s', (_, entry, expected) => {
    expect(endOf(entry, latest, servers)).toBe(expected);
  });
});

test('entries are parted where the day changes', () => {
  const entries = [30, 20, 10].map((at) => incident({ at }));
  const days = groupByDay(entries, (at) => String(at >= 20));
  expect(days.map((day) => [day.at, day.entries.length])).toEqual([
    [30, 2],
    [10, 1],
  ]);
});
