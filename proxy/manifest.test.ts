import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Listening } from './listen';
import { get } from './testing/raw-request';
import { serveApp } from './testing/serve-app';

let app: Listening;

beforeAll(async () => {
  app = await serveApp({ url: 'http://127.0.0.1:1' }, { shortTitle: 'Fleet' });
});

afterAll(() => app.close(0));

it('names the installed page as the deployment is named', async () => {
  const answer = await get(`${app.url}/manifest.webmanifest`);
  expect(answer.headers['content-type']).toBe('application/manifest+json');
  expect(answer.headers['cache-control']).toBe('no-cache');
  expect(JSON.parse(answer.body.toString())).toMatchObject({
    name: 'Test fleet',
    short_name: 'Fleet',
    start_url: '/',
    display: 'standalone',
  });
});

it('takes no other method', async () => {
  const answer = await get(`${app.url}/manifest.webmanifest`, { method: 'POST' });
  expect(answer.status).toBe(405);
});
