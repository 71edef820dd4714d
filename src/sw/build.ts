/** The files of a build, as the build itself lists them. Paths are below the worker's scope. */
export interface Build {
  /** Another one for every build. */
  readonly version: string;
  readonly files: readonly string[];
  has(path: string): boolean;
}

export interface ListedFile {
  readonly url: string;
  /** A hash of the content; null where the name holds one. */
  readonly revision: string | null;
}

/** The page that every address of the app opens with. */
export const SHELL = 'index.html';

export function readBuild(listed: readonly ListedFile[]): Build {
  const files = listed.map(({ url }) => url);
  const known = new Set(files);
  const revisions = listed.map(({ url, revision }) => revision ?? url);
  return { version: digest(revisions.sort().join('\n')), files, has: (path) => known.has(path) };
}

/**
 * The files that a shell names, and so needs to be drawn.
 * @param html the shell
 * @throws Error where it names an asset that the build has not: the shell of another one
 */
export function filesNamedIn(html: string, build: Build): readonly string[] {
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  return addresses.flatMap((address) => {
    const asset = /assets\/[^/]+$/.exec(address)?.[0];
    if (asset !== undefined && !build.has(asset)) throw new Error('The shell of another build');
    const path = asset ?? address.slice(address.lastIndexOf('/') + 1);
    return build.has(path) ? path : [];
  });
}

/** A file's name without the hash in it: the same in every build. */
export function plainName(path: string): string {
  return path.replace(/-[\w-]{8}(\.\w+)$/, '$1');
}

/** A catalogue: of those only the one that is spoken is kept. */
export function isLanguage(path: string): boolean {
  return path.includes('.json-');
}

/** 32 bits of a text, in letters and digits: enough to tell builds from each other. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
