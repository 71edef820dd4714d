import { EventEmitter, once } from 'node:events';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Listening } from './listen';
import { get, sendTarget } from './testing/raw-request';
import { errorOf, serveApp } from './testing/serve-app';
import {
  DASHBOARD_DATE,
  jsonAnswer,
  type StubDashboard,
  stubDashboard,
} from './testing/stub-dashboard';
import { createUpstream, type Upstream } from './upstream';

const LIST = '/api/v1/server/list';
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of open.splice(0).reverse()) await server.close();
});

async function setUp(
  answer = jsonAnswer('{"code":0,"result":[]}'),
): Promise<{ dashboard: StubDashboard; app: Listening }> {
  const dashboard = await stubDashboard(answer);
  open.push(dashboard);
  const app = await serveApp({ url: `${dashboard.url}/panel` });
  open.push({ close: () => app.close(0) });
  return { dashboard, app };
}

describe("a dashboard's answer", () => {
  it('passes byte for byte, with its date and with no other header of its', async () => {
    const body = '{"code":0,  "result":[{"name":"\\u003cb\\u003e"}]}';
    const { app } = await setUp(jsonAnswer(body));
    const answer = await get(app.url + LIST);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe(body);
    expect(answer.headers).toMatchObject({
      date: DASHBOARD_DATE,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.headers).not.toHaveProperty('x-inner');
  });

  it('keeps HTTP 200 when it says that the token is refused', async () => {
    const { app } = await setUp(jsonAnswer('{"code":403,"message":"访问此接口需要认证"}'));
    const answer = await get(app.url + LIST);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ code: 403 });
  });

  it('keeps its own status when that is an error in JSON', async () => {
    const { app } = await setUp(jsonAnswer('{"error":"404 Not Found"}', 404));
    expect((await get(app.url + LIST)).status).toBe(404);
  });

  it('passes when its text stops half-way, which its reader will see', async () => {
    const { app } = await setUp(jsonAnswer('{"code":0,"result":[{"id"'));
    expect((await get(app.url + LIST)).body.toString()).toBe('{"code":0,"result":[{"id"');
  });

  it('gets no date from us where it has none', async () => {
    const { app } = await setUp((_, outgoing) => {
      outgoing.sendDate = false;
      outgoing.setHeader('content-type', 'application/json').end('{}');
    });
    expect((await get(app.url + LIST)).headers).not.toHaveProperty('date');
  });

  it('is compressed as the client likes it', async () => {
    const body = JSON.stringify({
      code: 0,
      result: Array.from({ length: 500 }, (_, id) => ({ id })),
    });
    const { app } = await setUp(jsonAnswer(body));
    const asked = (encoding: string) =>
      get(app.url + LIST, { headers: { 'accept-encoding': encoding } });
    const [brotli, gzip, plain] = await Promise.all(['gzip, br', 'gzip', 'identity'].map(asked));
    expect(brotli?.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli?.body ?? '').toString()).toBe(body);
    expect(gzip?.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip?.body ?? '').toString()).toBe(body);
    expect(gzip?.headers['content-length']).toBe(String(gzip?.body.byteLength));
    expect(plain?.headers).not.toHaveProperty('content-encoding');
    expect(plain?.body.toString()).toBe(body);
  });
});

describe('what the dashboard is asked', () => {
  it('is the normalised call under its own path, with our headers alone', async () => {
    const { app, dashboard } = await setUp();
    const headers = { 'x-forwarded-for': '10.0.0.1', referer: 'http://a.example', accept: '*/*' };
    await get(`${app.url}${LIST}?tag=a+b`, { headers });
    const [request] = dashboard.requests;
    expect(request?.url).toBe('/panel/api/v1/server/list?tag=a%20b');
    const names = Object.keys(request?.headers ?? {}).sort();
    expect(names).toEqual(['accept', 'connection', 'host', 'user-agent']);
    expect(request?.headers.accept).toBe('application/json');
  });

  it.each([
    ['the token', { authorization: 'T' }, 'T', undefined],
    [
      'the session cookie and no other',
      { cookie: 'a=1; nezha-dashboard=s' },
      undefined,
      'nezha-dashboard=s',
    ],
    [
      'the token alone where both are there',
      { authorization: 'T', cookie: 'nezha-dashboard=s' },
      'T',
      undefined,
    ],
    ['nothing of other cookies', { cookie: 'a=1; b=2' }, undefined, undefined],
  ])('carries %s', async (_, headers, authorization, cookie) => {
    const { app, dashboard } = await setUp();
    await get(app.url + LIST, { headers });
    expect(dashboard.requests[0]?.headers.authorization).toBe(authorization);
    expect(dashboard.requests[0]?.headers.cookie).toBe(cookie);
  });

  it('uses one connection for one request after another', async () => {
    const { app, dashboard } = await setUp();
    await get(app.url + LIST);
    await get(app.url + LIST);
    const ports = dashboard.requests.map((request) => request.socket.remotePort);
    expect(ports).toHaveLength(2);
    expect(new Set(ports).size).toBe(1);
  });

  it('is asked anew when a kept connection turns out to be closed', async () => {
    let asked = 0;
    const { app, dashboard } = await setUp((incoming, outgoing) => {
      asked += 1;
      if (asked === 2) incoming.socket.destroy();
      else jsonAnswer('{}')(incoming, outgoing);
    });
    await get(app.url + LIST);
    expect((await get(app.url + LIST)).status).toBe(200);
    expect(dashboard.requests).toHaveLength(3);
  });

  it('may be the longest list of ids', async () => {
    const { app, dashboard } = await setUp();
    const ids = Array.from({ length: 2_000 }, () => '9'.repeat(20)).join('%2C');
    expect((await get(`${app.url}/api/v1/server/details?id=${ids}`)).status).toBe(200);
    expect(dashboard.requests).toHaveLength(1);
  });
});

