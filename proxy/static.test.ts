import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runtimeConfigSchema } from '../contract/config';
import type { Listening } from './listen';
import { get, sendTarget } from './testing/raw-request';
import { serveApp, TEST_CONFIG } from './testing/serve-app';

const SHELL = '<!doctype html><title>shell</title>';
const SCRIPT = `console.log("${'x'.repeat(2_000)}")`;
let folder: string;
let app: Listening;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-'));
  const root = join(folder, 'client');
  await mkdir(join(root, 'assets'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'secret.txt'), 'secret'),
    writeFile(join(root, '.hidden'), 'secret'),
    writeFile(join(root, 'index.html'), SHELL),
    writeFile(join(root, 'boot.js'), 'boot()'),
    writeFile(join(root, 'icon.svg'), '<svg/>'),
    writeFile(join(root, 'assets/app-1a2b.js'), SCRIPT),
    writeFile(join(root, 'assets/app-1a2b.js.br'), brotliCompressSync(SCRIPT)),
    writeFile(join(root, 'assets/app-1a2b.js.gz'), gzipSync(SCRIPT)),
  ]);
  app = await serveApp({ url: 'http://127.0.0.1:1' }, { staticRoot: root });
});

afterAll(async () => {
  await app.close(0);
  await rm(folder, { recursive: true });
});

