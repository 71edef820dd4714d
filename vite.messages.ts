import { readFile } from 'node:fs/promises';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const QUERY = '?messages';
/** A name of its own, so that the JSON plugin does not take the compiled module for JSON. */
const PREFIX = '\0messages:';
const SUFFIX = '.js';

/** Compiles `catalogue.json?messages` while building, so that no message parser reaches the browser. */
export function messages(): Plugin {
  return {
    name: 'nezha-status:messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return undefined;
      const file = await this.resolve(source.slice(0, -QUERY.length), importer);
      return file ? `${PREFIX}${file.id}${SUFFIX}` : undefined;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      this.addWatchFile(file);
      const catalogue: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
      const compiled = Object.entries(catalogue).map(([key, text]) => [key, compileMessage(text)]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, map: null };
    },
  };
}
