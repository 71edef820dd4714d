import { existsSync, readdirSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inProject, ROOT, toolScript } from './project.mjs';
import { runQuietly } from './run-process.mjs';
import { Sentence } from './sentence.mjs';
import { assertWritable, stampAt } from './stamp.mjs';

const FOLDERS = ['src', 'proxy', 'demo', 'contract', 'public'];
const FILES = ['index.html', 'package.json', 'package-lock.json', 'tsconfig.json'];
const RESULTS = ['dist/client/index.html', 'dist/server/main.js', 'dist/server/demo.js'];

const stamp = stampAt(inProject('dist', '.built-from'));

/** Builds page and server, unless what is there was built from the same sources. */
export async function ensureBuilt() {
  const configs = readdirSync(ROOT).filter((name) => name.endsWith('.ts'));
  const sources = fingerprint([...FOLDERS, ...FILES, ...configs]);
  if (stamp.read() === sources && RESULTS.every((file) => existsSync(inProject(file)))) return;
  assertWritable(inProject('dist'));
  // First of all: a build that fails half-way must not pass for the last one.
  stamp.remove();
  await build('Building the page …', []);
  await build('Building the server …', ['--config', 'vite.server.config.ts']);
  stamp.write(sources);
}

async function build(headline, args) {
  console.log(headline);
  const { code, output } = await runQuietly(
    process.execPath,
    [toolScript('vite'), 'build', ...args],
    {
      env: { NODE_ENV: 'production' },
    },
  );
  if (code === 0) return;
  console.error(output.trim());
  throw new Sentence('The build failed; what Vite said stands above.');
}
