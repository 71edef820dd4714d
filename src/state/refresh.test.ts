import { expect, test } from 'vitest';
import { ApiError } from '../api/failure';
import type { Source } from '../api/source';
import type { Snapshot } from '../domain/snapshot';
import { server, snapshot } from '../testing/build';
import { createRefresh } from './refresh';

/** A source whose answers a test hands out, and where they go. */
function world() {
  const asked: unknown[] = [];
  const answers: ((answer: Snapshot | ApiError) => void)[] = [];
  const received: Snapshot[] = [];
  const never = () => new Promise<never>(() => {});
  const source: Source = {
    test: never,
    all: never,
    reports: never,
    latency: never,
    some: (choice) => {
      asked.push(choice);
      return new Promise((resolve, reject) => {
        answers.push((answer) => (answer instanceof ApiError ? reject(answer) : resolve(answer)));
      });
    },
  };
  const session: { source: Source | undefined } = { source };
  const refresh = createRefresh(
    () => session.source,
    (one) => received.push(one),
  );
  const answer = async (with_: Snapshot | ApiError) => {
    answers.shift()?.(with_);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { asked, answer, received, refresh, session };
}

const good = snapshot(0, [server({ id: 7 })], { scope: 'some' });

test('asks for that server alone, once at a time, and takes the answer in', async () => {
  const { asked, answer, received, refresh } = world();
  refresh.ask(7);
  refresh.ask(7);
  expect(asked).toEqual([{ ids: [7] }]);
  expect(refresh.state.get()).toEqual({ id: 7, busy: true, failure: undefined });
  await answer(good);
  expect(received).toEqual([good]);
  expect(refresh.state.get().busy).toBe(false);
  refresh.ask(8);
  expect(asked).toHaveLength(2);
});

test('a failure is told, and the next try takes it away', async () => {
  const { answer, received, refresh } = world();
  refresh.ask(7);
  await answer(new ApiError({ kind: 'timeout' }));
  expect(refresh.state.get()).toEqual({ id: 7, busy: false, failure: { kind: 'timeout' } });
  expect(received).toEqual([]);
  refresh.ask(7);
  expect(refresh.state.get().failure).toBeUndefined();
});

test('an answer to a session that has ended is dropped; without a session nothing is asked', async () => {
  const { asked, answer, received, refresh, session } = world();
  refresh.ask(7);
  session.source = undefined;
  await answer(good);
  expect(received).toEqual([]);
  refresh.ask(7);
  expect(asked).toHaveLength(1);
});
