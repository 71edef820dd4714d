import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AskedServer, answerSchema, ask, dashboardAt, NOON, servers } from './testdata/ask';
import { shapeOf } from './testdata/shape';

const recorded = (file: string) =>
  readFileSync(new URL(`testdata/${file}`, import.meta.url), 'utf8');
const recordedShape = (file: string) => shapeOf(JSON.parse(recorded(file)));

/** What the recorded hosts happen to lack, and the API document gives a shape to. */
const withoutExtras = (shape: string) =>
  shape
    .replaceAll('GPU:[string]', 'GPU:null')
    .replaceAll('Temperatures:[{Name:string,Temperature:number}]', 'Temperatures:null');

const isPending = ({ host, last_active }: AskedServer) =>
  host !== undefined && host.Platform !== '' && last_active < 0;

async function demoText(path: string, headers?: HeadersInit, method?: string) {
  const { dashboard } = dashboardAt(NOON);
  return (await dashboard.fetch(ask(path, headers, method))).text();
}

describe('an answer has the shape of the recorded one', () => {
  test.each([
    ['the list', '/api/v1/server/list', 'list.json'],
    ['the list of a tag', '/api/v1/server/list?tag=Asia', 'list-tag.json'],
    ['an unknown tag', '/api/v1/server/list?tag=Nowhere', 'list-tag-unknown.json'],
    ['the latency of a server', '/api/v1/monitor/1', 'monitor.json'],
    ['a server without latency', '/api/v1/monitor/3', 'monitor-none.json'],
  ])('%s', async (_, path, file) => {
    expect(shapeOf(JSON.parse(await demoText(path)))).toBe(recordedShape(file));
  });

  test.each([
    ['every server in detail', '/api/v1/server/details', 'details.json'],
    ['servers by id', '/api/v1/server/details?id=1,2,3', 'details-id.json'],
    ['the servers of a tag', '/api/v1/server/details?tag=Asia', 'details-tag.json'],
  ])('%s', async (_, path, file) => {
    const kinds = (text: string) => {
      const { result, ...envelope }: { result: unknown[] } = JSON.parse(text);
      return {
        envelope,
        servers: [...new Set(result.map((server) => withoutExtras(shapeOf(server))))].sort(),
      };
    };
    expect(kinds(await demoText(path))).toEqual(kinds(recorded(file)));
  });

  test('an agent that has registered and sent no state yet', async () => {
    const { dashboard, clock } = dashboardAt(NOON);
    const { result: pending } = answerSchema.parse(
      JSON.parse(recorded('details-first-state-pending.json')),
    );
    dashboard.restart();
    const registered: AskedServer[] = [];
    for (let second = 0; second < 12; second++) {
      clock.ms += 1000;
      const { list } = await servers(dashboard, '/api/v1/server/details?id=1');
      registered.push(...list.filter(isPending));
    }
    const [real] = pending.filter(isPending);
    expect(registered.length).toBeGreaterThan(0);
    for (const server of registered) {
      expect(server.status).toEqual(real?.status);
      expect(server.last_active).toBe(real?.last_active);
      expect(server.ipv4).not.toBe('');
    }
  });
});

describe('a failure is the recorded one, byte for byte', () => {
  const guest = {};
  const wrong = { authorization: 'wrong' };
  const token = { authorization: 'demo' };
  test.each([
    ['a wrong token', 200, '/api/v1/server/details', wrong, 'refused.json'],
    ['no token', 200, '/api/v1/server/list', guest, 'refused.json'],
    ['Bearer', 200, '/api/v1/server/list', { authorization: 'Bearer demo' }, 'refused.json'],
    ['another cookie', 200, '/api/v1/server/list', { cookie: 'other=demo' }, 'refused.json'],
    ['latency of an unknown server', 404, '/api/v1/monitor/999', token, 'monitor-unknown.json'],
    ['latency of no id', 400, '/api/v1/monitor/abc', token, 'monitor-bad-id.json'],
    ['a hidden server', 403, '/api/v1/monitor/43', guest, 'monitor-guest-hidden.json'],
  ])('%s', async (_, status, path, headers, file) => {
    const response = await dashboardAt(NOON).dashboard.fetch(ask(path, headers));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.text()).toBe(JSON.stringify(JSON.parse(recorded(file))));
  });

  test.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1/setting'],
    ['GET', '/'],
    ['GET', '/api/v1/server/list/1'],
    ['HEAD', '/api/v1/server/list'],
    ['OPTIONS', '/api/v1/server/details'],
    ['POST', '/api/v1/server/details'],
    ['POST', '/api/v1/server/register'],
  ])('%s %s is an HTML page', async (method, path) => {
    const { dashboard } = dashboardAt(NOON);
    const response = await dashboard.fetch(ask(path, { authorization: 'demo' }, method));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(recorded('unknown-path.html'));
  });
});
