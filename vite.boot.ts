import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, type Plugin } from 'vite';

/** Makes the script that runs first as small as it gets, as no bundler sees it; its syntax stays that of 2015. */
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
      const options = { compress: { target: 'es2015' }, mangle: true } as const;
      const { code, errors } = await minify(file, await readFile(file, 'utf8'), options);
      if (errors.length > 0) throw new Error(`boot.js: ${errors[0]?.message}`);
      await writeFile(file, code);
    },
  };
}