describe('the shell', () => {
  it.each(['/', '/wall', '/connect', '/server/7', '/?kiosk=1', '/index.html', '/%77all'])(
    'is the page at %s',
    async (path) => {
      const answer = await get(app.url + path);
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toBe(SHELL);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
    },
  );

  it.each(['/nowhere', '/server/x', '/server/7/', '/wall/more', '//wall'])(
    'is a 404 at %s, which is no page of the app',
    async (path) => {
      const answer = await sendTarget(app.port, 'GET', path);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toBe(SHELL);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
    },
  );

  it.each<[string, number]>([
    ['http://localhost/', 200],
    ['http://localhost', 200],
    ['http://localhost?kiosk=1', 200],
    ['http://status.example:8080/server/7?kiosk=1', 200],
    ['http://localhost/healthz', 200],
    ['http://localhost/assets/app-1a2b.js', 200],
    ['http://localhost/nowhere', 404],
    ['http://localhost//wall', 404],
  ])('an address in absolute form is read by its path: %s is a %d', async (target, status) => {
    expect((await sendTarget(app.port, 'GET', target)).status).toBe(status);
  });

  it('is not sent again to who has it, and is to who has another one', async () => {
    const { etag = '' } = (await get(app.url)).headers;
    const ask = (known: string) => get(app.url, { headers: { 'if-none-match': known } });
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const same = await ask(known);
      expect(same.status).toBe(304);
      expect(same.body.byteLength).toBe(0);
      expect(same.headers.etag).toBe(etag);
    }
    expect((await ask('"older"')).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const answer = await get(app.url, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe(String(SHELL.length));
    expect(answer.body.byteLength).toBe(0);
  });

  it('takes no other method', async () => {
    const answer = await get(app.url, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('files', () => {
  it('keeps hashed assets for ever', async () => {
    const answer = await get(`${app.url}/assets/app-1a2b.js`);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
    expect(answer.body.toString()).toBe(SCRIPT);
  });

  it('asks again for files whose name stays', async () => {
    const answer = await get(`${app.url}/boot.js`);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers.etag).toBeDefined();
    expect((await get(`${app.url}/icon.svg`)).headers['content-type']).toMatch(/^image\/svg/);
  });

  it('sends what the build has compressed, under a tag of its own', async () => {
    const ask = (encoding: string) =>
      get(`${app.url}/assets/app-1a2b.js`, { headers: { 'accept-encoding': encoding } });
    const [brotli, gzip, plain] = await Promise.all(['br, gzip', 'gzip', ''].map(ask));
    expect(brotli?.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli?.body ?? '').toString()).toBe(SCRIPT);
    expect(gzip?.headers['content-encoding']).toBe('gzip');
    expect(plain?.headers).not.toHaveProperty('content-encoding');
    const answers = [brotli, gzip, plain];
    expect(new Set(answers.map((answer) => answer?.headers.etag)).size).toBe(3);
    for (const answer of answers) expect(answer?.headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    ['a file that is not there', '/missing.png'],
    ['an asset of another build', '/assets/app-9z8y.js'],
    ['an asset without an extension', '/assets/x'],
    ['the folder of assets', '/assets/'],
    ['a compressed file by its own name', '/assets/app-1a2b.js.br'],
    ['a hidden file', '/.hidden'],
    ['a way out', '/../secret.txt'],
    ['a way out behind a folder', '/assets/../../secret.txt'],
    ['an encoded way out', '/%2e%2e/secret.txt'],
    ['a way out with an encoded slash', '/..%2fsecret.txt'],
    ['a way out with a backslash', '/..%5csecret.txt'],
    ['a null in the name', '/boot.js%00'],
    ['a malformed name', '/%E0%A4%A'],
  ])('does not find %s', async (_, path) => {
    const answer = await sendTarget(app.port, 'GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe('Not found');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });
});

describe("the proxy's own addresses", () => {
  it('tells the page its settings, and the build by the hash of the shell', async () => {
    const answer = await get(`${app.url}/config.json`);
    const config = runtimeConfigSchema.parse(JSON.parse(answer.body.toString()));
    expect(config).toMatchObject(TEST_CONFIG);
    expect(config.build).toMatch(/^[\da-f]{12}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says that it is well', async () => {
    const answer = await get(`${app.url}/healthz`);
    expect([answer.status, answer.body.toString()]).toEqual([200, 'ok']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('calls the build dev where there is none', async () => {
    const dev = await serveApp({ url: 'http://127.0.0.1:1' });
    const answer = await get(`${dev.url}/config.json`);
    await dev.close(0);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ build: 'dev' });
    expect(answer.headers).not.toHaveProperty('content-security-policy');
  });
});

describe('the security headers', () => {
  const csp =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'";

  it.each([
    ['the page', 'GET', '/'],
    ['an unknown page', 'GET', '/nowhere'],
    ['an asset', 'GET', '/assets/app-1a2b.js'],
    ['an unknown file', 'GET', '/missing.png'],
    ['the settings', 'GET', '/config.json'],
    ['the health check', 'GET', '/healthz'],
    ['an unreachable dashboard', 'GET', '/api/v1/server/list'],
    ['a refused call', 'GET', '/api/x'],
    ['a refused method', 'DELETE', '/config.json'],
    ['a malformed request', 'GET', '/a\\b'],
  ])('are on %s', async (_, method, target) => {
    const { headers } = await sendTarget(app.port, method, target);
    expect(headers['content-security-policy']).toBe(csp);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const own of [
      'fullscreen',
      'screen-wake-lock',
      'autoplay',
      'clipboard-write',
      'web-share',
    ]) {
      expect(headers['permissions-policy']).toContain(`${own}=(self)`);
    }
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  it('are on a 304, too', async () => {
    const { etag = '' } = (await get(app.url)).headers;
    const answer = await get(app.url, { headers: { 'if-none-match': etag } });
    expect(answer.headers['content-security-policy']).toBe(csp);
  });

  it('say who may frame the page', async () => {
    const frameAncestors = "'self' https://a.example";
    const framed = await serveApp(
      { url: 'http://127.0.0.1:1' },
      { staticRoot: join(folder, 'client'), frameAncestors },
    );
    const answer = await get(framed.url);
    await framed.close(0);
    expect(answer.headers['content-security-policy']).toContain(
      `frame-ancestors ${frameAncestors}`,
    );
  });
});

it('says what to do where the page is not built', async () => {
  await expect(
    serveApp({ url: 'http://127.0.0.1:1' }, { staticRoot: join(folder, 'nothing') }),
  ).rejects.toThrow('npm run build');
});
