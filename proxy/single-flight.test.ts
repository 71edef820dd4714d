import { expect, it } from 'vitest';
import { createSingleFlight } from './single-flight';

function setUp() {
  const join = createSingleFlight<string>();
  const runs: { signal: AbortSignal; finish: (value: string) => void; fail: () => void }[] = [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      runs.push({ signal, finish: resolve, fail: () => reject(new Error('failed')) });
    });
  return {
    runs,
    board: (key: string, signal = new AbortController().signal) => join(key, signal, start),
  };
}

it('runs once for all who come while it runs, and again for who comes later', async () => {
  const { runs, board } = setUp();
  const both = [board('a'), board('a')];
  runs[0]?.finish('first');
  expect(await Promise.all(both)).toEqual(['first', 'first']);
  const later = board('a');
  runs[1]?.finish('second');
  expect(await later).toBe('second');
});

it('keeps different keys apart', () => {
  const { runs, board } = setUp();
  board('a');
  board('b');
  expect(runs).toHaveLength(2);
});

it('lets one leave without harm to the other', async () => {
  const { runs, board } = setUp();
  const leaving = new AbortController();
  const [gone, staying] = [board('a', leaving.signal), board('a')];
  leaving.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  expect(runs[0]?.signal.aborted).toBe(false);
  runs[0]?.finish('done');
  expect(await staying).toBe('done');
});

it('aborts the run when the last has left, and starts a new one for the next', async () => {
  const { runs, board } = setUp();
  const leaving = new AbortController();
  const gone = board('a', leaving.signal);
  leaving.abort(new Error('left'));
  await expect(gone).rejects.toThrow('left');
  expect(runs[0]?.signal.aborted).toBe(true);
  const next = board('a');
  runs[0]?.fail();
  runs[1]?.finish('fresh');
  expect(await next).toBe('fresh');
});

it('starts nothing for someone who has already left', async () => {
  const { runs, board } = setUp();
  await expect(board('a', AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  expect(runs).toHaveLength(0);
});

it('fails for all together', async () => {
  const { runs, board } = setUp();
  const both = [board('a'), board('a')];
  runs[0]?.fail();
  for (const one of both) await expect(one).rejects.toThrow('failed');
});
