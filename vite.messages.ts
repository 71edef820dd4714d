import { readFile } from 'node:fs/promises';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** `catalogue.json?messages=first` and `=later`. */
const QUERY = /\?messages=(first|later)$/;
/** A name of its own, so that the JSON plugin does not take the compiled module for JSON. */
const PREFIX = '\0messages:';
const SUFFIX = '.js';

/** The texts of screens that most visits do not begin with: the first screen does not wait for them. */
const LATER =
  /^((settings|events)\.(?!close$|title$)|session\.(?!signOut$)|crash\.comeback$|notice\.(history|rejected|offered|declined|dismiss)|(connect|doctor|own|failure|server|chart|compare|incident|history|event|metric|seen|share|latency|table|find|sort|tiles|mark|keys|update|recalled|missing|phone|install|wall|alerts?)\.)/;

/** Compiles one half of a catalogue while building, so that no message parser reaches the browser. */
export function messages(): Plugin {
  return {
    name: 'nezha-status:messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      const half = QUERY.exec(source)?.[1];
      if (half === undefined) return undefined;
      const file = await this.resolve(source.replace(QUERY, ''), importer);
      return file ? `${PREFIX}${half}:${file.id}${SUFFIX}` : undefined;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const [half, file = ''] = splitOnce(id.slice(PREFIX.length, -SUFFIX.length));
      this.addWatchFile(file);
      const catalogue: Record<string, string> = JSON.parse(await readFile(file, 'utf8'));
      const compiled = Object.entries(catalogue)
        .filter(([key]) => LATER.test(key) === (half === 'later'))
        .map(([key, text]) => [key, compileMessage(text)]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, map: null };
    },
  };
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return [text.slice(0, at), text.slice(at + 1)];
}
