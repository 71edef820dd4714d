import { describe, expect, test } from 'vitest';
import { ApiError, type Failure } from './failure';
import { probeProxy } from './probe';

const CONFIG = '{"title":"Mine","dashboardKey":"abc"}';

function failureOf(answers: Record<string, Response>): Promise<Failure | undefined> {
  return probeProxy('/status/', {
    fetch: async (path) => answers[String(path)] ?? Promise.reject(new TypeError('failed')),
    timeout: 1_000,
    signal: new AbortController().signal,
  }).then(
    () => undefined,
    (thrown: unknown) => {
      if (thrown instanceof ApiError) return thrown.failure;
      throw thrown;
    },
  );
}

const answering = (health: Response, config = new Response(CONFIG)) => ({
  '/status/healthz': health,
  '/status/config.json': config,
});

describe('the page’s own proxy', () => {
  test.each<[string, Record<string, Response>, Failure | undefined]>([
    ['answers', answering(new Response('ok')), undefined],
    ['is away', {}, { kind: 'proxy-unreachable' }],
    [
      'is a static host that answers every path with the page',
      answering(new Response('<html>')),
      { kind: 'proxy-missing', status: 200 },
    ],
    [
      'is a gateway’s error page',
      answering(new Response('<html>', { status: 502 })),
      { kind: 'proxy-missing', status: 502 },
    ],
    [
      'answers without a configuration',
      answering(new Response('ok'), new Response('<html>')),
      { kind: 'proxy-missing', status: 200 },
    ],
  ])('%s', async (_, answers, failure) => {
    expect(await failureOf(answers)).toEqual(failure);
  });

  test('is behind a login that sends visitors elsewhere', async () => {
    const redirect = new Response('');
    Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' });
    expect(await failureOf(answering(redirect))).toEqual({ kind: 'proxy-missing', status: 0 });
  });
});
