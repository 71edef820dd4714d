import { minify } from 'terser';
import { type ESTree, type Plugin, parseAst } from 'vite';

/**
 * Shortens the first screen's one file once more. What the bundler has shortened packs almost a per cent smaller after
 * a second tool's rounds; the other files are fetched when nobody waits and are left alone.
 */
export function packFirst(): Plugin {
  return {
    name: 'nezha-status:pack-first',
    apply: 'build',
    async generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          // No getter of the page or its libraries does more than answer, and none of their anonymous functions is
          // called with `new`.
          compress: {
            passes: 3,
            hoist_vars: true,
            keep_fargs: false,
            pure_getters: true,
            unsafe_arrows: true,
          },
        });
        if (code === undefined) this.error(`${file.fileName} can't be shortened.`);
        file.code = wrapLibraries(code);
      }
    },
  };
}

/** A function this long in characters is a library's whole file. */
const LIBRARY = 2_000;

/**
 * Puts the functions that hold a library's file in brackets. They run at once, and an engine reads what is in brackets
 * in full the first time, while the rest of the file is read, instead of once more when it is called.
 * @throws where there are none
 */
function wrapLibraries(code: string): string {
  const held = parseAst(code)
    .body.flatMap((statement) =>
      statement.type === 'VariableDeclaration' ? statement.declarations : [],
    )
    .flatMap(({ init }) => (init?.type === 'CallExpression' ? init.arguments : []))
    .filter(isLibrary);
  if (held.length === 0) throw new Error('The first file holds no library to be wrapped.');
  let wrapped = code;
  for (const { start, end } of held.reverse()) {
    wrapped = `${wrapped.slice(0, start)}(${wrapped.slice(start, end)})${wrapped.slice(end)}`;
  }
  return wrapped;
}

function isLibrary({ type, start, end }: ESTree.Argument): boolean {
  return type === 'ArrowFunctionExpression' && end - start > LIBRARY;
}
