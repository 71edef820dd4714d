import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { staticManifest } from './vite.manifest';

/** The page's own HTML, built without its scripts: `vite build --base /status/`, and nothing written. */
async function buildBelow(base: string) {
  const root = await mkdtemp(join(tmpdir(), 'static-'));
  const html = await readFile(new URL('index.html', import.meta.url), 'utf8');
  await writeFile(join(root, 'index.html'), html.replace(/<script.*<\/script>/g, ''));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    base,
    publicDir: new URL('public', import.meta.url).pathname,
    plugins: [staticManifest()],
    build: { write: false },
  });
  await rm(root, { recursive: true });
  if (Array.isArray(built) || !('output' in built)) throw new Error('Nothing was built');
  const assets = built.output.flatMap((file) => (file.type === 'asset' ? file : []));
  return (name: string) => String(assets.find(({ fileName }) => fileName === name)?.source);
}

it('a deployment without a proxy has the manifest as a file, and the page finds it', async () => {
  const file = await buildBelow('/status/');
  expect(JSON.parse(file('manifest.webmanifest'))).toMatchObject({
    id: '/status/',
    scope: '/status/',
    name: 'Fleet status',
    display: 'standalone',
  });
  expect(file('index.html')).toContain('href="/status/manifest.webmanifest"');
});
