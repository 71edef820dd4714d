import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project, wherever the command was called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. */
export const inProject = (...parts) => join(ROOT, ...parts);

/**
 * The script behind an installed package's command, to be run by this very Node: `.bin` holds
 * shell scripts, which Windows cannot run.
 */
export function toolScript(packageName, command = packageName) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
