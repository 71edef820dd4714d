import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { missingIn, TABLES } from './support.mjs';

/** The newest syntax that the floor reads, with all of its regular expressions' flags. */
const SYNTAX = 2023;
const { api: WEB } = TABLES;
const { builtins: BUILTINS } = TABLES.javascript;
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self']);

/** The kinds of values whose methods are told by name: those of the others have everyday names. */
const VALUES = new Set(['Array', 'ArrayBuffer', 'Map', 'Promise', 'Set', 'String', 'TypedArray']);

/** Objects that scripts find ready, and what they are. */
const INSTANCES = { navigator: 'Navigator', document: 'Document', performance: 'Performance' };

/**
 * What a script uses that some browser of the floor lacks: syntax, globals that it calls, and their members.
 * Methods of values are known by name alone: those count that have no older namesake.
 *
 * @returns `{ feature, missing }` for each
 */
export function checkScript(code, ecmaVersion = SYNTAX) {
  let tree;
  try {
    tree = parse(code, { ecmaVersion, sourceType: ecmaVersion < 2015 ? 'script' : 'module' });
  } catch (error) {
    return [{ feature: error.message, missing: [`the syntax of ES${ecmaVersion}`] }];
  }
  const found = new Map();
  const note = (feature, node) => {
    const missing = missingIn(node);
    if (missing.length > 0) found.set(feature, missing);
  };
  const called = ({ callee }) => {
    const name = nameOf(callee);
    if (name !== undefined) note(name, own(BUILTINS, name) ?? own(WEB, name));
    if (callee.type !== 'MemberExpression' || callee.computed) return;
    // A global's own function is judged below, as its member.
    if (own(BUILTINS, nameOf(callee.object)) !== undefined) return;
    const method = callee.property.name;
    if (YOUNG_METHODS.has(method)) found.set(`.${method}()`, YOUNG_METHODS.get(method));
  };
  simple(tree, {
    CallExpression: called,
    NewExpression: called,
    MemberExpression({ object, property, computed }) {
      const owner = nameOf(object);
      if (owner === undefined || computed) return;
      note(`${owner}.${property.name}`, memberOf(owner, property.name));
    },
  });
  return [...found].map(([feature, missing]) => ({ feature, missing }));
}

/** The name of a global: `X`, `window.X`. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return GLOBAL_OBJECTS.has(node.object.name) ? node.property.name : undefined;
}

function memberOf(owner, name) {
  const instance = own(INSTANCES, owner);
  if (instance !== undefined) return own(WEB[instance], name);
  return own(own(BUILTINS, owner), name) ?? own(own(WEB, owner), `${name}_static`);
}

function own(object, name) {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Methods that some browser of the floor lacks, and that none of the language's other objects has. */
const YOUNG_METHODS = youngMethods();

function youngMethods() {
  const methods = Object.entries(BUILTINS).flatMap(([owner, members]) =>
    Object.entries(members).map(([name, feature]) => ({
      owner,
      name,
      missing: missingIn(feature),
    })),
  );
  const old = new Set(
    methods.filter(({ missing }) => missing.length === 0).map(({ name }) => name),
  );
  const young = methods.filter(({ owner, name }) => VALUES.has(owner) && !old.has(name));
  return new Map(young.map(({ name, missing }) => [name, missing]));
}
