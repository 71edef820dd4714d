import { expect, test } from 'vitest';
import { ApiError, type Failure } from '../api/failure';
import { CHECKS } from '../api/probe';
import type { Source } from '../api/source';
import { snapshot } from '../testing/build';
import { createDoctor } from './doctor';

const session = { kind: 'none' } as const;

/** Examines a connection of which some part fails; answers the five states. */
async function examine(fails: { proxy?: Failure; list?: Failure; all?: Failure }) {
  const attempt = async <T>(failure: Failure | undefined, good: T): Promise<T> => {
    if (failure) throw new ApiError(failure);
    return good;
  };
  const unused = () => Promise.reject(new Error('not in this test'));
  const source: Source = {
    test: () => attempt(fails.list, 0),
    all: () => attempt(fails.all, snapshot(0, [])),
    reports: unused,
    some: unused,
    latency: unused,
  };
  const doctor = createDoctor(
    () => source,
    () => attempt(fails.proxy, undefined),
  );
  await doctor.examine(session, new AbortController().signal);
  const { checks, servers } = doctor.examination.get();
  return { states: CHECKS.map((check) => checks[check].state), servers };
}

const [GOOD, BAD, NOT] = ['good', 'failed', 'unreached'];

test.each<[string, Parameters<typeof examine>[0], (string | undefined)[]]>([
  ['all is well', {}, [GOOD, GOOD, GOOD, GOOD, GOOD]],
  ['no proxy', { proxy: { kind: 'proxy-unreachable' } }, [BAD, NOT, NOT, NOT, NOT]],
  [
    'the proxy’s page is there, its API is not',
    { list: { kind: 'proxy-missing', status: 404 } },
    [BAD, NOT, NOT, NOT, NOT],
  ],
  [
    'no such host',
    { list: { kind: 'dashboard-unreachable', reason: 'dns' } },
    [GOOD, BAD, NOT, NOT, NOT],
  ],
  ['the dashboard is silent', { list: { kind: 'timeout' } }, [GOOD, BAD, NOT, NOT, NOT]],
  [
    'a gateway without its dashboard',
    { list: { kind: 'http-status', status: 502 } },
    [GOOD, BAD, NOT, NOT, NOT],
  ],
  [
    'a login in front of it',
    { list: { kind: 'http-status', status: 401 } },
    [GOOD, GOOD, BAD, NOT, NOT],
  ],
  ['a page instead of data', { list: { kind: 'not-data' } }, [GOOD, GOOD, BAD, NOT, NOT]],
  ['the newer generation', { list: { kind: 'newer-dashboard' } }, [GOOD, GOOD, BAD, NOT, NOT]],
  ['a refused token', { list: { kind: 'refused' } }, [GOOD, GOOD, GOOD, BAD, NOT]],
  ['the full answer is too large', { all: { kind: 'too-large' } }, [GOOD, GOOD, GOOD, GOOD, BAD]],
])('%s', async (_, fails, states) => {
  expect((await examine(fails)).states).toEqual(states);
});

test('the number of servers is told', async () => {
  expect((await examine({})).servers).toBe(0);
});
