import { expect, test, vi } from 'vitest';
import { instant } from '../testing/build';
import { createNezhaSource } from './nezha-v0';
import type { Share } from './share';

function sourceAnswering(result: unknown, base = '/', share?: Share) {
  const fetcher = vi.fn<typeof fetch>(async () =>
    Response.json({ code: 0, result }, { headers: { date: 'Mon, 23 Nov 2026 09:39:27 GMT' } }),
  );
  const source = createNezhaSource({
    base,
    session: { kind: 'none' },
    timeout: 1_000,
    now: () => instant(0),
    fetch: fetcher,
    share,
  });
  return { source, asked: () => fetcher.mock.calls.map(([path]) => path) };
}

const signal = new AbortController().signal;

test('the poll asks for everything unfiltered, the test and the hidden page for the list', async () => {
  const { source, asked } = sourceAnswering([]);
  await source.all(signal);
  await source.reports(signal);
  await source.test(signal);
  expect(asked()).toEqual(['/api/v1/server/details', '/api/v1/server/list', '/api/v1/server/list']);
});

test('ids or a tag are asked for, never both, and a tag is encoded', async () => {
  const { source, asked } = sourceAnswering([]);
  await source.some({ ids: [3, 1] }, signal);
  await source.some({ tag: 'R&D <script>' }, signal);
  expect(asked()).toEqual([
    '/api/v1/server/details?id=3,1',
    '/api/v1/server/details?tag=R%26D%20%3Cscript%3E',
  ]);
});

test('the untagged are picked out here, because the dashboard can’t be asked for them', async () => {
  const entries = [
    { id: 1, tag: '', last_active: 0 },
    { id: 2, tag: 'Asia', last_active: 0 },
  ];
  const { source } = sourceAnswering(entries);
  const { servers, scope } = await source.some({ tag: '' }, signal);
  expect(servers.map(({ id }) => id)).toEqual([1]);
  expect(scope).toBe('some');
});

test('under a path, the proxy stands under it too', async () => {
  const { source, asked } = sourceAnswering([], '/status/');
  await source.latency(12, signal);
  expect(asked()).toEqual(['/status/api/v1/monitor/12']);
});

test('the poll’s answers are shared; the test, a choice and latency are not', async () => {
  const shared: string[] = [];
  const { source } = sourceAnswering([], '/', (path, ask, until) => {
    shared.push(path);
    return ask(path, until);
  });
  await source.all(signal);
  await source.reports(signal);
  await source.test(signal);
  await source.some({ ids: [1] }, signal);
  await source.latency(1, signal);
  expect(shared).toEqual(['server/details', 'server/list']);
});

test('an answer is read by the path that it answers', async () => {
  const entries = [{ id: 1, last_active: 0, status: { CPU: 12 }, host: { Platform: 'debian' } }];
  const { source } = sourceAnswering(entries, '/', (_, ask, until) => ask('server/details', until));
  const { scope, servers } = await source.reports(signal);
  expect(scope).toBe('all');
  expect(servers[0]?.host?.platform).toBe('debian');
});
