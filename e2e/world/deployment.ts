import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** A folder with a built page, to be served and removed. */
export interface Deployment {
  readonly root: string;
  remove(): Promise<void>;
}

/** The build without those of its assets that match: as if the server had forgotten them. */
export async function buildWithout(missing: RegExp): Promise<Deployment> {
  const deployment = await copyBuild();
  for (const name of await assetsOf(deployment)) {
    if (missing.test(name)) await rm(join(deployment.root, 'assets', name));
  }
  return deployment;
}

/** The build as a later one would be: each asset under another name, which the others know it by. */
export async function nextBuild(): Promise<Deployment> {
  const deployment = await copyBuild();
  const names = await assetsOf(deployment);
  const hashes = new Set(names.flatMap((name) => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? []));
  const renew = (text: string) =>
    [...hashes].reduce((renewed, hash) => renewed.replaceAll(hash, `NEW${hash.slice(3)}`), text);
  const texts = ['index.html', 'sw.js', ...names.map((name) => `assets/${name}`)];
  for (const path of texts) {
    const file = join(deployment.root, path);
    await writeFile(file, renew(await readFile(file, 'utf8')));
    await rename(file, join(deployment.root, renew(path)));
  }
  return deployment;
}

/** What the build has compressed would still be of the build that it was made from: it is left out. */
async function copyBuild(): Promise<Deployment> {
  const root = await mkdtemp(join(tmpdir(), 'deployment-'));
  await cp(BUILT, root, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  return { root, remove: () => rm(root, { recursive: true }) };
}

function assetsOf({ root }: Deployment): Promise<readonly string[]> {
  return readdir(join(root, 'assets'));
}
