import { describe, expect, test, vi } from 'vitest';
import { ApiError, classify, type Failure } from './failure';
import { type RequestOptions, request, type Session } from './request';

const DATE = 'Mon, 23 Nov 2026 09:39:27 GMT';

function options(some: Partial<RequestOptions>): RequestOptions {
  return {
    fetch: async () => answer('{}'),
    session: { kind: 'none' },
    timeout: 1_000,
    signal: new AbortController().signal,
    ...some,
  };
}

function answer(body: string, status = 200, type = 'application/json; charset=utf-8'): Response {
  return new Response(body, { status, headers: { 'content-type': type, date: DATE } });
}

function proxyError(code: string, reason?: string): Response {
  return answer(JSON.stringify({ error: { code, reason, message: 'as the proxy words it' } }), 502);
}

async function failureOf(response: Response): Promise<Failure> {
  try {
    await request('/api/v1/server/list', options({ fetch: async () => response }));
  } catch (thrown) {
    if (thrown instanceof ApiError) return thrown.failure;
  }
  throw new Error('no ApiError');
}

describe('each failure has its name, and what it means for the data on screen', () => {
  test.each<[string, Response, Failure, ReturnType<typeof classify>]>([
    [
      '200 with code 403 is a refusal',
      answer('{"code":403,"message":"访问此接口需要认证"}'),
      { kind: 'refused' },
      'refused',
    ],
    [
      '403 with code 403 is one too',
      answer('{"code":403,"message":"no"}', 403),
      { kind: 'refused' },
      'refused',
    ],
    [
      'another code can’t be used',
      answer('{"code":7,"message":"?"}'),
      { kind: 'bad-answer', detail: 'code 7' },
      'unusable',
    ],
    [
      'JSON that stops half-way',
      answer('{"code":0,"result":[{"id":1,'),
      { kind: 'bad-answer', detail: 'json' },
      'unusable',
    ],
    [
      'JSON of another shape',
      answer('[1,2]'),
      { kind: 'bad-answer', detail: 'envelope' },
      'unusable',
    ],
    [
      'a page where the proxy should be',
      answer('<html>', 200, 'text/html'),
      { kind: 'proxy-missing', status: 200 },
      'unusable',
    ],
    [
      'a gateway’s page: the proxy is away',
      answer('<html>', 502, 'text/html'),
      { kind: 'proxy-missing', status: 502 },
      'unreachable',
    ],
    [
      'the newer generation',
      answer('{"error":"404 Not Found"}', 404),
      { kind: 'newer-dashboard' },
      'unusable',
    ],
    [
      'the dashboard does not answer',
      proxyError('upstream_timeout'),
      { kind: 'timeout' },
      'unreachable',
    ],
    [
      'no such host',
      proxyError('upstream_unreachable', 'dns'),
      { kind: 'dashboard-unreachable', reason: 'dns' },
      'unreachable',
    ],
    ['a redirect', proxyError('upstream_redirect'), { kind: 'redirect' }, 'unusable'],
    ['too much', proxyError('upstream_too_large'), { kind: 'too-large' }, 'unusable'],
    [
      'a login in front of it',
      proxyError('upstream_status', '401'),
      { kind: 'http-status', status: 401 },
      'unusable',
    ],
    ['a page instead of data', proxyError('upstream_not_json'), { kind: 'not-data' }, 'unusable'],
    [
      'a connection that broke',
      proxyError('upstream_broken'),
      { kind: 'bad-answer', detail: 'upstream_broken' },
      'unusable',
    ],
  ])('%s', async (_, response, failure, meaning) => {
    const found = await failureOf(response);
    expect(found).toEqual(failure);
    expect(classify(found)).toBe(meaning);
  });

  test('no network at all', async () => {
    const rejected = request(
      '/',
      options({ fetch: () => Promise.reject(new TypeError('failed')) }),
    );
    await expect(rejected).rejects.toMatchObject({ failure: { kind: 'proxy-unreachable' } });
  });

  test('an answer without a Date can’t be judged', async () => {
    const response = new Response('{"code":0,"result":[]}', {
      headers: { 'content-type': 'application/json' },
    });
    expect(await failureOf(response)).toEqual({ kind: 'bad-answer', detail: 'no Date header' });
  });
});

test('an answer carries the dashboard’s time in unix seconds', async () => {
  const good = await request('/', options({ fetch: async () => answer('{"code":0,"result":[]}') }));
  expect(good).toEqual({ rawResult: [], dashboardNow: Date.parse(DATE) / 1000 });
});

test.each<[Session, Record<string, string>]>([
  [{ kind: 'token', token: 'secret' }, { Authorization: 'secret' }],
  [{ kind: 'cookie' }, {}],
  [{ kind: 'none' }, {}],
])(
  'a session of kind %o sends the headers %o, and never anything in the address',
  async (session, headers) => {
    const fetcher = vi.fn<typeof fetch>(async () => answer('{"code":0,"result":[]}'));
    await request('/api/v1/server/list', options({ fetch: fetcher, session }));
    expect(fetcher).toHaveBeenCalledWith(
      '/api/v1/server/list',
      expect.objectContaining({ headers }),
    );
  },
);

/** A dashboard that never answers; gives up when it is told to. */
const never: typeof fetch = (_, init) =>
  new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () =>
      reject(new DOMException('aborted', 'AbortError')),
    );
  });

test('the page gives up after its time-out', async () => {
  vi.useFakeTimers();
  const asked = request('/', options({ fetch: never, timeout: 15_000 }));
  const failed = expect(asked).rejects.toMatchObject({ failure: { kind: 'proxy-timeout' } });
  await vi.advanceTimersByTimeAsync(15_000);
  await failed;
  vi.useRealTimers();
});

test('an aborted question is no failure of the dashboard', async () => {
  const controller = new AbortController();
  const asked = request('/', options({ fetch: never, signal: controller.signal }));
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
