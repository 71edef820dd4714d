import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from './env';
import type { Listening } from './listen';
import { get, sendTarget } from './testing/raw-request';
import { errorOf, serveApp } from './testing/serve-app';
import { jsonAnswer, type StubDashboard, stubDashboard } from './testing/stub-dashboard';

const SHELL =
  '<script src="/boot.js"></script><link href="/config.json"><a href="https://a.example/x">';
let folder: string;
let dashboard: StubDashboard;
let app: Listening;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), SHELL);
  await writeFile(join(folder, 'index.html.br'), 'of the page at the root');
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'app()');
  dashboard = await stubDashboard(jsonAnswer('{}'));
  app = await serveApp({ url: dashboard.url }, { staticRoot: folder, base: '/status/' });
});

afterAll(async () => {
  await app.close(0);
  await dashboard.close();
  await rm(folder, { recursive: true });
});

describe('below a path', () => {
  it.each(['/status/', '/status/server/7?kiosk=1', '/status/wall'])(
    'the page at %s names its files by their whole path',
    async (path) => {
      const answer = await get(app.url + path, { headers: { 'accept-encoding': 'br' } });
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toBe(
        '<script src="/status/boot.js"></script><link href="/status/config.json"><a href="https://a.example/x">',
      );
    },
  );

  it.each([
    ['/status/assets/app-1a2b.js', 'app()'],
    ['/status/healthz', 'ok'],
    ['/healthz', 'ok'],
  ])('%s is there', async (path, body) => {
    const answer = await get(app.url + path);
    expect([answer.status, answer.body.toString()]).toEqual([200, body]);
  });

  it('settings and manifest are there, and the manifest stays below the path', async () => {
    expect((await get(`${app.url}/status/config.json`)).status).toBe(200);
    const manifest = await get(`${app.url}/status/manifest.webmanifest`);
    expect(JSON.parse(manifest.body.toString())).toMatchObject({ scope: '/status/' });
  });

  it('a server in front may take the path away', async () => {
    const answer = await get(`${app.url}/server/7`);
    expect([answer.status, answer.body.includes('/status/boot.js')]).toEqual([200, true]);
  });

  it.each(['/status', '/status?kiosk=1'])('%s leads to the path with its slash', async (path) => {
    const answer = await sendTarget(app.port, 'GET', path);
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe(path.replace('/status', '/status/'));
  });

  it('the dashboard is asked by its own address', async () => {
    await get(`${app.url}/status/api/v1/server/list`);
    expect(dashboard.requests.at(-1)?.url).toBe('/api/v1/server/list');
  });

  it.each([
    '/status/api/v1/server/../x',
    '/status/%61pi/v1/server/list',
    '/status//api/v1/server/list',
    '/status/api',
    '/status/x/../api/v1/login',
  ])('no spelling of the API slips past: %s', async (target) => {
    const before = dashboard.requests.length;
    const answer = await sendTarget(app.port, 'GET', target);
    expect(errorOf(answer).code).toBe('not_found');
    expect(dashboard.requests.length).toBe(before);
  });
});

describe('BASE_PATH', () => {
  const read = (path: string) => {
    const parsed = parseEnv({ BASE_PATH: path });
    return parsed.ok ? parsed.settings.BASE_PATH : parsed.message;
  };

  it.each([
    ['/status/', '/status/'],
    ['/status', '/status/'],
    ['status', '/status/'],
    ['/ops/status/', '/ops/status/'],
    ['/', '/'],
    ['', '/'],
  ])('%s is %s', (given, path) => expect(read(given)).toBe(path));

  it.each(['/../x/', '/a b/', '/a?b', 'https://a.example/', '/"onload=', '/api/x/', '/.git/'])(
    '%s is refused',
    (given) => expect(read(given)).toMatch(/^BASE_PATH takes a path/),
  );
});
