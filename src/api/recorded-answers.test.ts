import { describe, expect, test } from 'vitest';
import { instant } from '../testing/build';
import { type Recording, recordedResponse, recordings } from '../testing/recorded';
import { ApiError, type Failure } from './failure';
import { createNezhaSource } from './nezha-v0';
import type { Source } from './source';

const signal = new AbortController().signal;

function sourceOf(recording: Recording): Source {
  return createNezhaSource({
    base: '/',
    session: { kind: 'none' },
    timeout: 1_000,
    now: () => instant(0),
    fetch: async () => recordedResponse(recording),
  });
}

async function failureOf(promise: Promise<unknown>): Promise<Failure | undefined> {
  try {
    await promise;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError) return thrown.failure;
    throw thrown;
  }
}

/** Asks what the recording was asked, whatever it answers. */
function replayed(recording: Recording): Promise<unknown> {
  const source = sourceOf(recording);
  const { path } = recording.request;
  if (path.includes('/monitor/')) return source.latency(1, signal);
  if (path.includes('/details?')) return source.some({ ids: [1] }, signal);
  return path.includes('/list') ? source.reports(signal) : source.all(signal);
}

const V0 = recordings().filter(({ file }) => /^v0/.test(file) && !file.endsWith('.jsonl'));
const REFUSALS = new Map<string, Failure['kind']>([
  ['v0.20/monitor-unknown.json', 'http-status'],
  ['v0.20/monitor-bad-id.json', 'http-status'],
  ['v0.20/monitor-guest-hidden.json', 'refused'],
  ['v0.20/unknown-path.html', 'proxy-missing'],
  ['v0.15.14/monitor.html', 'proxy-missing'],
]);

describe('every recorded answer of a V0 dashboard is read, or refused by name', () => {
  test.each(V0.map((recording) => [recording.file, recording.shows, recording] as const))(
    '%s: %s',
    async (file, _, recording) => {
      const failure = await failureOf(replayed(recording));
      const expected = /refused/.test(file) ? 'refused' : REFUSALS.get(file);
      // Asked for a monitor, a 404 means that this dashboard has none: no failure.
      const absent = recording.request.path.includes('/monitor/') && recording.status === 404;
      expect(failure?.kind).toBe(absent && expected === 'http-status' ? undefined : expected);
    },
  );

  test.each(
    V0.filter(({ file }) => /details|list/.test(file)).map((one) => [one.file, one] as const),
  )('%s: no entry is rejected', async (_, recording) => {
    const source = sourceOf(recording);
    const snapshot = await (recording.file.includes('list')
      ? source.reports(signal)
      : source.all(signal));
    expect(snapshot.rejected).toEqual([]);
    expect(snapshot.dashboardNow).toBe(Date.parse(recording.headers['date'] ?? '') / 1000);
  });
});

describe('what the newer generation answers is told apart', () => {
  const newer = recordings().filter(({ file }) => file.startsWith('v2/'));
  test.each<[string, Failure['kind']]>([
    ['v2/v0-list.json', 'newer-dashboard'],
    ['v2/server-refused.json', 'http-status'],
    ['v2/server-no-token.json', 'bad-answer'],
    ['v2/server.json', 'bad-answer'],
    ['v2/setting.json', 'bad-answer'],
  ])('%s: %s', async (file, kind) => {
    const recording = newer.find((one) => one.file === file);
    if (!recording) throw new Error(`no recording ${file}`);
    expect((await failureOf(sourceOf(recording).all(signal)))?.kind).toBe(kind);
  });
});

async function all(file: string) {
  const recording = V0.find((one) => one.file === file);
  if (!recording) throw new Error(`no recording ${file}`);
  const { servers } = await sourceOf(recording).all(signal);
  return new Map(servers.map((server) => [server.id, server]));
}

describe('fields that a release lacks are unknown', () => {
  test.each(['v0.15.14', 'v0.16.27', 'v0.17.2', 'v0.18.3', 'v0.19.20'])('%s', async (release) => {
    const servers = await all(`${release}/details.json`);
    const reporting = [...servers.values()].filter((server) => server.lastReport !== undefined);
    expect(reporting).toHaveLength(2);
    for (const { metrics, host, displayIndex, hiddenFromGuests } of reporting) {
      expect(metrics?.cpu).toBeGreaterThanOrEqual(0);
      expect(host?.memoryTotal).toBeGreaterThan(0);
      expect(metrics?.temperatures).toEqual([]);
      expect(displayIndex === undefined).toBe(release < 'v0.18');
      expect(hiddenFromGuests === undefined).toBe(release < 'v0.19');
    }
  });
});

describe('a recorded fleet in the domain’s words', () => {
  test('a server that never reported has no numbers, and no host', async () => {
    const never = (await all('v0.20/details.json')).get(5);
    expect(never?.lastReport).toBeUndefined();
    expect(never?.metrics).toBeUndefined();
    expect(never?.host).toBeUndefined();
  });

  test('a registered agent without a report has a host, and no numbers', async () => {
    const pending = (await all('v0.20/details-first-state-pending.json')).get(1);
    expect(pending?.host?.platform).toBe('debian');
    expect(pending?.metrics).toBeUndefined();
  });

  test('names are free text, as they are', async () => {
    const servers = await all('v0.20/details.json');
    expect(servers.get(4)?.name).toBe('<b>bold</b><img src=x onerror=alert(1)>');
    expect(servers.get(7)?.name).toBe('');
    expect(servers.get(9)?.name.length).toBeGreaterThan(200);
  });

  test('cores are read from the models’ wording, and no swap is no swap', async () => {
    const host = (await all('v0.20/details.json')).get(3)?.host;
    expect(host?.cores).toBe(2);
    expect(host?.swapTotal).toBe(0);
  });
});

describe('latency monitors', () => {
  const monitor = (file: string) => {
    const recording = V0.find((one) => one.file === file);
    if (!recording) throw new Error(`no recording ${file}`);
    return sourceOf(recording).latency(1, signal);
  };

  test('lost probes are no fast answers, and points of one minute are spread within it', async () => {
    const [answering, closed] = (await monitor('v0.20/monitor.json')) ?? [];
    expect(answering?.name).toBe('Loopback TCP');
    expect(answering?.points.every(({ delay }) => delay !== undefined)).toBe(true);
    expect(closed?.points.every(({ delay }) => delay === undefined)).toBe(true);
    const times = answering?.points.map(({ at }) => at) ?? [];
    expect(new Set(times).size).toBe(times.length);
    expect(times.slice(0, 4)).toEqual(
      [0, 30_000, 60_000, 70_000].map((ms) => 1_795_426_680_000 + ms),
    );
  });

  test('no history is an empty list; no endpoint is undefined', async () => {
    expect(await monitor('v0.20/monitor-none.json')).toEqual([]);
    expect(await monitor('v0.20/monitor-unknown.json')).toBeUndefined();
  });
});
