import { createServer, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOnce } from './testing/listen-once';
import { get } from './testing/raw-request';
import { errorOf, serveApp } from './testing/serve-app';
import { jsonAnswer, stubDashboard, stubSocket } from './testing/stub-dashboard';
import type { UpstreamOptions } from './upstream';

const LIST = '/api/v1/server/list';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of open.splice(0).reverse()) await server.close();
});

async function failureOf(options: UpstreamOptions) {
  const app = await serveApp(options);
  open.push({ close: () => app.close(0) });
  const answer = await get(app.url + LIST, { headers: { authorization: 'secret-token' } });
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body.toString()).not.toContain('secret-token');
  const { code, reason } = errorOf(answer);
  return [answer.status, code, reason];
}

async function failureOfAnswer(answer: RequestListener, limits: Partial<UpstreamOptions> = {}) {
  const dashboard = await stubDashboard(answer);
  open.push(dashboard);
  return failureOf({ url: dashboard.url, ...limits });
}

async function failureOfBytes(text: string | undefined) {
  const server = await stubSocket((socket) => {
    if (text === undefined) socket.resetAndDestroy();
    else socket.end(text);
  });
  open.push(server);
  return failureOf({ url: server.url });
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  const { port } = await listenOnce(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a dashboard out of reach', () => {
  it('has a name that nobody knows', async () => {
    expect(await failureOf({ url: 'http://nonexistent.invalid' })).toEqual([
      502,
      'upstream_unreachable',
      'dns',
    ]);
  });

  it.each(['127.0.0.1', 'localhost'])('refuses connections at %s', async (host) => {
    const url = `http://${host}:${await unusedPort()}`;
    expect(await failureOf({ url })).toEqual([502, 'upstream_unreachable', 'refused']);
  });

  it('speaks no TLS where TLS is asked for', async () => {
    const dashboard = await stubDashboard(jsonAnswer('{}'));
    open.push(dashboard);
    const url = dashboard.url.replace('http:', 'https:');
    expect(await failureOf({ url })).toEqual([502, 'upstream_unreachable', 'tls']);
  });

  it.each([
    ['resets the connection', undefined],
    ['closes it without a word', ''],
  ])('%s', async (_, bytes) => {
    expect(await failureOfBytes(bytes)).toEqual([502, 'upstream_unreachable', 'reset']);
  });
});

describe('a dashboard that takes too long', () => {
  const timeout = [504, 'upstream_timeout', undefined];

  it('never answers', async () => {
    expect(await failureOfAnswer(() => undefined, { timeoutMs: 50 })).toEqual(timeout);
  });

  it('answers and never ends', async () => {
    const endless: RequestListener = (_, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.write('{');
    };
    expect(await failureOfAnswer(endless, { timeoutMs: 100 })).toEqual(timeout);
  });
});

describe('an answer that cannot be passed on', () => {
  const html =
    (status: number): RequestListener =>
    (_, outgoing) =>
      outgoing.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html>');

  it.each([
    ['a redirect', 302, 'upstream_redirect', undefined],
    ['a page with 200', 200, 'upstream_not_json', undefined],
    ['a page with 401', 401, 'upstream_status', '401'],
    ['a page with 404', 404, 'upstream_status', '404'],
    ['a page with 502', 502, 'upstream_status', '502'],
  ])('is %s', async (_, status, code, reason) => {
    expect(await failureOfAnswer(html(status))).toEqual([502, code, reason]);
  });

  it('is a redirect, which is not followed even to JSON', async () => {
    const dashboard = await stubDashboard((incoming, outgoing) => {
      if (incoming.url === '/json') jsonAnswer('{}')(incoming, outgoing);
      else outgoing.writeHead(307, { location: '/json' }).end();
    });
    open.push(dashboard);
    expect(await failureOf({ url: dashboard.url })).toEqual([502, 'upstream_redirect', undefined]);
    expect(dashboard.requests).toHaveLength(1);
  });

  it.each([
    ['HTML under the name of JSON', 'application/json', ' \n<html>'],
    ['nothing under the name of JSON', 'application/json', ''],
    ['JSON under the name of text', 'text/plain', '{}'],
  ])('is %s', async (_, type, body) => {
    const answer: RequestListener = (_request, outgoing) =>
      outgoing.writeHead(200, { 'content-type': type }).end(body);
    expect(await failureOfAnswer(answer)).toEqual([502, 'upstream_not_json', undefined]);
  });

  it.each([
    ['announces its size', true],
    ['does not announce its size', false],
  ])('is too large and %s', async (_, announced) => {
    const body = Buffer.alloc(2_000, ' ');
    const answer: RequestListener = (_request, outgoing) => {
      outgoing.writeHead(200, {
        'content-type': 'application/json',
        ...(announced ? { 'content-length': body.byteLength } : {}),
      });
      outgoing.write(body);
      outgoing.end();
    };
    const tooLarge = [502, 'upstream_too_large', undefined];
    expect(await failureOfAnswer(answer, { maxBytes: 1_000 })).toEqual(tooLarge);
  });

  it('is small on the wire and too large unpacked', async () => {
    const answer: RequestListener = (_, outgoing) =>
      outgoing
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(10_000, ' ')));
    const tooLarge = [502, 'upstream_too_large', undefined];
    expect(await failureOfAnswer(answer, { maxBytes: 1_000 })).toEqual(tooLarge);
  });

  it.each([
    ['breaks off before its announced end', 'Content-Length: 100\r\n\r\n{"code":0'],
    ['breaks off between its chunks', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"cod\r\n'],
    ['is packed and cannot be unpacked', 'Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}'],
  ])('%s', async (_, rest) => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
    expect(await failureOfBytes(head + rest)).toEqual([502, 'upstream_broken', undefined]);
  });

  it('is no HTTP at all', async () => {
    expect(await failureOfBytes('SSH-2.0-OpenSSH_9.6\r\n')).toEqual([
      502,
      'upstream_broken',
      undefined,
    ]);
  });
});
