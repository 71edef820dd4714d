import { expect, test } from 'vitest';
import { type DaySummary, summariseDay } from './day-summary';
import type { LogEntry } from './event-log';

const outage = (at: number): LogEntry => ({ kind: 'outage', id: 1, name: 'one', tag: '', at });
const day = { from: 100, to: 200 };

test.each<[string, readonly LogEntry[], number[], number, DaySummary]>([
  ['that nobody watched', [], [0, 90], 300, { outages: 0, watched: 0, share: 0 }],
  [
    'that was watched in part',
    [],
    [0, 120, 190, 300],
    300,
    { outages: 0, watched: 30, share: 0.3 },
  ],
  ['that is not over', [], [0, 150], 150, { outages: 0, watched: 50, share: 1 }],
  [
    'with the outages that began on it, and nothing else',
    [outage(99), outage(100), outage(199), outage(200), { kind: 'unwatched', at: 120, to: 130 }],
    [0, 120, 130, 300],
    300,
    { outages: 2, watched: 90, share: 0.9 },
  ],
  ['that has just begun', [], [0, 100], 100, { outages: 0, watched: 0, share: 0 }],
])('a day %s', (_, entries, watched, now, expected) => {
  expect(summariseDay(day, entries, watched, now)).toEqual(expected);
});
