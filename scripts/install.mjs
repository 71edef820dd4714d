import { readFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './project.mjs';
import { runQuietly } from './run-process.mjs';
import { Sentence } from './sentence.mjs';
import { assertWritable, stampAt } from './stamp.mjs';

const stamp = stampAt(inProject('node_modules', '.nezha-status-installed'));

/** Installs the packages of the lock file, unless they are there already. */
export async function ensureInstalled() {
  const [major] = process.versions.node.split('.');
  const platform = `${process.platform} ${process.arch} node ${major}`;
  const wanted = fingerprint(['package.json', 'package-lock.json'], [platform]);
  if (stamp.read() === wanted) return;
  assertWritable(inProject('node_modules'));
  if (installedByHand()) {
    stamp.write(wanted);
    return;
  }
  console.log('Installing the packages (npm ci); this takes a minute, and only once …');
  const { code, output } = await npmCi();
  if (code !== 0) {
    console.error(output.trim());
    throw new Sentence('The packages could not be installed; what npm said stands above.');
  }
  stamp.write(wanted);
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath ?? '';
  // Under `npm start` npm names its own script; that works without a shell on every system.
  if (/npm-cli\.[cm]?js$/.test(npm)) return runQuietly(process.execPath, [npm, ...args]);
  return runQuietly('npm', args, { shell: process.platform === 'win32' });
}

/** Whether someone has run npm themselves and all is in place: npm notes what it has put there. */
function installedByHand() {
  const wanted = packagesIn(inProject('package-lock.json'));
  const present = packagesIn(inProject('node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  const same = (path) => wanted[path]?.version === present[path]?.version;
  const needed = Object.keys(wanted).filter((path) => path !== '' && isFor(wanted[path]));
  return needed.every(same) && Object.keys(present).every(same);
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether a package of the lock file must be here: every one that is not optional, and of the
 * optional ones those made for this very machine. The others come along with these.
 */
function isFor({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return (
    os?.includes(process.platform) === true &&
    cpu?.includes(process.arch) === true &&
    (libc?.includes(ownLibc()) ?? true)
  );
}

function ownLibc() {
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
