import postcss from 'postcss';
import { missingIn, TABLES } from './support.mjs';

const { 'at-rules': AT_RULES, properties: PROPERTIES, selectors: SELECTORS, types } = TABLES.css;

/** Functions of values stand in MDN's tables under the type that they yield. */
const FUNCTIONS = new Map();
for (const [name, type] of Object.entries(types)) {
  for (const [inner, feature] of Object.entries(type)) FUNCTIONS.set(inner, feature);
  if (!FUNCTIONS.has(name)) FUNCTIONS.set(name, type);
}

/**
 * What a stylesheet uses that some browser of the floor lacks. What stands in `@supports` is passed over.
 *
 * @returns `{ feature, missing }` for each
 */
export function checkStylesheet(css) {
  const found = new Map();
  const declared = new Set();
  const root = postcss.parse(css);
  root.walkDecls(({ prop }) => declared.add(prop));
  const note = (feature, node, prefixed) => {
    // A prefix says itself for whom it is.
    if (/^:?-/.test(feature)) return;
    const missing = missingIn(node, prefixed);
    if (missing.length > 0) found.set(feature, missing);
  };

  root.walk((node) => {
    if (within(node, (one) => one.type === 'atrule' && one.name === 'supports')) return;
    if (node.type === 'comment') return;
    if (node.type !== 'decl' && within(node, (one) => one.type === 'rule')) {
      note('CSS nesting', SELECTORS.nesting);
    }
    if (node.type === 'rule') {
      for (const name of pseudos(node.selector)) note(`:${name}`, SELECTORS[name]);
    } else if (node.type === 'atrule') {
      note(`@${node.name}`, AT_RULES[node.name]);
      for (const [, name] of node.params.matchAll(/\(\s*([a-z-]+)/g)) {
        note(`@${node.name} (${name})`, AT_RULES[node.name]?.[name]);
      }
    } else {
      const property = PROPERTIES[node.prop];
      note(node.prop, property, (prefix) => declared.has(`${prefix}${node.prop}`));
      // A list of fonts is there to be fallen through.
      if (node.prop === 'font-family') return;
      for (const [word, bracket] of words(node.value)) {
        if (bracket) note(`${word}()`, FUNCTIONS.get(word));
        else note(`${node.prop}: ${word}`, property?.[word]);
      }
    }
  });
  return [...found].map(([feature, missing]) => ({ feature, missing }));
}

function within(node, test) {
  for (let one = node.parent; one !== undefined; one = one.parent) if (test(one)) return true;
  return false;
}

/** Lists that pass over what they don't know, where any other selector would lose its whole rule. */
const FORGIVING = /:(?:is|where)\((?:[^()]|\([^()]*\))*\)/g;

/** The names of pseudo-classes and pseudo-elements; class names hold escaped colons. */
function pseudos(selector) {
  const plain = selector
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(FORGIVING, '');
  return [...plain.matchAll(/::?([a-z-]+)/g)].map(([, name]) => name);
}

/** A value's words, each with whether it is a function's name. */
function words(value) {
  const plain = value.replace(/"[^"]*"|'[^']*'|--[\w-]+|url\([^)]*\)/g, '');
  return [...plain.matchAll(/(?<![\w.#-])([a-z][a-z-]*)(\()?/g)].map(([, word, bracket]) => [
    word,
    bracket !== undefined,
  ]);
}
