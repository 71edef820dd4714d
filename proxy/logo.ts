import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';

/** A configured logo, held in memory. */
export interface Logo {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 16 hex digits of the content. */
  readonly hash: string;
}

const MAX_BYTES = 512_000;

/** By extension, with what such a file begins with: a page that was saved as a picture is none. */
const TYPES: Readonly<Record<string, { readonly contentType: string; readonly begin: RegExp }>> = {
  '.svg': {
    contentType: 'image/svg+xml',
    begin: /^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/i,
  },
  '.png': { contentType: 'image/png', begin: /^\x89PNG/ },
  '.webp': { contentType: 'image/webp', begin: /^RIFF....WEBP/s },
  '.jpg': { contentType: 'image/jpeg', begin: /^\xff\xd8\xff/ },
  '.jpeg': { contentType: 'image/jpeg', begin: /^\xff\xd8\xff/ },
};

/** Reads a picture from the disk; undefined where it is missing, too large or of another kind. */
export function readLogo(file: string): Logo | undefined {
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined) return undefined;
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) return undefined;
    const bytes = Uint8Array.from(readFileSync(file));
    const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
    if (!type.begin.test(start)) return undefined;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return { contentType: type.contentType, bytes, hash };
  } catch {
    return undefined;
  }
}
