import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject } from '../project.mjs';

/** MDN's tables of what exists in which version of which browser. */
export const TABLES = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** What MDN calls the browsers of `browserslist`. */
const MDN_NAMES = {
  chrome: 'chrome',
  edge: 'edge',
  safari: 'safari',
  ios_saf: 'safari_ios',
  firefox: 'firefox',
};

/** The oldest version of each browser that must run the page, as package.json names them. */
export function readFloor() {
  const { browserslist } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return browserslist.map((line) => {
    const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
    if (MDN_NAMES[name] === undefined) throw new Error(`package.json: browserslist: ${line}`);
    return { name, browser: MDN_NAMES[name], version };
  });
}

const FLOOR = readFloor();

/**
 * In which browsers of the floor a feature is missing; in none that MDN does not know.
 *
 * @param feature a node of MDN's tables
 * @param prefixed whether the feature stands there with this prefix, too
 */
export function missingIn(feature, prefixed = () => false) {
  const support = feature?.__compat?.support;
  if (support === undefined) return [];
  return FLOOR.filter(({ browser, version }) => {
    const statements = [support[browser] ?? []].flat();
    return statements.length > 0 && !statements.some((one) => holds(one, version, prefixed));
  }).map(({ name, version }) => `${name} ${version}`);
}

function holds(statement, version, prefixed) {
  const { version_added: added, version_removed: removed, flags, prefix } = statement;
  if (flags !== undefined || statement.alternative_name !== undefined) return false;
  if (prefix !== undefined && !prefixed(prefix)) return false;
  if (typeof added !== 'string' || added === 'preview') return false;
  const gone = typeof removed === 'string' && atLeast(version, removed);
  return atLeast(version, added) && !gone;
}

/** Whether a version is another or newer. MDN writes "≤37" where it does not know better. */
function atLeast(version, other) {
  const numbers = (text) => text.replace('≤', '').split('.').map(Number);
  const [mine, theirs] = [numbers(version), numbers(other)];
  for (let at = 0; at < Math.max(mine.length, theirs.length); at += 1) {
    const difference = (mine[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
