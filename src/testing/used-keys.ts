import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How the page's code speaks of its texts. */
export interface UsedKeys {
  /** Every key that some code can ask for. */
  readonly used: ReadonlySet<string>;
  /** What is asked for in so many words: `t('…')`, and the beginnings of `` t(`…${ ``. */
  readonly asked: readonly string[];
}

/**
 * Reads the keys out of the code by its types: `` t(`status.${status}`) `` uses the keys of the states there
 * are, and no other that begins so. Where the type is any key, the literals that are a key count.
 */
export function readUsedKeys(keys: ReadonlySet<string>): UsedKeys {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const asked: string[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && keys.has(node.text)) used.add(node.text);
    const argument = textArgument(node);
    if (argument) {
      const possible = literalsOf(checker.getTypeAtLocation(argument));
      if (possible.length < keys.size) for (const key of possible) used.add(key);
      if (ts.isStringLiteral(argument)) asked.push(argument.text);
      if (ts.isTemplateExpression(argument)) asked.push(argument.head.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isOurs(file.fileName)) visit(file);
  return { used, asked };
}

function openProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames.filter(isOurs), options);
}

/** Code of the page itself; a test that names a key does not use it. */
function isOurs(file: string): boolean {
  return /\/src\/.*\.tsx?$/.test(file) && !/node_modules|\.test\.|\/src\/testing\//.test(file);
}

/** The first argument of `t(…)`. */
function textArgument(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  return node.expression.text === 't' ? node.arguments[0] : undefined;
}

function literalsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}