describe('what is refused without asking the dashboard', () => {
  it.each([
    ['GET', 'an unknown address', '/api/v1/server/register', 404, 'not_found'],
    ['GET', 'the bare prefix', '/api', 404, 'not_found'],
    ['GET', 'an address in capitals', '/API/V1/server/list', 404, 'not_found'],
    ['GET', 'an encoded prefix', '/%61pi/v1/server/list', 404, 'not_found'],
    ['GET', 'a prefix encoded twice', '/%2561pi/v1/server/list', 404, 'not_found'],
    ['GET', 'a doubled slash', '//api/v1/server/list', 404, 'not_found'],
    ['GET', 'dot segments that lead in', '/wall/../api/v1/server/list', 404, 'not_found'],
    ['GET', 'dot segments inside', '/api/v1/x/../server/list', 404, 'not_found'],
    ['GET', 'a fragment', '/api/v1/server/list#x', 404, 'not_found'],
    ['GET', 'a backslash', '/api\\v1\\server\\list', 400, 'bad_request'],
    ['GET', 'an absolute-form target', 'http://localhost/api/v1/server/list', 400, 'bad_request'],
    ['GET', 'an absolute-form target of another scheme', 'ftp://x/api', 400, 'bad_request'],
    ['OPTIONS', 'an asterisk', '*', 400, 'bad_request'],
    ['GET', 'two tags', '/api/v1/server/list?tag=a&tag=b', 400, 'bad_request'],
    ['POST', 'a write', '/api/v1/server/register', 405, 'method_not_allowed'],
    ['OPTIONS', 'a preflight', LIST, 405, 'method_not_allowed'],
    ['TRACE', 'a trace', LIST, 405, 'method_not_allowed'],
  ])('%s with %s', async (method, _, target, status, code) => {
    const { app, dashboard } = await setUp();
    const answer = await sendTarget(app.port, method, target);
    expect(answer.status).toBe(status);
    expect(errorOf(answer).code).toBe(code);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    if (status === 405) expect(answer.headers.allow).toBe('GET');
    expect(dashboard.requests).toHaveLength(0);
  });

  it('HEAD, without a body', async () => {
    const { app, dashboard } = await setUp();
    const answer = await get(app.url + LIST, { method: 'HEAD' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET');
    expect(answer.body.byteLength).toBe(0);
    expect(dashboard.requests).toHaveLength(0);
  });

  it("calls from other sites' pages, and those alone", async () => {
    const { app, dashboard } = await setUp();
    const from = (site: string) =>
      get(app.url + LIST, { headers: { 'sec-fetch-site': site, authorization: 'T' } });
    const refused = await from('cross-site');
    expect(refused.status).toBe(403);
    expect(errorOf(refused).code).toBe('cross_site');
    expect(dashboard.requests).toHaveLength(0);
    for (const site of ['same-origin', 'same-site', 'none']) {
      expect((await from(site)).status).toBe(200);
    }
  });
});

describe('identical requests in flight', () => {
  /** A dashboard that holds every answer back until the test lets go. */
  async function held() {
    const waiting: (() => void)[] = [];
    const events = new EventEmitter();
    const dashboard = await stubDashboard((incoming, outgoing) => {
      waiting.push(() => jsonAnswer('{}')(incoming, outgoing));
      events.emit('sent');
    });
    open.push(dashboard);
    const upstream = createUpstream({ url: dashboard.url });
    const watched: Upstream = {
      ...upstream,
      ask: (...call) => {
        const answer = upstream.ask(...call);
        events.emit('asked');
        return answer;
      },
    };
    const app = await serveApp({ url: dashboard.url }, { upstream: watched });
    open.push({ close: () => app.close(0) });
    /** Sends a request and waits until it has reached the proxy's way upstream. */
    const ask = async (token: string, signal?: AbortSignal) => {
      const asked = once(events, 'asked');
      const options = { headers: { authorization: token }, ...(signal ? { signal } : {}) };
      const answer = get(app.url + LIST, options);
      answer.catch(() => undefined);
      await asked;
      return { answer };
    };
    return { app, dashboard, waiting, ask, sent: () => once(events, 'sent') };
  }

  it('share one request to the dashboard, but never with another credential', async () => {
    const { dashboard, waiting, ask, sent } = await held();
    const first = sent();
    const mine = [await ask('T'), await ask('T'), await ask('T')];
    await first;
    const second = sent();
    const stranger = await ask('U');
    await second;
    for (const answer of waiting) answer();
    for (const { answer } of [...mine, stranger]) expect((await answer).status).toBe(200);
    expect(dashboard.requests.map((request) => request.headers.authorization)).toEqual(['T', 'U']);
  });

  it('go on for the others when one leaves, and end when the last has left', async () => {
    const { app, dashboard, ask, sent } = await held();
    const [one, two] = [new AbortController(), new AbortController()];
    const arrived = sent();
    const first = await ask('T', one.signal);
    const second = await ask('T', two.signal);
    await arrived;
    const socket = dashboard.requests[0]?.socket ?? new EventEmitter();
    const gone = once(socket, 'close').then(() => 'gone');
    one.abort();
    await expect(first.answer).rejects.toThrow();
    const meanwhile = get(`${app.url}/healthz`).then(() => 'still there');
    expect(await Promise.race([gone, meanwhile])).toBe('still there');
    two.abort();
    await expect(second.answer).rejects.toThrow();
    expect(await gone).toBe('gone');
    expect(dashboard.requests).toHaveLength(1);
  });
});
