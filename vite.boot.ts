import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, type Plugin } from 'vite';

/** Makes the script that runs first as small as it gets, as no bundler sees it. */
export function bootScript(): Plugin {
  let folder = '';
  return {
    name: 'nezha-status:boot',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    async writeBundle() {
      const file = join(folder, 'boot.js');
      await writeFile(file, await shorten(await readFile(file, 'utf8')));
    },
  };
}

/** Its syntax stays that of any browser, which gets a sentence that says so if it is too old. */
async function shorten(script: string): Promise<string> {
  const { code, errors } = await minify('boot.js', script, { compress: false, mangle: true });
  if (errors.length > 0) throw new Error(`boot.js: ${errors[0]?.message}`);
  // The shortener writes strings as templates, which are younger.
  if (/'|\$\{/.test(code)) throw new Error('boot.js: a string can’t be written with quotes.');
  return code.replaceAll('`', "'");
}
