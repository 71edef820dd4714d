import { Agent, request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type DemoListener, listenDemo } from './listen';
import { dashboardAt, NOON } from './testdata/ask';

let listener: DemoListener | undefined;

afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

const start = async () => {
  listener = await listenDemo(dashboardAt(NOON).dashboard, { port: 0, host: '127.0.0.1' });
  return listener;
};

test('answers over HTTP with the dashboard’s own clock', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/api/v1/server/list`, { headers: { authorization: 'demo' } });
  expect(response.headers.get('date')).toBe('Mon, 23 Nov 2026 12:00:00 GMT');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.json()).toMatchObject({ code: 0, message: 'success' });
});

test('has no HEAD', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/api/v1/server/list`, { method: 'HEAD' });
  expect(response.status).toBe(404);
});

test('closing ends connections that are kept alive', async () => {
  const { url, close } = await start();
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve, reject) => {
    request(`${url}/`, { agent }, (response) => response.resume().on('end', resolve))
      .on('error', reject)
      .end();
  });
  await close();
  agent.destroy();
  await expect(fetch(url)).rejects.toThrow();
});

test('a taken port is an error', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const second = listenDemo(dashboardAt(NOON).dashboard, { port, host: '127.0.0.1' });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
