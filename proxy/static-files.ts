import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Encoding } from './compression';

export interface StaticFile {
  contentType: string;
  /** 16 hex digits of the content. */
  hash: string;
  /** The bytes by encoding; the compressed ones only where the build has made them. */
  variants: Map<Encoding, Uint8Array<ArrayBuffer>>;
}

const SUFFIXES = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Reads the built page into memory, once, at the start. A request then looks a path up among those
 * that exist and nothing is resolved on the disk: there is no way out of the folder.
 *
 * @param root the folder that holds `index.html`
 * @param base the path below which they are served; the page names its files by their whole path
 * @returns the files by their path in an address (`/assets/app.js`); hidden ones are left out
 * @throws Error when there is no built page
 */
export function loadStaticFiles(root: string, base: string): Map<string, StaticFile> {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error('The built page is missing: run npm run build.');
  }
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join('/')}`;
    const hidden = path.includes('/.');
    if (!entry.isFile() || hidden || SUFFIXES.some(([, suffix]) => path.endsWith(suffix))) continue;
    files.set(path, loadFile(file));
  }
  const page = files.get('/index.html');
  if (page !== undefined && base !== '/') files.set('/index.html', rebased(page, base));
  return files;
}

/** The page with its files below another path. It is small, and is sent as it is. */
function rebased(page: StaticFile, base: string): StaticFile {
  const html = Buffer.from(page.variants.get('identity') ?? []).toString();
  const moved = html.replace(/(href|src)="\//g, (_, name: string) => `${name}="${base}`);
  const content = Uint8Array.from(Buffer.from(moved));
  return { ...page, hash: hashOf(content), variants: new Map([['identity', content]]) };
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function loadFile(file: string): StaticFile {
  const content = Uint8Array.from(readFileSync(file));
  const variants = new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', content]]);
  for (const [encoding, suffix] of SUFFIXES) {
    if (existsSync(file + suffix))
      variants.set(encoding, Uint8Array.from(readFileSync(file + suffix)));
  }
  return {
    contentType: getMimeType(file) ?? 'application/octet-stream',
    hash: hashOf(content),
    variants,
  };
}
