import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './project.mjs';

/** Files that no build contains. */
const LEFT_OUT = /\.test\.tsx?$|(?:^|\/)\./;

/**
 * A hash of the contents of files and folders, by their names: it does not change with a checkout,
 * a copy or a touched date.
 *
 * @param paths files and folders in the project; missing ones count as empty
 * @param extra whatever else makes a difference
 */
export function fingerprint(paths, extra = []) {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\0`);
  for (const file of paths.flatMap((path) => filesUnder(join(ROOT, path))).sort()) {
    const name = relative(ROOT, file).split(sep).join('/');
    if (LEFT_OUT.test(name)) continue;
    hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
