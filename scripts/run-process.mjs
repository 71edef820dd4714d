import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

const STILL_WORKING_MS = 15_000;

/** Runs a Node script with its output shown. Resolves to its exit code. */
export function runShown(script, args, env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return exitCode(child);
}

/**
 * Runs a command quietly, with a line every 15 s so that nobody thinks it hangs.
 *
 * @returns its exit code and all it said, for the case that it fails
 */
export async function runQuietly(command, args, { env = {}, shell = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  const started = Date.now();
  const timer = setInterval(() => {
    console.log(`  … still at it (${Math.round((Date.now() - started) / 1000)} s)`);
  }, STILL_WORKING_MS);
  try {
    return { code: await exitCode(child), output: Buffer.concat(said).toString() };
  } finally {
    clearInterval(timer);
  }
}

function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
