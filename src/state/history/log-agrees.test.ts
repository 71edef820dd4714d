import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUS } from '../../config';
import { newFleetMemory, receiveSnapshot } from '../../domain/fleet';
import { seenWithin } from '../../domain/history/availability';
import { logOf } from '../../domain/history/event-log';
import { intersect, type Spans, secondsIn, union } from '../../domain/history/spans';
import type { Snapshot } from '../../domain/snapshot';
import { dashboardTime, server, snapshot } from '../../testing/build';
import { createRecorder } from './recorder';

const LIMITS = { ...STATUS, onlineSeconds: 10, lateSeconds: 30 };

/** What may come of one question: every server reports or some are silent, the dashboard restarts, nothing can be read. */
const step = fc.record({
  /** Seconds since the answer before. */
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 2, arbitrary: fc.integer({ min: 41, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 91, max: 900 }) },
  ),
  silent: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  /** How old a report is that comes. */
  age: fc.integer({ min: 0, max: 4 }),
  restart: fc
    .boolean()
    .chain((may) => (may ? fc.nat(9).map((one) => one === 0) : fc.constant(false))),
  unreadable: fc.nat(12).map((one) => one === 0),
});

type Step = Parameters<Parameters<typeof step.map>[0]>[0];

/** Plays a course of answers about two servers through fleet and recorder. */
function play(steps: readonly Step[]) {
  const recorder = createRecorder();
  const reports: (number | undefined)[] = [0, 0];
  let memory = newFleetMemory();
  let second = 1;
  for (const { wait, silent, age, restart, unreadable } of steps) {
    second += wait;
    for (const [index, isSilent] of silent.entries()) {
      const before = reports[index];
      if (restart) reports[index] = undefined;
      else if (!isSilent) reports[index] = Math.max(before ?? 0, second - Math.min(age, wait - 1));
    }
    const servers = reports.map((report, index) =>
      server({
        id: index + 1,
        lastReport: report === undefined ? undefined : dashboardTime(report),
      }),
    );
    const some: Partial<Snapshot> = unreadable
      ? { rejected: [{ id: 1, index: 0, field: 'status' }] }
      : {};
    const answer = snapshot(second, unreadable ? servers.slice(1) : servers, some);
    const fleet = receiveSnapshot(undefined, memory, answer, LIMITS);
    ({ memory } = fleet);
    recorder.observe({ fleet, scope: 'all', joinWithin: 10, vouchWithin: 90, lateSeconds: 30 });
  }
  return { recorder, now: dashboardTime(second) };
}

test('whatever happens, the log’s outages are the red of the strip, to the second', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 60 }), (steps) => {
      const { recorder, now } = play(steps);
      const { availability, incidents } = recorder;
      for (const id of [1, 2]) {
        const { watched, down } = seenWithin(availability, id, 0, now);
        const outages = incidents
          .get()
          .filter((one) => one.kind === 'outage' && one.id === id)
          .map(({ at, to = now }): Spans => [at, to])
          .reduce((all, one) => union(all, one), []);
        expect({ id, down: intersect(outages, watched) }).toEqual({ id, down });
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever happens, the log’s unwatched time and the watched make up all of the time', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 60 }), (steps) => {
      const { recorder } = play(steps);
      const { watched } = recorder.availability;
      const log = logOf({ incidents: [], restarts: [], alerts: [], watched }, 0);
      const unwatched = log.flatMap((one) => (one.kind === 'unwatched' ? [[one.at, one.to]] : []));
      const all = unwatched.reduce<Spans>((sum, one) => union(sum, one), watched);
      expect(all).toEqual(watched.length === 0 ? [] : [watched[0], watched.at(-1)]);
      const seconds = unwatched.reduce((sum, one) => sum + secondsIn(one), 0);
      expect(seconds + secondsIn(watched)).toBe(secondsIn(all));
    }),
  );
});
