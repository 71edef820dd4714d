import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { isIncident, logOf } from '../../domain/history/event-log';
import { intersect } from '../../domain/history/spans';
import { testEnvironment } from '../../testing/environment';
import { NO_MONITORS } from '../../testing/monitors';
import { twoMinutes } from '../../testing/recorded';
import { replay } from '../../testing/replay';
import { type Keeper, openKeeper } from './keeper';

/** Nobody vouches for the time between answers that are further apart; `replay` says so to the page, too. */
const VOUCH_SECONDS = 6;

const bodySchema = z.object({
  result: z.array(z.object({ id: z.number(), last_active: z.number() })),
});

/** What the recording says, told without the code under test: the answers, and each server's last report in them. */
const answers = twoMinutes().flatMap(({ body, date }) => {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success || date === undefined) return [];
  const reports = new Map(parsed.data.result.map(({ id, last_active }) => [id, last_active]));
  return [{ now: Date.parse(date) / 1000, reports }];
});
const first = answers[0]?.now ?? 0;
const last = answers.at(-1)?.now ?? 0;

/** The last answer before the dashboard went away. */
const away = answers.find(
  ({ now }, index) => (answers[index + 1]?.now ?? now) - now > VOUCH_SECONDS,
);
const before = away?.now ?? 0;
const reportsOf = (id: number) =>
  answers.map(({ now, reports }) => ({ now, at: reports.get(id) ?? -1 }));
const lastBefore = (id: number) =>
  Math.max(...reportsOf(id).flatMap(({ now, at }) => (now <= before ? at : [])));
const firstAfter = (id: number) =>
  Math.min(...reportsOf(id).flatMap(({ now, at }) => (now > before && at > 0 ? at : [])));

/** Seconds that an answer with a report of the server vouches for, one by one. */
function secondsWatched(id: number): number[] {
  return reportsOf(id).flatMap(({ now, at }, index) => {
    const from = answers[index - 1]?.now ?? now;
    if (at <= 0 || now - from > VOUCH_SECONDS) return [];
    return Array.from({ length: now - from }, (_, second) => from + second);
  });
}

const secondsOf = (spans: readonly number[]) =>
  spans.flatMap((from, at) =>
    at % 2 === 1 ? [] : Array.from({ length: (spans[at + 1] ?? from) - from }, (_, s) => from + s),
  );

describe('two minutes of a real dashboard, through an outage and a restart, as seen', () => {
  let keeper: Keeper;
  beforeAll(async () => {
    await replay(twoMinutes(), {
      keeping: {
        recall: async () => undefined,
        forget: async () => {},
        async open(series) {
          keeper = await openKeeper({
            environment: testEnvironment({ now: () => ({ wall: 0, mono: 0 }) }),
            series,
            openRecords: undefined,
            mayWrite: async () => true,
            monitors: NO_MONITORS,
          });
          return keeper;
        },
      },
    });
  });
  const seen = (id: number) => {
    const { watched, down } = keeper.seen(id, first, last);
    return { watched: secondsOf(watched), down: secondsOf(down) };
  };

  test('the recording is what it is said to be', () => {
    expect(before - first).toBeGreaterThan(50);
    expect(lastBefore(3) - first).toBeLessThan(30);
    expect(firstAfter(3) - first).toBeGreaterThan(80);
    expect(last - first).toBeGreaterThan(125);
  });

  test('server 3 is down from its last report until the dashboard went away, and up once it is back', () => {
    const watched = secondsWatched(3);
    const down = watched.filter((second) => second >= lastBefore(3) && second < before);
    expect(seen(3)).toEqual({ watched, down });
    expect(keeper.share(3, last - first)).toEqual({
      watched: watched.length,
      up: watched.length - down.length,
    });
  });

  test.each([1, 2, 6])('server %i is up for all of the time it was watched', (id) => {
    expect(seen(id)).toEqual({ watched: secondsWatched(id), down: [] });
    expect(secondsWatched(id).length).toBeGreaterThan(110);
  });

  test.each([4, 5, 7, 8, 9])('server %i was never seen, and that is not held against it', (id) => {
    expect(seen(id)).toEqual({ watched: [], down: [] });
  });

  const log = () =>
    logOf(
      {
        incidents: keeper.incidents.get(),
        restarts: keeper.restarts.get(),
        alerts: [],
        watched: keeper.availability().watched,
      },
      0,
    );

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'the log’s outages of server %i are the red of its strip, to the second',
    (id) => {
      const { watched, down } = keeper.seen(id, first, last);
      const outages = log().flatMap((entry) =>
        isIncident(entry) && entry.id === id ? [entry.at, entry.to ?? last] : [],
      );
      expect(intersect(outages, watched)).toEqual(down);
    },
  );

  test('the log tells of the restart, and that nobody watched while the dashboard was away', () => {
    const back = answers.find(({ now }) => now > before)?.now;
    expect(log().map(({ kind }) => kind)).toEqual(['restart', 'unwatched', 'outage']);
    expect(log()[0]).toEqual({ kind: 'restart', at: back, from: before });
    expect(log()[1]).toEqual({ kind: 'unwatched', at: before, to: back });
  });

  test('there is one incident: the outage of server 3, from its last report to its first after', () => {
    expect(keeper.incidents.get()).toEqual([
      expect.objectContaining({
        kind: 'outage',
        id: 3,
        at: lastBefore(3),
        to: firstAfter(3),
        endSeen: true,
      }),
    ]);
  });
});
