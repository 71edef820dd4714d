// Holds the built page to the browsers that package.json names, by MDN's tables: syntax, globals and their
// members, CSS. What `npm run build` targets must be the same floor.
import { readdirSync, readFileSync } from 'node:fs';
import { loadConfigFromFile } from 'vite';
import { HARMLESS } from './browsers/harmless.mjs';
import { checkScript } from './browsers/javascript.mjs';
import { checkStylesheet } from './browsers/stylesheet.mjs';
import { readFloor } from './browsers/support.mjs';
import { inProject } from './project.mjs';

const BUILT = ['dist', 'client'];
/** Tells people that their browser is too old, and so must be read by those that are. */
const BOOT = 'boot.js';

const files = readdirSync(inProject(...BUILT), { recursive: true, encoding: 'utf8' });
const scripts = files.filter((file) => file.endsWith('.js'));
const stylesheets = files.filter((file) => file.endsWith('.css'));
const read = (file) => readFileSync(inProject(...BUILT, file), 'utf8');

const problems = [
  ...(await targetProblems()),
  ...scripts.flatMap((file) => told(file, checkScript(read(file)))),
  ...stylesheets.flatMap((file) => told(file, checkStylesheet(read(file)))),
  ...told(BOOT, checkScript(read(BOOT), 5)),
];
// A check that sees nothing finds nothing.
if (scripts.length < 3 || stylesheets.length < 1) problems.push('Hardly any built file was found.');

for (const problem of problems) console.log(problem);
const floor = readFloor().map(({ name, version }) => `${name} ${version}`);
console.log(`${scripts.length} scripts, ${stylesheets.length} stylesheets on ${floor.join(', ')}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function told(file, found) {
  return found
    .filter(({ feature }) => !HARMLESS.has(feature))
    .map(({ feature, missing }) => `${file}: ${feature} is not in ${missing.join(', ')}`);
}

/** The build's targets, where they are not the floor. */
async function targetProblems() {
  // Vite would list every import without an extension, which this loader of it reads well.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  const env = { command: 'build', mode: 'production' };
  const loaded = await loadConfigFromFile(env, inProject('vite.config.ts'));
  const targets = [loaded?.config.build?.target ?? []].flat().sort();
  // Where there is no name of esbuild's for it, iOS is held by the tables alone.
  const wanted = readFloor().map(
    ({ name, version }) => `${name === 'ios_saf' ? 'ios' : name}${version}`,
  );
  const same = targets.join() === wanted.sort().join();
  return same ? [] : [`vite.config.ts builds for ${targets}, package.json says ${wanted}`];
}
